"""Words around a person's contact details. All folded (`rows.fold`): lower case, accents off, single spaces."""

from __future__ import annotations

# What a page calls itself: never a name. As a lead ("Resume of ...", "CV: ...") it is cut off.
DOCUMENT_WORDS: frozenset[str] = frozenset(
    (
        "curriculum vitae", "curriculum", "vitae", "cv", "resume", "resume of", "resume for", "cv of", "cv for",
        "curriculum vitae of", "curriculum vitae for", "lebenslauf", "lebenslauf von", "cv de",
        "curriculum vitae de", "curriculum de", "hoja de vida", "curriculo", "zyciorys", "levnadsbeskrivning",
        "meritforteckning", "europass", "europass curriculum vitae", "europass cv", "profile of",
        "personal profile", "bewerbung", "page", "candidate profile", "name", "my resume", "my cv", "the resume of",
        "professional resume", "executive resume",
    )
)  # fmt: skip

_DOCUMENT = r"(?:curriculum\s+vitae|r[ée]sum[ée]|cv|lebenslauf|hoja\s+de\s+vida)"
DOCUMENT_LEAD = (
    r"(?:the\s+)?" + _DOCUMENT + r"\b(?:\s+(?:of|for|de|von|di|van)\b)?\s*[:–—|-]?\s*(?=[^\W\d_])|"
    r"about\s+(?=[A-Z][\w'’-]+\s[A-Z])"
)
DOCUMENT_TAIL = r"(?:(?<!\s)\s+)?(?:\s[–—|-]\s*|,\s*|\s)" + _DOCUMENT + r"\s*$"

# How people introduce themselves in a headline.
GREETING = (
    r"(?:(?:hi|hello|hey|hallo|hola|bonjour|ciao|ol[áa])\b[\s,!.–—-]*(?:there\b|all\b|everyone\b)?[\s,!.–—-]*)?"
    r"(?:i\s?['’]?\s?a?m|i\s+am|my\s+name\s+is|my\s+name['’]s|this\s+is|ich\s+bin|mein\s+name\s+ist|ich\s+hei(?:ß|ss)e|"
    r"je\s+suis|je\s+m['’]appelle|yo\s+soy|soy|me\s+llamo|mi\s+chiamo|sono|me\s+chamo|eu\s+sou|ik\s+ben|jag\s+heter|"
    r"nazywam\s+sie)\s+"
)

# Labels of forms that ask for the parts of a name apart.
FIRST_NAME_LABELS: frozenset[str] = frozenset(
    (
        "first name", "first names", "first name s", "given name", "given names", "forename", "forenames", "vorname",
        "vornamen", "prenom", "prenoms", "nombre", "nombres", "nome", "imie", "fornamn", "voornaam", "voornamen",
    )
)  # fmt: skip
LAST_NAME_LABELS: frozenset[str] = frozenset(
    (
        "last name", "surname", "surnames", "surname s", "family name", "nachname", "familienname", "nom",
        "nom de famille", "apellido", "apellidos", "cognome", "sobrenome", "apelido", "achternaam", "efternamn",
        "nazwisko",
    )
)  # fmt: skip

NAME_LABELS: frozenset[str] = frozenset(
    (
        "name", "full name", "first name s surname s", "nom", "nombre", "nome", "naam", "imie i nazwisko", "namn",
        "surname first name", "first name surname", "candidate", "candidate name", "vor und nachname",
        "vollstandiger name",
    )
)  # fmt: skip

# Letters behind a name that belong to it as printed.
POSTNOMINALS: frozenset[str] = frozenset(
    (
        "phd", "ph d", "dphil", "md", "m d", "mba", "emba", "msc", "ms", "ma", "bsc", "ba", "jd", "llm", "llb",
        "mph", "mpa", "mfa", "edd", "dba", "dds", "dvm", "rn", "rgn", "np", "pa", "pe", "p e", "peng", "p eng",
        "ceng", "cpa", "cfa", "cma", "ca", "aca", "acca", "fca", "cipd", "cissp", "cism", "pmp", "pgmp", "csm",
        "cspo", "cscp", "shrm", "frm", "esq", "jr", "sr", "ii", "iii", "iv", "obe", "mbe", "frsa", "mrics", "ra",
        "aia", "leed ap", "six sigma", "dipl ing", "dr", "mag", "ing", "facs", "fache", "mcips", "prince2", "cbap",
        "itil", "bsn", "mha", "med", "m ed", "usn", "usaf", "usmc", "mcips", "fcips", "mbcs", "fbcs", "r eng",
    )
)  # fmt: skip

