"""How courses of study go, as data: unfinished, interrupted, abroad, part-time. Patterns see folded text."""

from __future__ import annotations

# What makes a degree unfinished, and what says that it is.
UNFINISHED: dict[str, str] = {
    "towards": (
        r"(?:course\s?work|credits?|studies|studied|work(?:ed|ing)?|units|modules|progress|studying|"
        r"reading)\s(?:completed\s)?(?:toward[s]?|for)\b"
    ),
    "expected": (
        r"\b(?:expected|anticipated|exp\.|graduating|to\sbe\s(?:completed|awarded)|planned|predicted|"
        r"voraussichtlich|prevue?|previst[oa]|will\s(?:graduate|finish|complete)|to\sgraduate|"
        r"(?:degree|completion|graduation|finishing)\sdue)\b|\bdue(?=\s*(?:in\s*)?(?:$|[,)\t]))"
    ),
    "ongoing": (
        r"\b(?:on-?going|in\sprogress|currently|current(?:\sstudent)?|pursuing|candidate|"
        r"enrolled|continuing|laufend|en\scours|in\scorso|en\scurso|cursando|em\scurso|em\sandamento|"
        r"pagaende|igangv(?:ae|æ)rende|obecnie|w\s(?:trakcie|toku)|lopend|devam\sediyor|suruyor|kesken|undergoing|in\sview)\b|"
        r"(?:(?<=[(,-])|(?<=[(,-]\s))pagar(?=\s?(?:$|[),]))|"
        r"\b(?:first|second|third|fourth|fifth|final|penultimate|[1-5](?:st|nd|rd|th))[-\s]year\s(?:student|undergraduate)\b|"
        r"\b(?:year|semester|term)\s[1-9]\s?(?:of|/)\s?[1-9]\b|\b[1-9]\.\s?(?:fach)?semester\b|"
        r"\b\d{1,2}\s?%\s(?:complete|done|finished|through)"
    ),
    "incomplete": (
        r"\b(?:incomplete|not\s(?:yet\s)?completed?|uncompleted|unfinished|not\sfinished|not\sawarded|"
        r"not\sconferred|(?<!\bs\.)(?<!\bs\.\s)no\s(?:degree|diploma|qualification)(?:\sawarded)?|without\s(?:an?\s)?(?:degree|diploma|graduating|finishing)|"
        r"never\s(?:finished|completed|graduated)|not\sgraduated?|"
        r"(?:did\snot|didn't)\s(?:complete|finish|graduate|take\sthe\sdegree)|non-?degree|"
        r"sans\sdiplome|inachevee?|sin\s(?:terminar|titulo)|inconclus[oa]|incomplet[oa]|non\scompletat[oa]|"
        r"abgebrochen|interrupted|not\sconcluded|nao\sconcluid[oa]|ohne\sabschluss|trunca|interrott[oa]|trancad[oa]|niet\safgerond|nieukonczone|"
        r"ej\s(?:avslutad|tagen)|oavslutad|avbruten|avbrutt|afbrudt|afgebroken|nicht\s(?:abgeschlossen|beendet)|unvollendet|"
        r"non\s(?:acheve|termine|valide|diplome)e?|abandonne|interrompue?|non\s(?:concluso|conclusa|terminat[oa])|"
        r"abbandonat[oa]|abandonad[oa]|sin\s(?:concluir|finalizar|graduarse)|no\s(?:conclui|termina|finaliza)d[oa]|"
        r"zonder\sdiploma|utan\sexamen|uten\seksamen|uden\seksamen|bez\sdyplomu|przerwane|niedokonczone|nedokonceno|terk|"
        r"(?:degree|diploma|abschluss|titulo|diplome)\s?:\s?(?:none|no|keiner|ninguno|aucun|not\syet))\b"
    ),
    "left": (
        r"\b(?:left\s(?:after|before|to|early|in|without|with|for|when|because|once|upon|on|due|following|university|the|(?:my\s|an?\s)?(?:b\.?\s?(?:a|sc|eng|com)|m\.?\s?(?:a|sc|ba|eng)|"
        r"ph\.?\s?d|bachelor|master|degree|course)\w{0,3})|after\s(?:the\s|my\s)?(?:first|second|third|one|two|three|1st|2nd|3rd|\d)\s"
        r"(?:year|semester|term)s?|dropped(?:\sout)?|"
        r"drop-?\s?out|withdrew|withdrawn|withdrawal|discontinued|abandoned|deferred|paused|on\s(?:hold|leave)|"
        r"suspended|transferred\sout|gave\sup|broke\soff|(?:then|and|but|before)\s(?:left|emigrat(?:ed|ing)|moved|quit|stopped|leaving))\b"
    ),
    "semester": r"\b\d(?:st|nd|rd|th)\s(?:sem|semester)\b",
    "pending": (
        r"\b(?:thesis|dissertation|defen[cs]e|viva|graduation)\s(?:pending|outstanding)\b|ph\.?\s?d\.?\s?\(c\)|"
        r"\b(?:thesis|dissertation)\s(?:was\s)?(?:not|never)\s(?:defended|submitted|finished|written|completed|handed\sin)\b|"
        r"\b(?:all\s)?course(?:s|work)\s(?:requirements\s)?(?:finished|completed|only|done)\b|"
        r"\b(?:tes(?:is|ina|e|i)|trabajo\s(?:de\sgrado|final)|tfm|tfg|titulacion|defensa|discussione|monografia)\s"
        r"(?:pendiente|pendente|en\s(?:curso|proceso)|da\s(?:discutere|sostenere))\b|\bnon\ssoutenue?\b|"
        r"\b(?:these|memoire|soutenance)\sen\scours\b|\b(?:master|bachelor|diplom)?arbeit\s(?:ausstehend|offen)\b"
    ),
    "abd": r"\babd\b|\ball\sbut\sdissertation\b",
    "part": (
        r"\b(?:\d{1,3}\s(?:of|out\sof|/)\s\d{1,3}\s(?:credits|modules|units|courses|semesters|years)|"
        r"(?:first|second|third|1st|2nd|3rd|two|one|freshman|sophomore|junior)\s(?:and\s\w{4,9}\s)?(?:year|semester|term)s?\s"
        r"(?:completed|done|only|of\sstudy)|\d(?:st|nd|rd|th)\s(?:sem|semester|year))\b|\b(?:modules|credits|"
        r"units)\s(?:passed|completed|earned):?\s\d|\b\d{1,3}\s(?:units|credits|modules|ects|credit\shours)(?:\s(?:earned|passed|completed|done)\b|\))|"
        r"\bcompleted\s(?:the\s)?(?:\d{1,3}|one|two|three|first\s\w{3,5})\s(?:credits|ects|years?|semesters|terms|units|modules)\b|"
        r"(?:^|[.:;,(]\s?)(?:one|two|three|four|[1-4])\s(?:years?|semesters|terms)\sof\s[^.;]{3,60}\s(?:at|at\sthe|en\sla|an\sder)\s"
    ),
    "studies": (
        r"(?<!of\s)\b(?:undergraduate|graduate|college|university|some|doctoral|doctorate|phd|master'?s)\s(?:study|studies|coursework)"
        r"\b|\bsome\s(?:college|university)\b|\bvisiting\sstudent\b|"
        r"\b(?:m\.?\s?(?:a|sc|ba|eng|ed)|ph\.?\s?d|master'?s|bachelor'?s|degree)\.?\s\(?coursework\b(?!\s?:)"
    ),
    "abroad": r"\bexchange\s(?:semester|student|program(?:me)?|year|studies)\b|\b(?:study|semester)\sabroad\b",
}

