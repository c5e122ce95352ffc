"""Degrees, fields of study and schools as data: what they are called in many countries, and what they amount to.

Patterns of `LONG` see folded text (lower case, accents off, dashes plain); `SHORT` are letters as printed, a blank
standing for an optional dot and space. Within a level order does not matter; the first level that matches at a place
with the longest match wins.
"""

from __future__ import annotations

_OF = (
    r"(?:\sof\s(?:the\s)?(?:arts(?:\s(?:and|&)\s(?:science|letters|sciences))?|fine\sarts|"
    r"applied\s(?:arts|science|sciences)|"
    r"sciences?(?:\s(?:and|&)\sengineering)?|engineering|technology|commerce|business(?:\sadministration|"
    r"\sstudies)?|laws?|"
    r"education|philosophy|social\ssciences?|computer\s(?:applications|science)|architecture|music|design|medicine|"
    r"surgery|nursing|public\s(?:administration|health|policy)|economics|letters|research|professional\sstudies|"
    r"liberal\s(?:arts|studies)|management(?:\sstudies)?|information(?:\s(?:technology|systems|science))?|pharmacy|"
    r"international\sbusiness|statistics|finance|accounting|science\sin\snursing|theology|divinity|"
    r"veterinary\smedicine|"
    r"engineering\s(?:technology|science)|mathematics|human\sresources?|journalism|communications?|tourism|psychology|"
    r"information\smanagement|project\smanagement|juridical\sscience|juris(?:prudence)?|media\sarts))?"
)
_DEGREE = r"(?:['s]{0,2}\sdegrees?(?![a-z])|'?s(?![a-z]))?"