HONORIFICS: frozenset[str] = frozenset(
    (
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "herr", "frau", "m", "mme", "mlle", "sr",
        "sra", "srta", "dott", "dottssa", "ing", "dipl", "mag", "shri", "smt", "eng", "dra", "rev", "hon",
        "dipl ing", "dr ing", "prof dr", "engr", "arq", "lic", "drs", "ir",
    )
)  # fmt: skip

# Small words inside names.
PARTICLES: frozenset[str] = frozenset(
    (
        "de", "del", "della", "delle", "dei", "di", "da", "das", "do", "dos", "du", "des", "d", "la", "le", "las",
        "los", "van", "von", "vom", "zu", "zum", "zur", "der", "den", "ten", "ter", "te", "op", "het", "t", "af",
        "av", "y", "e", "i", "el", "al", "bin", "binti", "binte", "bint", "ibn", "ben", "bat", "abu", "ould", "st",
        "san", "santa", "mac", "mc", "o", "ap", "ab", "s", "so", "a", "l", "n", "und", "dello", "lo", "na", "ul",
        "ur", "ud", "oglu",
    )
)  # fmt: skip

# Words of headlines, sections and forms that names do not hold.
NOT_NAMES: frozenset[str] = frozenset(
    (
        "email", "mail", "phone", "mobile", "tel", "telephone", "cell", "address", "website", "web", "linkedin",
        "github", "profile", "profiles", "contact", "summary", "experience", "education", "skills", "languages",
        "page", "date", "birth", "nationality", "portfolio", "references", "available", "request", "objective",
        "about", "personal", "information", "details", "work", "professional", "senior", "junior", "lead", "head",
        "chief", "product", "team", "university", "college", "school", "institute", "gmbh", "ltd", "inc", "llc",
        "limited", "seeking", "looking", "years", "pic", "photo", "picture", "image", "driving", "licence",
        "license", "gender", "marital", "status", "the", "and", "with", "for", "in", "at", "to", "of", "on",
        "results", "driven", "citizen", "visa", "software", "data", "marketing", "management", "business", "remote",
        "relocation", "confidential", "updated", "last", "version", "street", "road", "avenue", "apt", "suite",
        "floor", "projects", "awards", "certificates", "interests", "publications", "volunteer", "hobbies",
        "english", "german", "french", "spanish", "hello", "hi", "i", "am", "my", "pronouns", "mr", "new", "north",
        "south", "states", "kingdom", "germany", "france", "india", "spain",
    )
)  # fmt: skip

# Words of the list above that are family names, too: they stand last in a name.
FAMILY_NAMES: frozenset[str] = frozenset(
    (
        "page", "head", "street", "road", "english", "french", "german", "north", "south", "lead", "data", "school",
        "work", "new", "senior", "junior", "last", "floor", "personal", "india", "france", "spain", "summary", "date",
        "license",
    )
)  # fmt: skip

# Own parts of addresses that belong to no person.
ROLE_ADDRESSES: frozenset[str] = frozenset(
    (
        "info", "contact", "hello", "hi", "mail", "email", "jobs", "job", "career", "careers", "cv", "resume", "me",
        "my", "work", "office", "hr", "admin", "support", "team", "product", "manager", "the", "private", "personal",
        "hire", "im", "iam", "real", "official", "dev", "design", "studio",
    )
)  # fmt: skip

PHONE_LABELS = (
    r"(?:tel(?:ephone|efon|\.)?|phone|mobile?|mob|cell|handy|m[óo]vil|gsm|portable|fon|telefoon|whatsapp|[tmp])"
)

# Endings that a line break may have cut in two.
COMMON_ENDINGS: frozenset[str] = frozenset(
    (
        "com", "org", "net", "edu", "gov", "info", "biz", "dev", "app", "co", "de", "fr", "uk", "us", "ca", "au", "in",
        "it", "es", "nl", "pl", "se", "dk", "no", "fi", "pt", "br", "ie", "ch", "at", "be",
    )
)  # fmt: skip

LOCATION_LABELS: frozenset[str] = frozenset(
    (
        "address", "location", "based in", "residence", "home address", "city", "lives in", "adresse", "anschrift",
        "wohnort", "direccion", "ubicacion", "indirizzo", "residenza", "endereco", "localizacao", "adres",
        "woonplaats", "adress", "ort", "place", "home", "current location", "place of residence", "domicile",
    )
)  # fmt: skip

# Hosts whose links say nothing about the person.
IDLE_LINKS: tuple[str, ...] = ("google.com/maps", "maps.google", "maps.apple", "goo.gl/maps", "openstreetmap.org")

PROFILE_HOSTS = (
    r"(?:linkedin|github|gitlab|bitbucket|behance|dribbble|medium|twitter|x|stackoverflow|kaggle|xing|angel|wellfound|"
    r"substack|youtube|facebook|instagram|producthunt|about|read)"
)
