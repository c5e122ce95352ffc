"""Words that tell employers and places from titles."""

from __future__ import annotations

# Legal forms and words that companies, public bodies and schools end or start their names with.
ORGANISATION_WORDS: frozenset[str] = frozenset(
    (
        "ab", "ag", "aps", "as", "bv", "co", "company", "corp", "corporation", "gmbh", "group", "holding", "holdings",
        "inc", "incorporated", "kg", "kk", "limited", "llc", "llp", "ltd", "ltda", "lda", "nv", "oy", "oyj", "plc",
        "pte", "pty", "pvt", "sa", "sarl", "sas", "se", "sl", "spa", "srl", "sro", "zoo", "asa", "ug", "ohg", "ev",
        "agency", "airlines", "airways", "army", "associates", "association", "authority", "bank", "bakery", "bureau",
        "brewery", "brewing", "broadcasting", "brothers", "capital", "care", "centre", "center", "chamber", "charity",
        "church", "city", "clinic", "club", "collective", "college", "committee", "consortium", "consulting",
        "consultancy", "council", "commission", "cooperative", "coop", "county", "department", "electronics",
        "energy", "entertainment", "enterprises", "federation", "finance", "financial", "firm", "foods", "foundation",
        "fund", "games", "government", "health", "healthcare", "hospital", "hotel", "hotels", "industries",
        "institute", "insurance", "international", "interactive", "investments", "lab", "laboratories", "laboratory",
        "labs", "library", "logistics", "magazine", "media", "mobile", "ministry", "museum", "mutual", "networks",
        "navy", "news", "office", "organisation", "organization", "partners", "pharma", "pharmaceuticals", "press",
        "properties", "publishing", "police", "railways", "realty", "records", "research", "restaurant", "retail",
        "robotics", "sciences", "school", "services", "shop", "society", "software", "solutions", "startup", "stores",
        "studio", "studios", "supply", "systems", "tech", "technologies", "technology", "telecom", "theatre", "trust",
        "union", "university", "universita", "universitat", "universite", "universidad", "universidade", "utilities",
        "ventures", "works", "bros", "sons", "motors", "airport", "academy", "hochschule", "ecole", "escuela",
        "scuola", "ministerie", "stadtwerke", "versicherung", "verlag", "sparkasse", "banca", "banque", "banco",
        "groupe", "gruppo", "grupo", "robotics", "analytics", "digital", "cloud", "payments", "commerce", "brands",
        "foods", "freelance", "self",
        "board", "infirmary", "hospice", "constabulary", "inspectorate", "embassy", "consulate", "nhs", "diocese", "tribunal",
        "observatory", "gallery", "orchestra", "mills", "farm", "farms", "shipyard", "airline", "railway", "tours",
        "solicitors", "architects", "accountants", "supermarket", "supermarkets", "dairy", "distillery", "winery", "estates",
        "therapeutics", "biosciences", "instruments",
    )
)  # fmt: skip

# Legal forms that close an employer's name, behind a comma too ("Harrow, Inc."): folded, letters only.
LEGAL_FORMS: frozenset[str] = frozenset(
    (
        "ab", "ag", "aps", "asa", "bv", "co", "corp", "gmbh", "inc", "incorporated", "kg", "kk", "lda", "limited", "llc",
        "llp", "lp", "ltd", "ltda", "nv", "oy", "oyj", "plc", "pllc", "pty", "pvt", "sa", "sarl", "sas", "se", "sl", "spa",
        "srl", "sro", "ug", "ev", "kft", "zrt", "nyrt", "ead", "ood", "doo", "dd", "as", "kgaa", "ohg", "scrl", "eood", "uab",
    )
)  # fmt: skip

# What a firm calls itself behind a comma ("Harrow, the bread company"), and how it is tied to another one.
KINDS_OF_FIRM: tuple[str, ...] = (
    "company", "business", "firm", "group", "brand", "startup", "start-up", "subsidiary", "division", "agency", "people",
    "venture", "corporation", "organisation", "organization", "charity", "spin-off", "spinoff", "consultancy", "family",
)  # fmt: skip
TIES_OF_FIRMS: tuple[str, ...] = (
    "part of", "now part of", "formerly", "formerly known as", "previously", "now", "acquired by", "owned by", "member of",
    "a member of", "powered by",
)  # fmt: skip