LONG: dict[str, tuple[str, ...]] = {
    "doctorate": (
        r"doctor(?:ate|al\sdegree)?" + _OF + _DEGREE, r"doctor\s(?:of|in)\s[a-z]{3,14}", r"juris\sdoctor",
        r"(?<!post)(?<!post[\s-])doctoral?\s(?:studies|student|candidate|"
        r"researcher|programme|program|coursework|work|degree)", r"docteure?\sen", r"doctor\sen", r"phd\s(?:student|candidate|researcher)",
        r"doktor(?:at|grad|in|sstudium|and)?",
        r"dr\.?\s?-?\s?(?:rer|phil|ing|med|iur|jur|techn|oec|sc|h\.\s?c)\.?(?:\s?(?:nat|pol|oec|soc|med|hum)\.?)?",
        r"doctorat", r"these\sde\sdoctorat", r"doctorado", r"doctor(?=\sen\s)", r"dottorato(?:\sdi\sricerca)?",
        r"doutorado",
        r"doutoramento", r"doctoraat", r"tohtori", r"teknologie\sdoktor", r"filosofie\sdoktor",
        r"kandidat\s(?:nauk|of\ssciences)",
        r"candidate\sof\ssciences", r"doctora", r"habilitation",
        r"ph\.?\s?d\.?", r"doktora", r"promotion(?=\s?(?:\(dr|zum\sdr))", r"[jm]udr\.?",
    ),
    "master": (
        r"master\s(?:universitario|oficial|propio|executivo|ejecutivo)(?:\sdi\s(?:i{1,2}|primo|secondo)\slivello)?(?:\s(?:en|em|in)(?=\s))?(?![a-z])",
        r"dipl[o]me\s(?:de\s)?(?:la\s|l['’]\s?)?grande\secole", r"master(?:\s[12]|\srecherche|\sprofessionnel)",
        r"master(?:\sin\smanagement)?,?\s\(?grande\secole\)?", r"master" + _DEGREE + _OF + _DEGREE, r"masters" + _OF,
        r"mast[eè]re(?:\sspecialise)?",
        r"(?:executive\s|global\s|online\s|part-time\s|full-time\s)?mba(?:\s?-?\s?(?:executiv[oea]|programme|"
        r"program))?",
        r"emba", r"magister(?:examen)?", r"magistr", r"magisterstudium", r"maestria", r"mestrado(?:\sintegrado)?", r"mestre",
        r"posgrado(?=\sen\s)", r"maitrise",
        r"laurea\s(?:magistrale|specialistica|vecchio\sordinamento|quinquennale)",
        r"diploma\sdi\slaurea\s(?:magistrale|specialistica)",
        r"diplom-?\s?(?:ingenieur(?:in)?|kaufmann|kauffrau|informatiker(?:in)?|betriebswirt(?:in)?|"
        r"volkswirt(?:in)?|physiker(?:in)?|"
        r"mathematiker(?:in)?|psychologe|psychologin|okonom(?:in)?|wirtschaftsingenieur(?:in)?|"
        r"designer(?:in)?|chemiker(?:in)?|"
        r"biolog(?:e|in)|padagog(?:e|in)|soziolog(?:e|in)|geograph(?:in)?|wirtschaftsinformatiker(?:in)?|"
        r"handelslehrer(?:in)?)",
        r"dipl\.?\s?-?\s?(?:ing|inf|inform|kfm|kffr|kauf|betriebsw|volksw|phys|math|psych|oec|wirt|wi|des|"
        r"chem|biol|pad|soz|geogr)\.?"
        r"(?:\s?-?\s?(?:ing|inf|inform)\.?)?",
        r"diplom(?=\s?(?:$|,|-|\(|in\s|:|\t))", r"diploma?\s?d'ingenieur", r"diplome\sd'ingenieur(?:\sd'etat|\s[a-z]+)?",
        r"ingenieur\s(?:civil|diplome)",
        r"ingenieur(?=\s(?:en\s|informatique|genie|telecom|generaliste))",
        r"diplome\sde\sgrande\secole", r"programme\sgrande\secole", r"magistere", r"staatsexamen",
        r"civilingenjor(?:sexamen)?", r"civilingenior",
        r"civilekonom(?:examen)?", r"sivilingenior", r"sivilokonom",
        r"mag\.?\s?(?:rer|phil|iur|pharm|art|theol)\.?(?:\s?(?:soc|nat)\.?)?(?:\s?oec\.?)?",
        r"lic\.?\s?(?:phil|oec|iur|rer|sc)\.?(?:\s?(?:publ|pol|nat|hsg|i{1,2})\b\.?)?", r"drs\.?(?=\s)",
        r"bac\s?\+\s?5", r"(?<!.)ing\.?(?!.)", r"(?<!.)mgr\.?(?:(?!.)|(?=\sin\s))", r"(?:teknologie|filosofie)\smagister", r"diplomi-insinoori", r"maisteri",
        r"cand\.?\s?(?:merc|scient|oecon|polyt|mag|jur|psych|it)\.?(?:\s?[a-z]{2,4}\.)?",
        r"kandidatuddannelse", r"masterexamen", r"licentiate\s(?:of|in)", r"licentiat(?:examen)?", r"doctorandus",
        r"magister\sinzynier", r"mgr\.?\s?inz\.?",
        r"studia\s(?:magisterskie|drugiego\sstopnia)", r"yuksek\slisans",
        r"(?:(?<=of\s)|(?<![a-z]\s))specialist(?:'s)?(?:\sdegree)?(?=\s?(?:/|,|\(|$|in\s|-|\t|degree))", r"pgdm", r"pgdbm", r"pgdba",
        r"post-?\s?graduate\s(?:diploma|programme?|program)\sin\s(?:business\s)?management",
        r"post-?\s?graduate\sdegree",
        r"grande\secole\s(?:programme?|degree|diploma)", r"amneslararexamen", r"lizentiat", r"(?:rn|ph)dr\.?",
        r"graduate\sdegree", r"titulo\sde\smaster", r"maester", r"mim(?=\s?(?:,|$|\())",
    ),
    "bachelor": (
        r"bachelor" + _DEGREE + _OF + _DEGREE, r"bachelors" + _OF, r"bach\.(?:\sof\s[a-z]+)?", r"baccalaureus",
        r"bacharelado", r"bacharel", r"bachillerato\suniversitario",
        r"baccalaureat(?=\s(?:en|in|es|de)\s)", r"baccalaureate(?:\sdegree)?\s(?:in|of)",
        r"licence(?:\s(?:professionnelle|pro|[123]|lmd))?",
        r"licenciatura", r"bakalar(?:ske\sstudium)?(?![a-z])", r"licenciad[oa]", r"licenciate", r"licenta", r"licencjat", r"licence(?=\sen\s)",
        r"licentiatura",
        r"laurea(?:\striennale|\sbreve|\sdi\sprimo\slivello)?", r"graduacao", r"graduad[oa](?=\sen\s)",
        r"grado(?=\sen\s)",
        r"grado(?=\s?(?:,|\(|$))", r"titulo\sde\sgrado",
        r"inzynier(?:\smagister)?", r"studia\s(?:inzynierskie|licencjackie|pierwszego\sstopnia)", r"inz\.",
        r"kandidatexamen", r"kandidaatti",
        r"bachelorgrad", r"bacheloruddannelse", r"hogskoleingenjor(?:sexamen)?", r"diplomingenior",
        r"sarjana(?:\s[a-z]+)?", r"ky\ssu", r"cu\snhan",
        r"lisans(?:\sderecesi)?",
        r"ingenier[oia]a?(?:\s(?:en|de|civil|industrial|comercial|informatic[oa]|electronic[oa]))?",
        r"engenh(?:aria(?!\se\s)|eir[oa])",
        r"engineer(?:'s)?\sdegree",
        r"(?:software|civil|mechanical|electrical|industrial|systems?|electronics?|computer|"
        r"chemical)\sengineer(?!\s(?:major|intern|at|bootcamp|program|nanodegree|course|track))",
        r"undergraduate(?:\s(?:degree|studies|program(?:me)?))?", r"college\sdegree", r"honou?rs\sdegree",
        r"university\sdegree", r"fachhochschulabschluss", r"diplom\s?\(fh\)", r"hbo(?:-bachelor)?",
        r"bac\s?\+\s?[34]", r"(?<!.)bc\.?(?!.)", r"ing\.(?=\s[a-z])", r"ha\s?\((?:almen|jur|it|psyk|mat)\.?\)",
        r"(?:filosofie|teknologie)\skandidat", r"first\sdegree", r"kandidat(?=\s?(?:$|,|-|\(|i\s))", r"tecnico\ssuperior\suniversitario",
        r"top-?up\sdegree", r"bcom", r"btech", r"beng", r"bsc", r"b\.\s?sc\.?",
        r"tradenomi", r"insinoori(?:\s\(amk\))?", r"lararexamen", r"bakkalaureus", r"bakk\.(?:\s?[a-z]{2,6}\.)*",
        r"grado\suniversitario", r"lic\.?\sen(?=\s)", r"s\.?\s?(?:kom|psi)\.?(?=\s?(?:$|,|\(|\t))",
        r"b\.?\s?comm?\.?(?=\s|,|$|\()", r"arquitect[oa]", r"abogad[oa]", r"contador(?:a)?\spublic[oa]",
    ),
    "associate": (
        r"associate(?:'?s?)?(?:\sdegree)?\s(?:of|in)\s(?:applied\s)?(?:arts(?:\s(?:and|&)\s(?:science|"
        r"sciences))?|science|business|engineering|technology|fine\sarts|nursing)",
        r"associate" + _DEGREE, r"associates(?:\sdegree)?", r"foundation\sdegree(?:\s(?:of|in)\s(?:arts|science))?",
        r"diplome\sd['’]etudes\scollegiales", r"fdsc", r"hnd", r"hnc",
        r"higher\snational\s(?:diploma|certificate)", r"brevet\sde\stechnicien\ssuperieur",
        r"diplome\suniversitaire\sde\stechnologie",
        r"b\.?u\.?t\.?(?=\s?(?:,|-|$|in\s|en\s))", r"deug", r"tecnico\ssuperior", r"tecnologo", r"tecnologia\sem",
        r"polytechnic\sdiploma", r"ammattikorkeakoulu",
        r"yrkeshogskoleexamen", r"hogskoleexamen", r"onlisans", r"diploma\siii", r"two-year\sdegree", r"college\sdiploma", r"diploma\sof\shigher\seducation",
        r"dip\.?\s?he", r"bac\s?\+\s?2",
    ),
    "certificate": (
        r"(?:post-?\s?graduate|professional|executive|general|graduate|advanced|higher|university|online|"
        r"national|vocational|pg|master'?s?)?\s?"
        r"certificat(?:e|es|ion|ions|o|s)?(?:\sprogram(?:me)?)?(?:\s(?:of|in)\s(?:advanced\sstudies|"
        r"higher\seducation|achievement|completion))?",
        r"(?:post-?\s?graduate|professional|executive|general|graduate|advanced|national|pg|ordinary|"
        r"higher)?\s?diplom(?:a|as|e)(?:\sprogram(?:me)?)?(?:\sin\seducation)?",
        r"(?:coding\s|data\s|full-?stack\s|immersive\s)?boot\s?camp", r"nano-?degree", r"micro-?masters?",
        r"zertifikat", r"ausbildung(?:\szum|\szur)?", r"berufsausbildung",
        r"(?:short|online|executive|professional|evening|summer|intensive|training)\s(?:course|program(?:me)?|"
        r"education)", r"course(?:\sin)?(?=\s?(?:$|,|-|:|in\s))",
        r"immersive", r"certified:?(?:\s[a-z/&+-]{2,20}){1,5}(?:\s?[-,(]\s?(?:associate|professional|expert|master|specialty"
        r"|practitioner|foundations?|fundamentals)\b)?", r"(?:professional\s|advanced\s)?scrum\s?-?master(?:\s[iv]{1,3}\b)?",
        r"master-?\s?class(?:es)?", r"master\sblack\sbelt", r"credential(?:\sof\s[a-z]{4,14})?", r"(?:mini|micro|personal|alt|pre|product)-?\s?mba",
        r"mba\sessentials", r"associate\s(?:cloud|android|data|web|product)\s[a-z]{4,12}",
        r"program(?:me)?\sfor\s(?:leadership|management|executive)\s[a-z]{4,14}", r"studia\spodyplomowe", r"mbo",
        r"(?:general|advanced)\smanagement\sprogram(?:me)?", r"diplomado", r"professional\sdevelopment", r"executive\seducation",
        r"apprenticeship", r"especializacao",
        r"especializacion", r"specialization",
        r"pos-?\s?graduacao", r"lato\ssensu", r"curso", r"corso", r"formation\s(?:continue|professionnelle)",
        r"post-?\s?graduate\sprogram(?:me)?",
        r"summer\sschool", r"management\sdevelopment\sprogram(?:me)?", r"leadership\sprogram(?:me)?",
        r"cap(?=\s[a-z]{4})", r"nvq(?:\slevel\s\d)?",
        r"city\s(?:and|&)\sguilds", r"btec(?:\s[a-z]+){0,2}", r"traineeship", r"meister(?:brief)?",
        r"(?:vocational|dual)\s(?:training|education|programme)", r"(?:berufs)?lehre(?=\s?(?:$|,|\(|als\s|zum\s|zur\s))",
        r"eidgenossisches\sfahigkeitszeugnis", r"formation\sen\salternance", r"ciclo\sformativo(?:\sde\sgrado\s(?:superior|medio))?",
        r"umschulung", r"fagbrev", r"yrkesutbildning", r"post-?\s?graduate\sstudies", r"[a-z]{4,14}kauf(?:mann|frau)",
        r"classes?\spreparatoires?(?:\saux\sgrandes\secoles)?",
        r"cpge(?!\s[a-z]{4})", r"programa\s(?:avanzado|ejecutivo|superior|de\sdesarrollo\sdirectivo)", r"weiterbildung(?=\s(?:zum|zur|in)\s)", r"zertifikats(?:kurs|lehrgang)",
        r"fachwirt(?:in)?", r"kaufmann\sfur", r"kauffrau\sfur", r"techniker(?:in)?",
    ),
    "secondary": (
        r"(?:general\s|senior\s)?high\sschool(?:\s(?:diploma|degree|graduate|certificate|equivalency|"
        r"leaving\scertificate))?", r"(?:higher\s|senior\s)?secondary(?:\s(?:school|education|certificate|"
        r"examination|diploma))*", r"a-?\s?levels?", r"as-?\s?levels?", r"o-?\s?levels?", r"gcses?", r"igcses?",
        r"general\scertificate\sof\s(?:secondary\s)?education", r"leaving\scert(?:ificate)?",
        r"school\s(?:leaving\s)?certificate",
        r"baccalaureat(?:\s(?:general|scientifique|technologique|professionnel|[sles]{1,2}))?(?!\s(?:en|in|es|"
        r"de)\s)",
        r"international\sbaccalaureate(?:\sdiploma)?", r"ib\sdiploma", r"(?:fach|wirtschafts|zentral|voll)?abitur",
        r"(?:allgemeine\s|fach)?hochschulreife", r"fachhochschulreife", r"realschulabschluss", r"mittlere\sreife",
        r"matura",
        r"maturita", r"diploma\sdi\smaturita(?:\s[a-z]+)?", r"maturite", r"matric(?:ulation)?(?!\s(?:(?:higher|hr|secondary|sec|public|model)\.?\s){0,3}school)", r"ged", r"g\.e\.d(?!\w)\.?",
        r"bachillerato", r"ensino\smedio", r"secundario", r"hsc", r"ssc", r"icse", r"cbse", r"isc(?=\s?(?:,|$|\())",
        r"(?:class|grade|standard|std\.?)\s(?:x|xi|xii|10|11|12)(?:th)?",
        r"(?:10|12)th(?:\s(?:grade|standard|class))?", r"(?:10|12)\s?\+\s?2", r"intermediate(?=\s?(?:,|$|\(|exam))",
        r"vwo", r"havo",
        r"bac\s(?:s|es|pro|stmg|sti2d|technologique|general|scientifique)(?=\s?(?:$|,|\(|-|\t))", r"national\ssenior\scertificate",
        r"ncea(?:\slevel\s\d)?", r"ylioppilas(?:tutkinto)?", r"hauptschulabschluss", r"gaokao", r"examen\sartium", r"t-?\s?levels",
        r"gymnasieexamen", r"studentexamen", r"studentereksamen",
        r"liceo\s(?:scientifico|classico|linguistico)\sdiploma", r"swiadectwo\sdojrzalosci", r"highers",
        r"advanced\shighers", r"vce", r"hsc\s[a-z]+",
        r"pre-?\s?university(?:\scourse)?", r"puc(?!\s?-|\s(?:rio|minas|sp|sao|rs|pr|campinas|chile|de)\b)", r"sslc", r"w?assce", r"waec", r"ssce", r"kcse", r"neco", r"perito\s[a-z]+",
    ),
}  # fmt: skip

