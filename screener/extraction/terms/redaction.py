"""What is taken out of a resume for a blind reading. Expressions, matched without regard to case unless said."""

PRONOUNS = (
    r"(?:she|he|they|xe|ze|ey)\s?/\s?(?:her|him|them|xem|hir|zir|em)s?(?:\s?/\s?(?:hers|his|theirs))?",
    r"(?:she|he|herself|himself|hers|his|her|him)",
)
HONORIFICS = r"(?:Mr|Mrs|Ms|Miss|Mx|Sir|Madam|Dame|Mme|Mlle|Herr|Frau|Sra?|Srta)"  # written like this, before a name

# What these open is taken out up to the end of the clause.
CLAUSES = (
    r"(?:date of birth|birth ?date|d\.?o\.?b\.?|born|place of birth|birthplace|age(?= ?[:=])|aged(?= \d))",
    r"(?:marital status|civil status|family status|married|divorced|widow(?:ed|er)?|(?:happily )?engaged to|spouse)",
    r"(?:(?:single )?(?:mother|father|parent|mum|mom|dad) of|(?:\w+ )?(?:children|kids)(?= ?[:=,.;|]|$))",
    r"(?:pregnan(?:t|cy)|maternity|paternity|parental leave|child ?care leave|family leave)",
    r"(?:nationality|citizenship|(?:[A-Z]\w+ )?(?:citizen|national)(?= of|[ ,.;|]|$)|passport|ethnicity|ethnic origin)",
    r"(?:visa|green card|work permit|residence permit|permanent resident|right to work|work authori[sz]ation)",
    r"(?:religion|religious|faith|denomination)(?= ?[:=])",
    r"(?:sex|gender|race|photo(?:graph)?|height|weight|disability|health|blood group)(?= ?[:=])",
    r"(?:career (?:break|gap)|employment gap|took time (?:off|out)|time (?:off|out) (?:to|for)|sabbatical)",
    r"(?:car(?:ing|ed) for|carer for|recover(?:ing|ed) from|sick leave|medical leave|illness|burn-?out)",
    r"(?:(?:dis)?honou?rabl[ey] discharged?|military (?:service|discharge|status)|discharged from|veteran)",
    r"(?:home address|postal address|address|lives? in|based in|located in|residing in|resident of)",
    r"(?:political party|party member|member of the [\w ]{1,40}party|trade union|labou?r union|union member)",
    r"(?:references?|signature|signed)(?= ?[:=])",
)

# A run of capitalised words that holds one of these names an organisation or an award of a group.
GROUPS = (
    r"Wom[ae]n(?:['’]s)?|Girls?|Ladies|Female|Moms?|Mothers?|Men['’]s|Boys?|Fathers?|Sisters?|Brothers?",
    r"Black|African|Afro|Latin[aox]s?|Hispanics?|Chican[oa]s?|Asian|Indigenous|Native|Jewish|Arab|Roma|Desi",
    r"LGBT\w{0,5}\+?|Queer|Gay|Lesbian|Trans(?:gender)?|Pride|Christian|Catholic|Protestant|Baptist|Methodist|Lutheran",
    r"Muslim|Islamic|Hindu|Buddhist|Sikh|Church|Mosque|Synagogue|Temple|Parish|Chapel|Ministr(?:y|ies)|Bible|Gospel",
    r"Sorority|Fraternity|Veterans?|Immigrants?|Refugees?|Diaspora|Democrats?|Democratic|Republicans?|Labour Party",
)
# What people are there: it stays, so a run of capitalised words does not begin with it.
ROLES = (
    r"(?:Member|Mentor|Volunteer|Treasurer|Secretary|President|Chair(?:man|woman|person)?|Founder|Co-?founder|Director"
    r"|Board|Lead|Organi[sz]er|Speaker|Ambassador|Fellow|Head|Coach|Trustee|Advis[eo]r|Co-?ordinator|Founding|Active)"
)
FAITHS = r"(?:christian|catholic|protestant|muslim|islam|jew(?:ish)?|hindu|buddhist|sikh|atheist|mormon)s?"
SCHOOLS = r"University|Universit[àáéèäty]+\w*|College|Institute of Technology|School|Academy|Polytechnic|Hochschule"
SCHOOLS_ABROAD = (  # their place or patron stands behind them: `Universität Mannheim`, `Université de Lyon`
    r"Universit(?!y)\w{1,4}|Universidade?|Uniwersytet|Politecnico|Politechnika|Technikum|(?:Fach)?[Hh]ochschule|École"
)
OF_ABROAD = r"(?: (?:de|di|do|da|del|della|degli|des|du|für|van|von|w|la|le|los)){0,2}"
DOMAINS = r"(?:com|org|net|io|me|dev|co|ai|app|edu|eu|uk|de|fr|example)"
NATIVE = r"(?:native(?: speaker| language| tongue)?|mother tongue|first language|bilingual)"
MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)"
)
STREETS = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Square|Place|Close|Terrace"
    r"|Stra(?:ss|ß)e|Platz|Weg)"
)

# What a blind reading hides, each with words that show it: "Ana Rowe" is whose resume it is. A test hides each.
HIDDEN = {
    "names": "Ana Rowe led it",
    "pronouns": "she (she/her)",
    "honorifics": "Mrs. Ana Rowe",
    "e-mail addresses": "ana@example.org",
    "telephone numbers": "+44 20 7946 0958",
    "links and handles": "https://ana.example, @anarowe",
    "addresses and places of living": "12 Elm Road, Leith",
    "birth dates and ages": "Date of birth: 4 May 1987",
    "calendar dates": "Jan 2014 - Dec 2019",
    "schools": "University of Lagos",
    "years of graduation": "BSc, 2009",
    "photographs that the text names": "Photo: attached",
    "family": "Marital status: married",
    "nationality and visas": "Nationality: Irish",
    "faith": "Religion: any",
    "organisations of a group": "Mentor, Women in Technology",
    "unions and parties": "Trade union representative",
    "reasons of gaps": "Career break: caring for a parent",
    "military discharge": "Honourably discharged",
    "native beside a language": "Spanish (native)",
}
