"""What names of schools are made of: words, letters, beginnings and endings; folded."""

from __future__ import annotations

# Words of which no school's name is made alone: the end of one that begins on the line above.
NO_NAME: frozenset[str] = frozenset(
    ("university", "college", "school", "institute", "academy", "polytechnic", "business", "graduate", "law", "medical",
     "management", "technology", "engineering", "of", "and", "the", "for", "sciences", "science", "arts", "applied")
)  # fmt: skip

# What stands before a field that ends the name of a school, so that it names no degree: "Universidad Nacional de
# Ingeniería". Folded.
BEFORE_FIELDS = (
    r"\b(?:universidad|universidade|universita|facultad|faculdade|facolta|escuela|escola|scuola|instituto|istituto|colegio)"
    r"(?:\s(?:nacional|superior|politecnic[ao]|federal|autonoma|estadual|mayor))?\s(?:de|di|da)\s$|"
    r"\b(?:institute|college|school|academy|centre|board|department)\sof\s(?:further\s|higher\s|continuing\s)?$"
)

# Words before the name of a school that join it to what was studied there.
BEFORE_SCHOOLS = r"(?:an der|am|an die|at the|a la|à la|à l['’]|en la|en el|na|no|da|all['’]|alla|presso l['’]|aan de|vid|ved)\s?"

# Training for a trade that its name tells, so that a firm or a school follows and no field. Folded.
TRADES = r"\b(?:ausbildung|umschulung|lehre)\s(?:zum|zur|als)\b|kauf(?:mann|frau)\b|\bapprenticeship\b|\b(?:kaufmann|kauffrau)\sfur\b"

# Letters that many schools share, each with its place: "IIT, Madras".
NEED_A_PLACE = frozenset({"lo", "iit", "iim", "nit", "iiit", "bits", "uc", "tu", "fh", "insa", "iut", "ihk", "uni", "univ", "mines", "ponts", "ens", "sma", "smk", "sman", "smkn"})

# Behind the name of a school these are a part of it, and no degree: `Wharton Executive Education`.
DEPARTMENTS = frozenset({"executive education", "professional education"})

# Words that schools have in their names: whole words, and how words begin or end.
SCHOOL_WORDS: frozenset[str] = frozenset(
    (
        "college", "colleges", "universities", "univ", "inst", "uni", "institute", "institut", "instituto", "istituto", "instytut", "institutt",
        "school", "schule", "scuola", "escuela", "ecole", "escola", "skola", "skole", "szkola", "szkol", "academy",
        "akademie",
        "akademia", "akademi", "academie", "accademia", "academia", "conservatory", "conservatoire",
        "conservatorium", "seminary", "faculty", "facultad", "faculdade", "fakultat", "faculte", "facolta", "campus",
        "gymnasium", "gymnasiet", "gymnasie", "lycee", "liceo", "lyceum", "liceum", "lycee", "colegio", "colegiul",
        "coleg", "kolegium", "kollegium", "collegium", "hochschule", "hogeschool", "hogskola",
        "hogskolan", "hoyskole", "handelshogskolan", "handelshojskole", "iut", "iit", "iiit", "iim", "bits", "mit",
        "eth", "epfl", "insead", "wharton", "kth", "ucl", "lse", "ucla", "usc", "nyu", "caltech", "rwth",
        "centro", "fundacao", "cegep", "tafe", "vidyalaya", "vidyapeeth", "mahavidyalaya", "vidyamandir", "vidhyalaya", "vidhyapeeth", "okulu", "lisesi",
        "sekolah", "yliopisto", "korkeakoulu", "ulikool", "egyetem", "fakulteta", "fakultet",
        "tu", "fh", "hec", "essec", "edhec", "escp", "esmt", "iese", "esade", "imd", "nhh", "ntnu", "dtu", "agh", "xlri", "iisc",
        "nit", "ntu", "nus", "hkust", "anu", "unsw", "rmit", "qut", "chalmers", "insa", "sgh", "universitetet", "univerzita",
        "bootcamp", "coursera", "udacity", "udemy", "edx", "linkedin", "kellogg", "sloan", "polytech", "polytechnic",
        "tech", "tecnologico", "ihk", "fgv", "usp", "unicamp", "unam", "itam", "itesm", "kaist", "postech", "tum", "lmu", "dhbw",
        "ucd", "dcu", "ubc", "uct", "bocconi", "luiss", "polimi", "cnam", "epita", "epitech", "supelec", "deusto", "keio",
        "collegiate", "technikum", "liceul", "lukio", "gimnazija", "gimnazium", "preparatoria", "videregaende",
        "colaiste", "scoil", "sma", "smk", "sman", "smkn", "mines", "ponts", "ens", "ensae", "ensam", "ensimag", "isae", "supaero", "emlyon", "skema", "dauphine",
        "waseda", "tsinghua", "ipade", "ashesi", "makerere", "sorbonne", "centrale", "graduate", "business", "open", "gymnazium", "coding", "lo", "cesi", "epsi", "hetic", "efap", "iscom", "supinfo", "icade", "uned", "esan", "espm", "senac", "senai", "eafit", "esic", "eae", "isdi",
    )
)  # fmt: skip