# Letters as printed. FREE may stand in any case; EXACT only as written here (they spell words otherwise).
FREE: dict[str, tuple[str, ...]] = {
    "doctorate": ("Ph D", "D Phil", "D Eng", "Psy D", "Pharm D", "Ed D", "D Sc", "Dr rer nat", "LL D", "Eng D", "D Min"),
    "master": ("M Sc", "Sc M", "M Eng", "M Tech", "M Phil", "M Com", "M Ed", "M Arch", "M Res", "LL M", "M B A", "MSci",
    "M Des", "M Sc Eng", "M Div", "Ed M", "M Acc", "M Fin", "M Sc N", "MMath", "MLitt", "MComp", "MInfTech", "MMgt", "M Econ", "M Soc Sc", "MPhys", "MChem", "MBS", "MSBA", "MMus", "M Pharm"),
    "bachelor": ("B Sc", "Sc B", "B Eng", "B Tech", "B Com", "B Ed", "B Arch", "B Des", "LL B", "B B A", "BCA", "BFA",
    "B A Sc", "BSBA", "BMus", "BCS", "BComp", "BIT", "BCIT", "BASc", "BSEE", "BSCS", "BSN", "BSME", "BSE", "B Pharm",
    "MBBS", "B Sc N", "B V Sc", "A B J", "BBM", "BBS", "BMS", "SB", "B Math", "B S Ed", "B H Sc",
    "B Soc Sc", "B Psych", "BInfoTech", "B Kin", "B Agr", "B Acc", "B Econ", "B Phil", "B Bus Sc", "B Sc Eng"),
    "associate": ("A A S", "FdA", "DUT", "BTS"),
    "certificate": ("PGCE", "PGCert", "PG Cert", "PGDip", "PG Dip", "PGD", "PgC", "CAS", "DAS", "Grad Dip", "Grad Cert"),
}  # fmt: skip
EXACT: dict[str, tuple[str, ...]] = {
    "doctorate": ("M D", "J D", "D B A", "Sc D", "DDS", "DMD", "DNP", "DPT", "DVM"),
    "master": ("M S", "M A", "M E", "MCA", "MFA", "MPA", "MPH", "MPP", "MIS", "MiM", "MIM", "MEM", "MSW", "MLIS",
    "MMS", "MSE", "S M", "A M", "MDes", "DEA", "DESS", "M St", "MBM", "MHRM", "MIB", "PGP", "PGPX", "MHA", "MSN", "MHCI", "MSI", "OMSCS", "MSIS", "MSEE", "MSCS", "MSME", "MSIT", "MSDS", "MPS", "MIA", "MALD",
    "MAT", "MCS", "MTM", "MSFS", "MBus", "M A S"),
    "bachelor": ("BSIT", "BSJ", "BSW", "BDS", "BHM", "BSCE", "BSIE", "BSIS", "BSEd", "BAS", "B S", "B A", "B E", "A B", "BEM", "B Bus", "B Ec", "BLitt", "BPA", "BAA", "HBA", "B Th"),
    "associate": ("A A", "A S", "OND", "DEC"),
    "secondary": ("HKDSE", "HKALE", "CSEC", "STPM"),
}  # fmt: skip

