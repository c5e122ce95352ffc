"""The words that dates are made of, in the main European languages. All folded: lower case, accents off.

Adding a word is one entry here and one test row. `REJECTS` name the numbers that look like years and are none.
"""

from __future__ import annotations

# Places that end in the name of a month.
PLACES_WITH_MONTHS = ("rio de janeiro",)

_MONTH_NAMES: tuple[str, ...] = (
    # One entry a month: en, de, fr, es, it, pt, nl, pl (both cases), sv, then the short forms; below da, fi, cs, tr, ro.
    "january januar janner janvier enero gennaio janeiro januari stycznia styczen jan janv ene gen sty"
    " tammikuu tammikuuta ledna ocak ianuarie oca",
    "february februar feber fevrier febrero febbraio fevereiro februari lutego luty feb febr fevr fev lut"
    " helmikuu helmikuuta unora subat februarie",
    "march marz maerz mars marzo marco maart marca marzec mar mrz mrt"
    " marts maaliskuu maaliskuuta brezna martie marcius",
    "april avril abril aprile kwietnia kwiecien apr avr abr kwi"
    " huhtikuu huhtikuuta dubna nisan aprilie nis aprilis",
    "may mai mayo maggio maio mei maja maj mag"
    " toukokuu toukokuuta kvetna mayis majus",
    "june juni juin junio giugno junho czerwca czerwiec jun giu cze"
    " kesakuu kesakuuta cervna haziran iunie haz junius",
    "july juli juillet julio luglio julho lipca lipiec jul juil lug lip"
    " heinakuu heinakuuta cervence temmuz iulie tem julius",
    "august aout agosto augustus augusti sierpnia sierpien aug ago sie"
    " elokuu elokuuta srpna agustos agu augusztus",
    "september septembre septiembre setiembre settembre setembro wrzesnia wrzesien sep sept set wrz"
    " syyskuu syyskuuta zari eylul septembrie eyl szeptember",
    "october oktober octobre octubre ottobre outubro pazdziernika pazdziernik oct okt ott out paz"
    " lokakuu lokakuuta rijna ekim octombrie eki",
    "november novembre noviembre novembro listopada listopad nov lis"
    " marraskuu marraskuuta listopadu kasim noiembrie kas",
    "december dezember decembre diciembre dicembre dezembro grudnia grudzien dec dez dic gru"
    " joulukuu joulukuuta prosince aralik decembrie desember des ara",
)

MONTHS: dict[str, int] = {name: n for n, row in enumerate(_MONTH_NAMES, 1) for name in row.split()}

PRESENT: tuple[str, ...] = (
    # en
    "present", "presently", "current", "currently", "now", "today", "ongoing", "on-going", "on going", "to date",
    "till date", "until date", "till now", "until now", "up to now", "to present", "to now", "date", "the present",
    "the present day",
    "present day", "onward", "onwards", "continuing", "in progress", "still employed", "same", "current position", "current role",
    "pres", "pres.", "curr", "curr.",
    # de
    "heute", "jetzt", "aktuell", "lfd", "lfd.", "dato", "gegenwart", "gegenwartig", "laufend", "derzeit", "andauernd",
    # fr
    "aujourd'hui", "aujourdhui", "jusqu'a present", "jusqu'a aujourd'hui", "ce jour", "a ce jour", "present", "maintenant", "actuel", "actuellement", "en cours", "en poste", "poste actuel",
    # es
    "actualidad", "la actualidad", "actual", "actualmente", "hoy", "la fecha", "el presente", "presente", "en curso",
    # it
    "oggi", "ad oggi", "attuale", "attualmente", "in corso",
    # pt
    "atual", "atualmente", "hoje", "o momento", "data atual", "em curso", "os dias de hoje",
    # nl
    "heden", "nu", "vandaag", "momenteel", "lopend", "lopende",
    # pl
    "obecnie", "teraz", "dzis", "dzisiaj", "chwili obecnej", "do chwili obecnej", "nadal", "do teraz", "do dzis", "do dzisiaj",
    # sv, and the neighbours that share it
    "idag", "i dag", "nuvarande", "pagaende", "tills vidare", "tillsvidare", "na",
    # fi, cs, tr
    "nykyinen", "jatkuu", "soucasnost", "dosud", "devam ediyor", "devam etmekte", "halen", "gunumuz", "bugun", "suruyor",
    # hu, ro
    "jelenleg", "jelen", "folyamatban", "mai napig", "in prezent", "prezent",
    # zh, ja
    "至今", "现在", "現在",
)  # fmt: skip

RANGE_WORDS: tuple[str, ...] = (
    "to", "until", "till", "til", "thru", "through", "up to", "bis", "bis zum", "a", "au", "jusqu'a", "jusqu'en",
    "jusqu'au", "hasta", "al", "fino a", "fino al", "ad", "ate", "tot", "tot en met", "t/m", "do", "tom", "och med",
    "exp", "exp.", "expected", "est.",
)  # fmt: skip

FROM_WORDS: tuple[str, ...] = ("from", "von", "vom", "de", "du", "desde", "dal", "da", "van", "od", "fran", "between")

# What a form prints before the two dates of a range ("Start: May 2019 End: Aug 2021").
START_LABELS: tuple[str, ...] = ("start", "start date", "started", "begin", "beginning", "beginn", "debut", "inicio", "inizio")
END_LABELS: tuple[str, ...] = (
    "end", "end date", "ended", "finish", "finished", "ende", "fin", "fine", "termino", "to", "until", "bis", "au", "hasta",
)  # fmt: skip