# What brackets say about an employer ("80 people, Series B") and no title or place: how many work there, if they are
# more than anybody leads by a line in brackets, what it earns, who funded it. Folded.
FIRM_FACTS = (
    r"\b(?:\d{1,3}(?:,\d{3}){1,2}|[3-9]\d|\d{3,6}|\d{1,3}k)\+?\s?(?:employees|people|staff|fte|headcount|mitarbeiter(?:inne)?n?|"
    r"mitarbeitende|salaries|collaborateurs|personnes|empleados|trabajadores|dipendenti|funcionarios|colaboradores|medewerkers|"
    r"pracownikow|anstallda|ansatte|calisan)\b|\b(?:pre-?seed|seed-stage|series\s[a-f])\b|"
    r"\b(?:revenues?|turnover|arr|umsatz|chiffre\sd'affaires|facturacion|fatturato|faturamento)\s?:?\s(?:of\s|~\s?)?\D{0,5}\d|"
    r"\d\s?(?:k|m|mn|bn|million|billion|mio|mrd)\.?\s(?:[a-z]{3}\s)?(?:revenues?|turnover|arr|umsatz)\b"
)

# Words cut short whose dot closes no name. Legal forms are apart.
ABBREVIATIONS: frozenset[str] = frozenset(
    ("assoc", "asst", "dept", "dipl", "engr", "exec", "govt", "intl", "mgmt", "mktg", "natl", "prod", "prof", "tech", "univ",
     "acct", "admin", "approx", "corp", "comm", "bros", "stud", "fachr")
)  # fmt: skip

# Names of departments, products and fields: behind a title's comma they qualify the title, they name no employer.
DEPARTMENT_WORDS: frozenset[str] = frozenset(
    (
        "product", "products", "management", "marketing", "engineering", "operations", "sales", "design", "payments",
        "growth", "platform", "platforms", "strategy", "mobile", "web", "data", "analytics", "ai", "ml", "research",
        "development", "content", "brand", "customer", "success", "support", "experience", "user", "core", "consumer",
        "enterprise", "business", "commercial", "finance", "people", "hr", "risk", "compliance", "security",
        "identity", "billing", "invoicing", "checkout", "search", "ads", "advertising", "infrastructure", "internal",
        "tools", "developer", "api", "apis", "integrations", "partnerships", "innovation", "transformation",
        "programs", "programmes", "pricing", "onboarding", "retention", "acquisition", "monetization", "monetisation",
        "logistics", "supply", "chain", "cards", "lending", "credit", "wallets", "and", "of", "for", "the", "b2b",
        "b2c", "saas", "emea", "apac", "uk", "us", "new", "ventures", "services", "digital", "portfolio", "team",
        "practice", "ios", "android", "backend", "frontend", "quality", "assurance", "delivery", "technology", "it",
        "cloud", "devops", "architecture", "science", "insights", "communications", "communication", "social",
        "media", "events", "community", "education", "training", "clinical", "medical", "regulatory", "merchant",
        "seller", "buyer", "app", "apps", "marketplace", "catalog", "catalogue", "fulfilment", "fulfillment", "trust", "safety",
        "fraud", "policy", "legal", "treasury", "accounting", "audit", "procurement", "manufacturing", "production",
    )
)  # fmt: skip

# Units of hospitals and public bodies: behind a title's comma they qualify it too.
UNITS: frozenset[str] = frozenset(
    ("intensive care", "critical care", "palliative care", "primary care", "elderly care", "community care", "social care",
     "urgent care", "day care", "emergency department", "accident and emergency", "acute medical unit", "stroke unit",
     "day surgery", "coronary care", "high dependency unit", "mental health", "public health",
     "private office", "press office", "customer care", "patient care", "health and safety")
)  # fmt: skip

# Words inside a piece that make it prose rather than a name.
PROSE_WORDS: frozenset[str] = frozenset(
    (
        "is", "are", "was", "were", "has", "have", "had", "that", "which", "who", "my", "our", "we", "i", "their",
        "his", "her", "its", "this", "these", "those", "from", "into", "by", "with", "than", "then", "where", "when",
        "while", "because", "not", "no", "all", "each", "every", "per", "about", "after", "before", "during", "over",
        "under",
    )
)  # fmt: skip