# Two capitals that are more often a state, a country or a firm: never a degree right behind a place.
AMBIGUOUS: frozenset[str] = frozenset({"ND", "MA", "MS", "ME", "MD", "AS", "AA", "BE", "AB", "AM", "SM", "SB", "BA", "MIS",
"MEM", "DAS", "CAS", "DEC", "BIT", "SE", "MAS"})

# Titles before a name, never in capitals ("ING" is another word).
NEVER_CAPITALS: frozenset[str] = frozenset(("ING", "MGR", "BC."))

# Words that stand before a degree's name and belong to it.
BEFORE = (
    r"(?:executive|part-time|full-time|joint|double|doble|dual|international|european|professional|advanced|"
    r"general|integrated|"
    r"global|research|honou?rs|second|post-?\s?graduate|graduate|undergraduate|online|combined|"
    r"consecutive|specialised|taught)"
)

# Grades, honours and remarks: kept out of names, fields and schools.
GRADES: tuple[str, ...] = (
    r"(?:final\s|overall\s|cumulative\s|major\s)?(?:c?gpa|grade(?!\s1[0-2](?![\d.,/%]))(?:\spoint\saverage)?|note|abschlussnote|"
    r"gesamtnote|media|votazione|voto|mention|average|score|qpi|cpi|cgpi|percentage|marks|classification|"
    r"result|aggregate)"
    r"\s?(?:of\s|average\s|:|=|-|\s)\s?(?:\d[\d.,/:% ]{0,12}(?:out\sof\s\d{1,3}(?:\.\d)?)?(?:\s?(?:c?gpa|"
    r"qpi|cpi))?|[a-d][+-]?(?![a-z])|first|distinction|merit|tres\sbien|bien|"
    r"assez\sbien)(?:\s?/\s?\d{1,3}(?:[.,]\d{1,2})?)?"
    r"(?:\s?(?:c?gpa|qpi|cpi|%|lode|e\slode|cum\slaude))?",
    r"(?<![\d/])\d{1,3}(?:[.,]\d{1,2})?\s?/\s?(?:4|5|6|7|8|9|10|20|30|100|"
    r"110)(?:[.,]0{1,2})?(?![\d/])(?:\s?(?:e\slode|c?gpa|qpi|cpi))?",
    r"\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|c?gpa|percentile|cpi)",
    r"(?:first|upper\ssecond|lower\ssecond|second|third|2nd|1st|3rd)[-\s]class(?:\s(?:honou?rs|degree|"
    r"upper|lower|division|with\sdistinction))*(?:\s?\([12][:.][12i]{1,2}\))?",
    r"(?<![\d:])[12]:[12](?![\d:])(?:\s(?:hons|honou?rs))?", r"(?:summa|magna)?\s?cum\slaude",
    r"(?:with\s)?(?:high(?:est)?\s|great\s)?(?:distinction|merit)(?![a-z])", r"with\s(?:first-class\s)?honou?rs",
    r"dean's\slist",
    r"valedictorian", r"\d{1,2}(?:[.,]\d)?\svalores", r"\d{2,4}\spoints", r"honou?rs\sclass\s\w{1,3}", r"first\sclass", r"gold\smedal(?:list)?", r"mit\sauszeichnung",
    r"(?<=[,;(-]\s)(?:a\s)?(?:first|upper\ssecond|lower\ssecond|double\sfirst|starred\sfirst)(?=\s?(?:$|[,;).]))",
    r"(?<=,\s)[12]\.[12i]{1,2}(?=\s?(?:$|[,;)]))", r"sehr\sgut", r"110\se\slode", r"mention\s(?:tres\s|assez\s)?bien", r"hons?\.\s?[12]",
    r"(?:diploma|degree)\s(?:behaald|obtained|earned|received|conferred|awarded)",
    r"(?<=\()[1-4][.,]\d(?=\))", r"(?<=\()[a-e][*+-]{0,2}(?=\))", r"\d{2,3}\s?(?:yh-?\s?poang|hp|studiepoeng|studiepoint|stp|opintopistetta|op)(?![a-z])", r"(?:class\s)?rank\s?:?\s?\d{1,3}", r"top\s\d{1,2}\s?%(?:\sof\s(?:the\s)?class)?",
)  # fmt: skip

