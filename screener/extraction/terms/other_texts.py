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
    "salary range", "compensation range", "not required", "fixed term", "full-time position", "permanent position",
    "join a team", "we look forward", "your application", "closing date", "all genders", "m/w/d", "w/m/d",
    "wir suchen", "wir bieten", "ihre aufgaben", "deine aufgaben", "ihr profil", "dein profil", "bewirb dich",
    "nous recherchons", "nous offrons", "vos missions", "votre profil", "profil recherche", "postulez",
    "buscamos", "ofrecemos", "requisitos", "cerchiamo", "offriamo", "requisiti", "procuramos", "oferecemos",
    "wij zoeken", "wij bieden", "szukamy", "oferujemy", "vi soker", "vi erbjuder",
)  # fmt: skip

# Words that applicants write as well: together they count once.
ADVERT_WORDS: tuple[str, ...] = (
    "requirements", "benefits", "perks", "reports to", "preferred", "salary", "is required", "must have", "start date",
    "nice to have", "employment type", "job description",
)

# An address that takes applications: as telling as two phrases.
ADVERT_MAIL = r"\b(?:jobs?|careers?|hr|talent|recruit(?:ing|ment)|hiring|apply|people|bewerbung(?:en)?|karriere|emploi|empleo)@"

# What other papers say and resumes do not; each word counts once, and so many of one kind make a paper of that kind.
OTHER_PAPERS: dict[str, tuple[str, ...]] = {
    "an article or a paper": (
        "abstract", "introduction", "methods", "methodology", "discussion", "conclusion", "conclusions", "keywords",
        "references", "et al", "arxiv", "doi", "we study", "we present", "we show", "figure 1", "table 1",
        "subscribe to", "share this article", "read more", "min read", "newsletter",
    ),
    "a manual": (
        "install", "installation", "pip install", "npm install", "usage", "getting started", "contributing", "license",
        "changelog", "requirements.txt", "api reference", "troubleshooting", "table of contents",
    ),
    "a prospectus": (
        "who should attend", "module 1", "module 2", "fees", "tuition", "course fee", "register now", "register by",
        "enrol", "enroll now", "faculty", "learning outcomes", "early bird", "venue", "speakers", "keynote",
    ),
    "a bill or a contract": (
        "invoice", "invoice no", "vat", "subtotal", "total due", "amount due", "due date", "bill to", "iban", "quantity",
        "unit price", "purchase order", "hereinafter", "the parties", "governing law", "liability", "balance",
        "statement of account", "payment terms",
    ),
    "minutes or a plan of a meeting": (
        "minutes of", "agenda", "apologies", "present:", "attendees", "action items", "next meeting", "any other business",
        "adjourned", "chaired by",
    ),
}  # fmt: skip
