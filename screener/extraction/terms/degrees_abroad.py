"""Names of degrees that one country or two have, as data: patterns over folded text, as in `degrees.py`, which tries
these before its own."""

from __future__ import annotations

ABROAD: dict[str, tuple[str, ...]] = {
    "doctorate": (r"promotionsstudi(?:um|engang)", r"promotionsstudent(?:in)?", r"doktorandenstudium", r"studia\sdoktoranckie"),
    "master": (
        r"univ\.\s?dipl\.\s?-?\s?(?:inz|ing|oec|ekon|iur|prav)\w{0,3}\.?(?:\s?[a-z]{2,6}\.){0,2}",  # Ljubljana, Zagreb
        r"dipl\.\s?(?:inz|ekon|oecc|pravn)\.?(?:\s?[a-z]{2,5}\.){0,2}",
        r"mag\.\s?(?:ing|inz|ekon|prav|oec|math|inf)\w{0,3}\.(?:\s?[a-z]{2,5}\.){0,2}",
        r"okleveles\s[a-z]{4,24}", r"egyetemi\s(?:diploma|oklevel)",  # Budapest
        r"diploma\sde\smaster", r"kandidatgrad", r"master(?:grad|programm?(?:et)?|utdanning|studium|studiengang)",
        r"hovedfag(?:\si(?=\s))?", r"doctoraal(?:\s?examen)?", r"meester\sin\sde\srechten",
        r"(?:studia\s)?jednolite\s(?:studia\s)?magisterskie", r"studia\suzupelniajace\smagisterskie",
        r"titre\s(?:[a-z]+\s)?\(?(?:rncp\s)?(?:niveau\s(?:7|i)(?![a-z]))(?:\srncp)?\)?",
        r"diplome\svise(?:\spar\sl'etat)?,?\s\(?bac\s?\+\s?5\)?", r"diplom(?:studium|studiengang)", r"s2(?=\s?(?:[-,(]|[a-z]{4}))",
    ),
    "bachelor": (
        r"(?:univ\.\s?)?bacc\.\s?(?:ing|oec|inf|math)\w{0,3}\.(?:\s?[a-z]{2,5}\.){0,2}", r"bc\.(?=\s[a-z])",
        r"titre\s(?:[a-z]+\s)?\(?(?:rncp\s)?(?:niveau\s(?:6|ii)(?![a-z]))(?:\srncp)?\)?", r"dobl?e?\sgrado(?=\sen\s)",
        r"foiskolai\s(?:diploma|oklevel)", r"diploma\sde\slicenta", r"kandidatprogramm?(?:et)?", r"kandidaats(?:examen)?",
        r"professionsbachelor", r"(?<!.)(?:inz|lic)(?!.)", r"bachelor(?:studium|studiengang|programm?(?:et)?|utdanning)", r"diplomatura",
        r"s1(?=\s?(?:[-,(]|[a-z]{4}))", r"profesional(?=\sen\s)", r"(?<![a-z]\s)degree(?=\s?(?:in\s|,))",
    ),
    "associate": (
        r"titre\s(?:[a-z]+\s)?\(?(?:rncp\s)?(?:niveau\s(?:5|iii)(?![a-z]))(?:\srncp)?\)?", r"practical\sengineer(?:'s\sdiploma)?", r"handasai",
        r"datamatiker", r"markedsforingsokonom", r"akademiuddannelse", r"tsu(?=\sen\s)", r"curso\ssuperior\sde\stecnologia",
        r"higher\snational\sdip\.?", r"on\slisans", r"(?:kvalificerad\s)?yrkeshogskol(?:a|eutbildning)(?=\s?(?:$|[,(:-]))",
        r"yh-?(?:utbildning|examen)", r"fagskole(?:utdanning|grad)?(?=\s?(?:$|[,(:-]))", r"erhvervsakademi(?:uddannelse)?(?=\s?(?:$|[,(:-]))",
    ),
    "certificate": (
        r"cert(?:ificate)?\.?\s(?:i{1,3}|iv)(?![a-z])", r"(?:trade|vocational|adult|foundation|music)\s(?:certificate|diploma)",
        r"journey(?:man|person)(?:'s)?(?:\s(?:certificate|ticket|licen[cs]e|card))?", r"certificate\sof\squalification",
        r"gnvq(?:\s[a-z]{6,12})?", r"postgrado(?=\sen\s)", r"(?:curso\s)?tecnico(?:\smedio|\slaboral)?(?=\sen\s)",
        r"cfg[sm]", r"betriebswirt(?:in)?\s\((?:ihk|vwa|hwk)\)", r"eidg\w{0,15}\.?\s(?:diplom|fachausweis)",
        r"(?:staatlich\s)?gepruft\w{1,2}\s(?:[a-z]{3,18}wirt|techniker|[a-z]{3,14}meister)(?:in)?", r"fahigkeitsausweis",
        r"titre\s(?:professionnel|rncp)", r"(?:experto|especialista)\suniversitario", r"titulo\spropio",
        r"(?<!.)technik\s[a-z]{4,20}(?:\s[a-z]{4,20})?", r"especialista(?=\se[nm]\s)", r"(?:\d{1,2}|several|various)\s(?:online\s)?courses(?!\s(?:completed|of|in|from|on|to))",
    ),
    "secondary": (
        r"(?:grade|year|class)\s(?:1[0-3]|xi{0,2})(?:th)?\s(?:diploma|certificate|examinations?)", r"year\s1[23]",
        r"1[0-3]th\s(?:grade|standard|class)\s(?:diploma|certificate)",
        r"(?:h\.?\s?s\.?|secondary|adult\shigh\sschool|equivalency|matriculation)\sdiploma", r"senior\sschool\scertificate",
        r"(?<!.)(?:x|xii)th(?!.)", r"(?<!.)xii(?=\s?(?:$|[-,(:/]))", r"(?<!.)x(?=\s?\((?:[a-z]+\s){0,2}(?:cbse|icse|ssc|board))", r"(?:plus\stwo|\+2)(?=\s?(?:$|[-,(]))",
        r"a[il]ss?ce", r"g\.?\s?c\.?\s?e\.?\s(?:\(?[ao]/l\)?|(?:advanced|ordinary|[ao])\slevels?)", r"[ao]/l(?:evels?)?",
        r"bagrut", r"sijil\spelajaran\smalaysia", r"thanaweya(?:\samma)?",
        r"erettsegi(?:\s[a-z]{4,12})?", r"diploma\sde\sbacalaureat", r"bacalaureat", r"baccalaureate(?=\s?(?:$|[-,(]))",
        r"lise(?:\sdiplomasi)?(?=\s?(?:$|[-,(]))", r"videregaende(?:\s(?:skole|opplaering))?", r"studieforberedende",
        r"berufsmatur(?:a|itat)", r"(?:htl|hak|has)-?\s?matura", r"reife(?:-\sund\sdiplom)?prufung", r"(?<!\.)bachiller(?![a-z])",
        r"12\.?\s?o?\sano", r"ensino\ssecundario", r"g\.?\s?c\.?\s?e\.?\s['\"][ao]['\"]\slevels?", r"['\"][ao]['\"]\slevels?",
        r"(?:naturvetenskap(?:liga|s)?|natur|samhalls(?:vetenskap(?:liga|s)?)?|teknik|tekniska|ekonomi|estetiska|humanistiska|handels|"
        r"bygg-?\soch\sanlaggnings|el-?\soch\senergi|barn-?\soch\sfritids|vard-?\soch\somsorgs|fordons|hotell-?\soch\sturism)-?\s?programmet",
        r"(?:[a-z]{4,12}\s)?certificate\sof\s(?:lower\s|upper\s)?(?:secondary|primary)\seducation", r"[hs]\.\s?s\.\s?c\.?(?![a-z])",
        r"(?:ny)?(?:matematisk|sproglig|samfundsfaglig)\sstudent", r"studiespesialisering", r"(?:allmenn|yrkes)fag(?:lig)?(?:\sstudieretning)?", r"hojere\s(?:forberedelses|handels|teknisk)\s?eksamen",
    ),
}  # fmt: skip

# Letters as printed, in any case and only as written here.
FREE_ABROAD: dict[str, tuple[str, ...]] = {
    "master": ("M Ing", "M Mgmt", "M Mktg", "M Prof"),
    "bachelor": ("B Ing", "B Mgmt", "B Mgt", "B Soc Sci", "B Comp Sc", "B Bus Man", "B Sc Tech"),
    "certificate": ("PGDCA", "PGDIT", "H Dip"),
}  # fmt: skip
EXACT_ABROAD: dict[str, tuple[str, ...]] = {
    "master": ("MSM", "MSPM", "MPM", "MComm"),
    "bachelor": ("BGS", "BSBM"),
    "associate": ("N D", "DiS"),
    "certificate": ("NCE", "BEP"),
    "secondary": ("F Sc", "I Com", "OSSD", "HHX", "HTX", "STX", "ESO", "HKCEE", "UACE", "CSEE", "ACSEE", "BECE", "KCPE", "SPM"),
}  # fmt: skip