# Headings of what is a list of certificates where the schooling has a heading of its own.
QUALIFICATIONS: frozenset[str] = frozenset(
    ("qualifications", "professional qualifications", "other qualifications", "additional qualifications",
     "further qualifications", "qualification")
)  # fmt: skip

# Names of degrees that are the field behind another one: "Bacharelado, Engenharia Civil".
FIELDS_TOO: frozenset[str] = frozenset(("engenharia", "ingenieria", "ingegneria"))

# Levels without more: a form's field for them, above the degree's own name.
BARE_LEVELS: frozenset[str] = frozenset(
    ("bachelor", "bachelors", "bachelor s", "bachelor degree", "bachelors degree", "bachelor s degree", "master", "masters",
     "master s", "master degree", "masters degree", "master s degree", "associate", "associates", "associate degree",
     "associates degree", "associate s degree", "doctorate", "doctoral degree", "doctorate degree", "undergraduate",
     "undergraduate degree", "postgraduate", "postgraduate degree")
)  # fmt: skip

# Lines that only describe: they name no school, degree or field of their own.
DETAIL_LEADS: tuple[str, ...] = (
    "relevant coursework", "coursework", "courses", "relevant courses", "key courses", "major courses", "modules",
    "notable courses", "selected courses", "selected coursework", "core courses", "core modules", "main courses",
    "related coursework", "notable coursework", "advanced coursework",
    "key modules",
    "thesis", "dissertation",
    "master thesis", "bachelor thesis", "final project", "final year project", "project", "activities",
    "activities and societies", "societies",
    "honors", "honours", "awards", "award", "achievements", "scholarship", "scholarships", "gpa", "cgpa", "grade",
    "grades", "focus areas",
    "subjects", "topics", "tesi", "these", "memoire", "abschlussarbeit", "masterarbeit", "bachelorarbeit",
    "diplomarbeit", "master s thesis", "bachelor s thesis", "phd thesis", "doctoral thesis", "diploma thesis", "schwerpunkt",
    "schwerpunkte", "dean s list", "advisor", "adviser", "supervisor", "clubs", "leadership", "extracurricular",
    "extracurriculars", "funded by",
    "graduated with", "graduated", "president of", "member of", "recipient", "elected", "skills", "publications",
    "research", "specialised in",
    "highlights", "key subjects", "main subjects", "electives", "minor", "minors", "percentage", "note", "website",
    "score", "result",
)  # fmt: skip

