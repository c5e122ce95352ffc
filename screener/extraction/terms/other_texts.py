"""Words by which texts that are no resumes give themselves away. Lower case, without accents."""

from __future__ import annotations

# What adverts say and applicants do not: each counts once.
ADVERT_PHRASES: tuple[str, ...] = (
    "we are looking for", "we're looking for", "we are hiring", "we're hiring", "we are seeking", "is looking for a",
    "is seeking a", "what we offer", "we offer", "what you will do", "what you'll do", "what you bring",
    "what we expect", "what we are looking for", "who you are", "about you", "about us", "about the role",
    "about the team", "the role", "the ideal candidate", "ideal candidate", "successful candidate", "you will",
    "you'll", "you have", "you are", "your tasks", "your profile", "your responsibilities", "your mission", "you bring",
    "how to apply", "apply now", "to apply", "send your cv", "send your resume", "send your application",
    "submit your", "equal opportunity employer", "equal opportunities employer", "join our team", "join us",
    "requirements", "nice to have", "benefits", "perks", "salary range", "compensation range", "job description",
    "employment type", "reports to", "closing date", "all genders", "m/w/d", "w/m/d",
    "wir suchen", "wir bieten", "ihre aufgaben", "deine aufgaben", "ihr profil", "dein profil", "bewirb dich",
    "nous recherchons", "nous offrons", "vos missions", "votre profil", "profil recherche", "postulez",
    "buscamos", "ofrecemos", "requisitos", "cerchiamo", "offriamo", "requisiti", "procuramos", "oferecemos",
    "wij zoeken", "wij bieden", "szukamy", "oferujemy", "vi soker", "vi erbjuder",
)  # fmt: skip