# Of these, the letters that stand for one school: a line of nothing else is no heading.
SCHOOL_LETTERS: frozenset[str] = frozenset(
    (
        "mit", "eth", "epfl", "insead", "kth", "ucl", "lse", "ucla", "usc", "nyu", "rwth", "hec", "essec", "edhec",
        "escp", "esmt", "iese", "esade", "imd", "nhh", "ntnu", "dtu", "agh", "xlri", "iisc", "ntu", "nus", "hkust",
        "anu", "unsw", "rmit", "qut", "insa", "sgh", "fgv", "usp", "unicamp", "unam", "itam", "itesm", "kaist", "tum",
        "lmu", "dhbw", "ucd", "dcu", "ubc", "uct", "luiss", "cnam", "epita",
    )
)  # fmt: skip

# Parts of schools: the name of the whole is worth more.
FACULTIES: tuple[str, ...] = (
    "school of", "college of", "graduate school of", "department", "dept", "faculty", "facultad", "faculdade", "fakultat", "faculte",
    "facolta", "departamento", "fakulteta", "escuela de", "wydzial", "institut fur", "fachbereich",
)  # fmt: skip

# Who examines the pupils of many schools: no part of a school's name, and its school where none is told.
BOARDS = (
    r"\b(?:board(?: of [a-z]{4,14}(?: (?:and )?[a-z]{4,14})?)?|examinations? council)$|"
    r"^(?:cbse|c?isce|icse|isc|waec|neco|kasneb|aqa|edexcel)$"
)

# Of the words above, those that say little when they stand alone.
WEAK_SCHOOL_WORDS: frozenset[str] = frozenset(
    {"tech", "graduate", "business", "open", "coding", "centro",
    "campus", "bootcamp", "fundacao", "linkedin"}
)  # fmt: skip

SCHOOL_BEGINNINGS: tuple[str, ...] = ("univer", "uniwers", "unive", "politec", "politech", "politek", "polytec", "hochsch",
"fachhochsch", "gesamthochsch", "handelsh", "hogesch", "hogskol", "hoyskol", "fachsch", "berufssch", "gymnas",
"akadem", "conserv")

# Schools that end before university: in an entry without a degree the name tells the level.
SECONDARY = (
    r"\b(?:high school|(?:senior |higher )?secondary|secondary school|lycee|gymnasium|gymnasi(?:et|eskola)|gimnazi\w{1,3}|gymnazi\w{1,3}|"
    r"liceo|colaiste|scoil|lice(?:um|j|ul)|lise(?:si)?|anadolu lisesi|lyceum|lukio|technikum|grammar school|realschule|gesamtschule|"
    r"realgymnasium|stiftsgymnasium|kantonsschule|bundesgymnasium|sixth form|collegiate|prep(?:aratory)? school|public school|vidh?yamandir|"
    r"comprehensive school|vidyalaya|colegio|colegiul|preparatoria|escola (?:secundaria|estadual)|istituto tecnico|"
    r"(?:[ivx]{1,6} )lo\b|lo (?:im|nr|w) |sm[ak]n? (?:negeri|kristen|swasta|katolik|\d)|videregaende|katedralskolan?|szkola srednia|zespol szkol|kozepiskola|senior high)\b"
)

# What no secondary school is called, whatever else its name holds.
HIGHER = r"\b(?:univ|colegio de mexico|busines)"

# Who sells courses by that name and gives no degrees: what was taken there is a course, whatever it is called.
COURSE_PROVIDERS = (
    r"(?:coursera|udemy|udacity|edx|futurelearn|springboard|general assembly|reforge|platzi|pluralsight|datacamp|"
    r"linkedin learning|lynda|codecademy|product school|pragmatic (?:institute|marketing)|section4|cxl|"
    r"emeritus|flatiron school|le wagon|ironhack|hack reactor|app academy|thinkful|lambda school|bloom institute|"
    r"openclassrooms|alura|domestika|crehana|coderhouse|skillshare|simplilearn|great learning|upgrad|scaler|"
    r"treehouse|careerfoundry|designlab|interaction design foundation|brainstation|makers academy|neuefische|spiced|"
    r"turing school|fullstack academy|nielsen norman group|mind the product|khan academy|deeplearning ai)\b"
)

# Words that begin like a university's and name none ("Universal Music Group").
UNIVERSAL: frozenset[str] = frozenset(("universal", "universale", "universals", "universally", "universe", "universum", "universo"))

SCHOOL_ENDINGS: tuple[str, ...] = ("universitat", "universitaet", "universiteit", "university", "universitet", "universitetet",
"hochschule", "schule", "skolan", "hogskola", "gymnasium", "akademie", "college", "versitesi", "hojskole",
"hoyskole", "ulikool", "handelskammer", "handwerkskammer")