# What stands before the name of a course that was left for the one named before it: "MPhil (transferred from PhD)".
MOVED_FROM = r"\b(?:transferred|converted|switched|downgraded|exited|moved|changed)\s(?:over\s)?from\s(?:an?\s|the\s)?$"

# Stays at other schools that belong to the entry above them, unless they have dates of their own.
STAYS = (
    r"(?:(?:(?:one|a|1|first|second|third|fourth|final|[1-4](?:st|nd|rd|th)|junior|summer|spring|fall|autumn|winter)\s)?"
    r"(?:year|semester|term|trimester)(?:\s[1-4])?\s(?:abroad|on\sexchange|spent|at)|"
    r"(?:(?:overseas|international|academic|student|foreign)\s)?exchange(?:\s(?:student|program(?:me)?|semester|year|term))?|"
    r"(?:derniere|premiere|deuxieme|troisieme|[1-5]e(?:me)?)?\s?annee\s(?:d'echange|a\sl'etranger|en\s(?:echange|double\sdiplome))|"
    r"study\syear\sabroad|erasmus(?!\s(?:universi|hogeschool|school|mc\b))|semester\sabroad|study\sabroad|studies\sabroad|year\sabroad|auslandssemester|auslandsjahr|"
    r"austauschsemester|intercambio|scambio|semestre\sa\sl'etranger|semestre\sd'echange|utbytes\w*)\b"
)