SINCE_WORDS: tuple[str, ...] = (
    "since", "seit", "depuis", "desde", "dal", "desde el", "sinds", "od", "sedan", "as of", "ab",
    "a partir de", "vanaf", "a partire da", "a partire dal", "fran och med", "pocawszy od",
)  # fmt: skip

ONWARD_WORDS: tuple[str, ...] = ("onward", "onwards", "and ongoing", "forward")

EXPECTED_WORDS: tuple[str, ...] = (
    "expected", "exp.", "exp", "anticipated", "expected graduation", "anticipated graduation", "graduating",
    "expected to graduate", "expected completion", "estimated", "due", "candidate", "voraussichtlich", "prevu",
    "prevista", "previsto", "previsao", "verwacht", "planned", "projected", "will graduate", "to be completed",
)  # fmt: skip

FINISHED_WORDS: tuple[str, ...] = (
    "graduated", "graduation", "completed", "awarded", "conferred", "obtained", "earned", "received", "class of",
    "finished", "degree awarded", "abschluss", "diplome en", "diplomee en", "obtenu en", "graduado", "graduada",
    "laureato", "laureata", "conseguito", "concluido", "afgestudeerd", "ukonczone", "examen",
)  # fmt: skip

UNTIL_WORDS: tuple[str, ...] = ("until", "till", "bis", "jusqu'en", "hasta", "fino al", "ate", "tot", "do", "up to")

ABOUT_WORDS: tuple[str, ...] = ("c.", "ca.", "circa", "approx.", "about", "around", "early", "mid", "late", "mid-")

# Season: its first and last month; winter runs into the next year.
SEASONS: dict[str, tuple[int, int]] = {
    word: months
    for months, row in (
        ((3, 5), "spring fruhling fruhjahr printemps primavera lente wiosna var"),
        ((6, 8), "summer sommer ete verano estate verao zomer lato sommar"),
        ((9, 11), "fall autumn herbst automne otono autunno outono herfst jesien host"),
        ((12, 2), "winter hiver invierno inverno zima vinter"),
        ((4, 9), "ss sose"),  # the terms of German universities
        ((10, 3), "ws wise"),
    )
    for word in row.split()
}

YEAR_UNITS: tuple[str, ...] = (
    "years", "year", "yrs", "yr", "y", "jahre", "jahr", "annees", "annee", "ans", "an", "anos", "ano", "anni", "anno",
    "jaar", "lata", "lat", "rok", "ar",
)  # fmt: skip

MONTH_UNITS: tuple[str, ...] = (
    "months", "month", "mos", "mo", "mths", "mth", "m", "monate", "monat", "mois", "meses", "mes", "mesi", "mese",
    "maanden", "maand", "miesiecy", "miesiace", "miesiac", "manader", "manad",
)  # fmt: skip

LENGTH_LABELS: tuple[str, ...] = ("duration", "length", "dauer", "duree", "duracion", "durata", "duracao", "duur")

# What may stand right before a four-digit number that is no year. Patterns see folded text and end at the number.
REJECTS_BEFORE: dict[str, str] = {
    "money": r"[$€£¥₹]\s?|\b(?:usd|eur|gbp|inr|chf|rs\.?|sek|pln|brl|kr)\s",
    "standard": r"\b(?:iso|iec|din|ansi|ieee|rfc|bs|soc ?[123]?|pci(?:[- ]dss)?|nist|asme|astm|ecma|cve)"
    r"[ /:-]{0,2}(?:\d{1,6}[-:/ ]{1,2})?",
    "version": r"\b(?:v|ver\.?|version|release|office|windows|server|visual studio|sharepoint|excel|"
    r"outlook|dynamics|autocad|revit|solidworks|navision)\s?",
    "number": r"#\s?|\b(?:no\.?|nr\.?|number|id:?|ref:?|room|suite|unit|box|ext\.?|extension|grant|patent|p\.|pp\.|"
    r"fortune|top|agenda|horizon|over|exceeding|nearly|almost|than|highway|route|us-?)\s",
    "phone": r"\d\d[ .)/-]{1,2}|\+\d{0,3}\s?|(?:tel|phone|mobile|cell|fax|mob)\.?:?\s{0,2}",
    "fraction": r"\d[.,:]|(?:[=*<>^_~@\\]|(?<![a-z])x)\s?",
}

# What may stand right behind a four-digit number that is no year.
REJECTS_AFTER: dict[str, str] = {
    "unit": r"\s?(?:%|°|x\b|\+|k\b|mb\b|gb\b|kg\b|km\b|hz\b|px\b|dpi\b|ppm\b|h\b|hrs?\b|hours?\b|sq\b|m2\b|[€£$])",
    "count": r"\s(?:[a-z-]{2,14}\s)?(?:customers?|clients?|users?|people|employees?|staff|members?|stores?|sites?|"
    r"companies|merchants?|tickets?|orders?|units|students?|patients|participants|attendees|subscribers|downloads|"
    r"lines|hotels|shops|restaurants|drivers|vehicles|requests|transactions|installs|votes|words|points|beds|kunden|"
    r"nutzer|clienti|utenti|clientes|usuarios|klanten|kunder)\b",
    "version": r"\s?(?:r2\b|sp\d\b)",
    "fraction": r"[.,:]\d|[:=_@\\]\w|/\d{3,}(?!\d)|-\d{3,}",
    "phone": r"[ .-]{1,2}\d{3,4}\b(?![ ]?[-/])",
    "address": r",?\s(?:[a-z]{1,12}\s){1,2}(?:street|st\.|avenue|ave\b|road|rd\b|drive|dr\.|lane|ln\b|blvd|boulevard|"
    r"court|ct\b|way\b|place|pl\b|parkway|pkwy|highway|hwy)",
}