# Words that end a line only where its text goes on.
HANGING_WORDS: frozenset[str] = frozenset(
    (
        "a", "an", "the", "and", "or", "of", "to", "for", "with", "from", "by", "in", "into", "that", "which", "their",
        "und", "oder", "mit", "von", "et", "des", "pour", "avec", "y", "del", "para", "con", "della", "och", "&",
    )
)  # fmt: skip

# Place words beside names of cities and countries.
PLACE_WORDS: frozenset[str] = frozenset(
    (
        "great britain", "holland", "the philippines", "united states of america", "russian federation", "viet nam",
        "republic of ireland", "belgie", "svizzera", "ksa",
        "remote", "hybrid", "onsite", "on site", "full remote", "teletravail", "teletrabajo", "teletrabalho", "remoto", "worldwide", "emea", "apac", "latam", "dach", "europe", "asia",
        "africa", "bay area", "home office", "uk", "usa", "us", "uae", "eu", "greater london", "nyc", "sf",
        "deutschland", "france", "schweiz", "osterreich", "espana", "italia", "polska", "sverige", "nederland",
        "belgique", "suisse", "brasil", "munchen", "koln", "wien", "zurich", "geneva", "milano", "roma", "torino",
        "firenze", "napoli", "lisboa", "porto", "warszawa", "krakow", "praha", "kobenhavn", "goteborg", "den haag",
        "brussel", "bruxelles", "teheran", "bangalore", "bengaluru", "fully remote", "remote first", "england", "scotland",
        "wales", "northern ireland", "multiple locations", "telecommute", "prague", "vienna", "cologne", "munich",
        "the hague", "antwerp", "ghent", "lisbon", "milan", "rome", "turin", "naples", "florence", "venice", "warsaw",
        "cracow", "copenhagen", "gothenburg", "seville", "bucharest", "athens", "kyiv", "kiev", "moscow", "brussels",
        "nuremberg", "hanover", "basel", "bern", "lucerne", "new york city", "washington dc", "quebec", "montreal",
        "tel aviv", "ho chi minh city", "mexico city", "sao paulo", "seoul", "suwon", "bombay", "calcutta", "gurgaon",
        "ciudad de mexico", "cdmx", "geneve", "frankfurt", "aarhus", "cote d ivoire", "ivory coast", "beograd", "st gallen",
        "antwerpen", "turkiye", "maroc", "algerie", "tunisie", "norge", "danmark", "suomi", "cebu", "santiago de chile",
        "nurnberg", "ile de france", "noord holland", "north rhine westphalia", "nordrhein westfalen", "nrw", "bayern",
        "baden wurttemberg", "catalonia", "cataluna", "andalucia", "lombardia", "hauts de france", "sophia antipolis",
    )
)  # fmt: skip

# Codes of states, provinces and countries as printed behind a city.
PLACE_CODES: frozenset[str] = frozenset(
    (
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
        "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
        "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "AB", "BC", "MB",
        "NB", "NL", "NS", "ON", "PE", "QC", "SK", "NSW", "VIC", "QLD", "WA", "TAS", "ACT", "UK", "GB", "US", "USA",
        "UAE", "EU", "FR", "ES", "IT", "PT", "BE", "CH", "AT", "IE", "SE", "NO", "DK", "FI", "PL", "CZ", "SK", "HU",
        "RO", "BG", "GR", "TR", "UA", "EE", "LV", "LT", "LU", "IN", "SG", "HK", "JP", "KR", "CN", "TW", "TH", "VN",
        "PH", "MY", "AU", "NZ", "BR", "MX", "AR", "CL", "PE", "ZA", "NG", "KE", "EG", "MA", "IL", "AE", "SA", "QA",
        "PK", "BD", "LK", "GH", "TN", "RS", "HR",
    )
)  # fmt: skip