# What a page prints between what was studied and the school, as letters without blanks.
AT: frozenset[str] = frozenset(("at", "@", "bei", "chez", "presso", "atthe"))

# Of these, the ones that name no degree with what stands behind them, sign or not: "Courses Statistics, Ethics".
LISTS = frozenset({"courses", "coursework", "relevant coursework", "relevant courses", "key courses", "electives"})

# What a page says about itself between two entries, and the codes of a list of courses.
FURNITURE = (
    r"\bpage\s?\d{1,3}\s?(?:of|/)\s?\d{1,3}|europass|^\s*(?:curriculum\svitae|resume|cv|lebenslauf)\b|"
    r"^\s*-?\s?\d{1,2}\s?-?\s*$|^\s*\(\d{1,3}\)\s*$|^\s*(?:©|\(c\)|copyright\b)|\bpowered\sby\b"
)
COURSE_CODE = r"\b[A-Z]{2,4}[ -]?\d{3,4}\b"

LABELS: dict[str, str] = {
    "degree": "degree", "qualification": "degree", "title": "degree", "title of qualification awarded": "degree",
    "abschluss": "degree", "diploma": "degree", "level": "degree",
    "major": "area", "majors": "area", "field": "area", "field of study": "area", "field s of study": "area",
    "specialization": "area", "specialisation": "area", "speciality": "area", "specialty": "area", "subject": "area",
    "concentration": "area", "area": "area", "area of study": "area", "course": "area", "stream": "area",
    "branch": "area", "discipline": "area", "studiengang": "area", "fachrichtung": "area", "focus": "area",
    "inriktning": "area", "kierunek": "area", "specjalnosc": "area", "vertiefung": "area", "indirizzo": "area",
    "mencion": "area", "filiere": "area",
    "institution": "institution", "university": "institution", "school": "institution", "college": "institution",
    "institute": "institution", "hochschule": "institution", "universitat": "institution",
    "dates": "date", "date": "date", "year": "date", "years": "date", "period": "date", "duration": "date",
    "graduation": "date", "graduated": "date", "location": "place", "city": "place", "country": "place",
    "address": "place",
}  # fmt: skip

# Behind a certificate these are its rank, and no degree: `Certified Solutions Architect, Associate`.
RANKS_OF_CERTIFICATES = frozenset({"associate", "master", "masters"})