# What brackets say about how a course was taken: part of no name.
REMARKS = (
    r"\b(?:part-?\s?time|full-?\s?time|evenings?|weekends?|distance|by\scorrespondence|while|whilst|alongside|"
    r"\d-?\s?(?:years?|anos|jahre|jaar|ans|anni|lata)\b|pre-?(?:bolonha|bologna|bolonia)|graduation\sproject|thesis|scholarship|taught\sin|english\smedium|remote|on\sscholarship|fernstudium|"
    r"berufsbegleitend|temps\spartiel|(?:en\s)?alternance|a\sdistancia|a\sdistance|noturno|nocturno|deeltijd|voltijd|zaoczne|niestacjonarne)\b"
)

# What says how a course stands, and is no part of its name, field or school: "B.A. in progress: Halden College".
STATES = (
    r"\b(?:in\sprogress|on-?going|not\s(?:yet\s)?completed|incomplete|unfinished|no\s(?:degree|diploma)(?:\sawarded)?|"
    r"(?:did\snot|didn't)\s(?:graduate|finish|complete)|en\scours|in\scorso|en\scurso|em\s(?:curso|andamento)|laufend|"
    r"ohne\sabschluss|sans\sdiplome|sin\sterminar|w\strakcie|currently(?:\sreading)?(?:\san?\b)?|"
    r"\d{1,2}\s?%\s(?:complete|done|finished)|(?:year|semester)\s[1-9]\s?(?:of|/)\s?[1-9]|"
    r"(?<=degree)\s?:\snone\b|(?:then|and)\s(?:left|emigrated|dropped\sout))\b[.:]?"
)

# Words of which only a date is left: "start Feb 2025".
DATED = r"(?:^|(?<=[\s,;:(]))(?:start(?:ed|ing|s)?|began|begun|commenced|completed|finished|ended)\s+(?:in\s+)?(?=\t)"

# What stands before the date on which an unfinished course began, and what says that it has ended since.
BEGAN = r"(?:^|[\s,;:(-])(?:start(?:ed|ing|s)?|began|begun|commenced|beginning)(?:\s(?:in|on|from))?\s*:?\s*$"
ENDED = r"graduat|(?<!not\s)complet|finish|award|obtain|gained|earned|conferr|defend|\bended\b|\bleft\b|abschluss|degree\sin"

# Words before a field that is named without a degree: "Studied History at Halden College".
STUDIED = (
    r"(?:studied|read|studies\s(?:in|of)|studying|studium\s(?:der|des|von)|etudes\s(?:de|en)|estudios\s(?:de|en)|"
    r"studi\s(?:di|in)|started|began|(?:one|two|three|four|[1-4])\s(?:years?|semesters|terms)\sof)\s+(?:an?\s|the\s)?"
)

# What people write for a school that is none.
JOKES = r"\b(?:school\sof\shard\sknocks|(?:university|school)\sof\slife(?!\ssciences?))\b"