# Behind a title's comma these are the market that a job is for: always, and where the place of work stands elsewhere.
MARKETS: frozenset[str] = frozenset(
    ("emea", "apac", "latam", "dach", "mena", "anz", "benelux", "nordics", "americas", "cee", "uk and ireland", "uk i",
     "asia pacific", "north america", "latin america", "southeast asia", "south east asia", "middle east", "iberia",
     "uki", "sea", "uk ie", "gcc", "cis", "global", "international", "worldwide", "baltics")
)  # fmt: skip
COUNTRIES: frozenset[str] = frozenset(
    ("argentina", "australia", "austria", "bangladesh", "belgium", "brasil", "brazil", "bulgaria", "cameroon", "canada", "chile",
     "china", "colombia", "costa rica", "croatia", "czech republic", "czechia", "denmark", "deutschland", "ecuador", "egypt",
     "espana", "estonia", "ethiopia", "finland", "france", "germany", "ghana", "greece", "guatemala", "hungary", "iceland",
     "india", "indonesia", "ireland", "israel", "italia", "italy", "japan", "jordan", "kenya", "korea", "kuwait", "latvia",
     "lebanon", "lithuania", "luxembourg", "malaysia", "mexico", "morocco", "nederland", "netherlands", "new zealand", "nigeria",
     "norway", "oman", "osterreich", "pakistan", "panama", "peru", "philippines", "poland", "polska", "portugal", "qatar",
     "romania", "russia", "rwanda", "saudi arabia", "schweiz", "senegal", "serbia", "singapore", "slovakia", "slovenia",
     "south africa", "south korea", "spain", "sri lanka", "suisse", "sverige", "sweden", "switzerland", "taiwan", "tanzania",
     "thailand", "the netherlands", "tunisia", "turkey", "turkiye", "uae", "uganda", "uk", "ukraine", "united arab emirates",
     "united kingdom", "united states", "uruguay", "us", "usa", "venezuela", "vietnam", "zambia", "zimbabwe")
)  # fmt: skip

# How such a head begins, whatever stands behind: `Career break - travel`, `Carer for a family member`.
BREAK_HEAD = (
    r"(?:(?:planned |full time )?(?:career|professional|personal|family|health|medical|parenting|parental|maternity"
    r"|paternity|adoption|caregiving|study|development|professional development|learning|travel|sabbatical)"
    r" (?:break|pause|gap|leave|year)(?: year)?"
    r"|sabbatical|elternzeit|mutterschutz|conge (?:maternite|parental|sabbatique)|excedencia|licenca maternidade)"
    r"(?=$| (?:for|to|due|after|while|and|as|in)\b)"
    r"|(?:full time )?(?:carer|caregiver|caring) (?:for|of|to) (?:(?:an?|the|my|our|two|three|young|elderly|sick|ill|ageing|aging)"
    r" ){0,2}(?:family|parents?|mother|father|relatives?|child|children|son|daughter|husband|wife|partner|grand\w{2,8}|mum|mom|dad)\b"
    r"|(?:full time|stay at home) (?:parent|mother|father|mum|mom|dad)\b|(?:homemaker|family carer)$"
)
# Heads of entries that are no jobs: pauses that people state among their jobs.
CAREER_BREAKS: frozenset[str] = frozenset(
    (
        "career break", "planned career break", "working holiday", "working holidays", "parental leave", "maternity leave", "paternity leave", "sabbatical",
        "gap year", "family leave", "caregiver leave", "family care", "career pause", "travel", "travelling", "traveling",
        "time off", "personal leave", "medical leave", "elternzeit", "conge parental", "career sabbatical", "sabbatical leave",
        "world trip", "military service", "compulsory military service", "mandatory military service",
        "wehrdienst", "grundwehrdienst", "zivildienst", "servicio militar", "service militaire",
        "servizio militare", "servizio civile", "full time parent", "stay at home parent", "caring responsibilities", "relocation", "job search",
    )
)  # fmt: skip

# How somebody is engaged for a time, as remarks in a head say it; a cover is part of the title.
COVERS: frozenset[str] = frozenset(("maternity cover", "paternity cover", "parental leave cover"))
CONTRACTS: frozenset[str] = frozenset(
    ("contract", "contract role", "contract position", "fixed term", "fixed term contract", "ftc", "temporary", "temp",
     "temporary contract", "befristet", "cdd")
)  # fmt: skip

# Words beside titles and employers that name neither: the hours, the contract, and labels of places ("City: Leeds").
NO_NAMES: frozenset[str] = CONTRACTS | frozenset(
    ("full time", "part time", "fulltime", "parttime", "permanent", "permanent full time",
     "seasonal", "vollzeit", "teilzeit", "unbefristet", "festanstellung", "temps plein", "temps partiel",
     "cdi", "jornada completa", "media jornada", "tiempo completo", "tempo pieno", "tempo integral",
     "city", "country", "location", "place", "town", "region", "ort", "stadt", "land", "lieu", "ville", "pays",
     "ciudad", "lugar", "pais", "citta", "luogo", "paese", "cidade", "plaats", "miejscowosc", "kraj", "stad")
)  # fmt: skip
