"""Fields of study and names of degrees to families of fields, as data. Patterns see folded text."""

from __future__ import annotations

# Fields of study to families. Patterns see folded text; every family that matches counts.
FIELD_FAMILIES: tuple[tuple[str, str], ...] = (
    ("computer_science",
    r"comput(?:er|ing|ational)|informati(?:k|ca|que|cs)(?!on)|informaat|informatyk|datavet|software|"
    r"programming|artificial intelligence|\bai\b|machine learning|deep learning|cybern|"
     r"data scien|ciencias? de la computacion|ciencia da computacao|web dev|front-?end|back-?end|"
     r"full-?stack|algorithm|information retrieval|human-computer|computaci|robotic|coding|\bcs\b|\bcse\b|"
     r"computo"),
    ("information_technology",
    r"information (?:systems?|technolog|management|science|retrieval|security)|\bit\b|\bit-|"
    r"systemes? d'information|sistemas? de informaci?c?ao|sistemi informativi|wirtschaftsinformatik|"
    r"informationssystem|"
     r"business informatics|management information|\bmis\b|\bict\b|cyber ?security|network(?:ing|"
     r"s)? (?:admin|eng|tech)|networking|cloud|telematics|data (?:analytics|management|engineering)|"
     r"information$|social computing|tietotekn|tietojenkasitt|"
     r"systeminformatik|tecnologias? d[ae] informaci?c?ao|technologies de l'information|web (?:dev|tech)"),
    ("business",
    r"business|management(?! engineering)|manag\b|gestion|gestao|economi[ae] aziendale|administra(?:tion|"
    r"cion|cao)|accounting|accountancy|contabil|contabilidad|comptab|finan[czs]|commerc|marketing|"
    r"betriebswirt|\bbwl\b|wirtschaft(?!sinformatik)|"
     r"\bmba\b|\bemba\b|entrepreneur|strategy|supply chain|logisti|human resources|hospitality|sales|"
     r"zarzadzanie|ekonomi[ac]? (?:foretag|bedrijf)|foretagsekonomi|bedrijfs(?:kunde|econom)|international trade|" r"banking|"
     r"real estate|project management|leadership|innovation|\bpgdm\b|\bbcom\b|\bbba\b|operations research|"
     r"decision sciences|rachunkowos|contadur|mercadotec|comercio|turismo|publicidad|kauppat|handel|kaufm|commerciale|negocios|negocios|product management"),
    ("engineering",
    r"engineer(?!ing manager)|engineering|ingenieri?a|ingegneria|ingenieur|ingenierie|genie (?:civil|"
    r"mecanique|electrique|industriel|logiciel)|engenharia|elektrotech|elektronik|electronics?|electrical|"
    r"mechanical|mechatron|maschinenbau|"
     r"telecom|aerospace|aeronaut|civil eng|inzynier|bauingenieur|technik|mechanik|instrumentation|"
     r"materials science|automation|automatyka|systems engineering|\becE\b|\beee\b|\bece\b|\bextc\b|"
     r"manufacturing|petroleum|teknik|budownic|mecanique|werktuigbouw"),
    ("design", r"design|gestaltung|interaction|user experience|\bux\b|\bui\b|graphi(?:c|que|sch)|industrial design|"
    r"visual communication|typograph|animation|diseno|illustration|hci\b"),
    ("social_science", r"psycholog|sociolog|soziolog|politic(?!al eng)|international relations|anthropolog|"
    r"econom(?!ia aziendale)|ekonomi|volkswirt|communicat|kommunikation|media|journalis|social (?:science|"
    r"work|studies|computing|policy)|geograph|public (?:policy|administration|affairs|management)|"
     r"cognitive|linguist|education|pedagog|criminolog|nonprofit|relaciones|comunicaci|comunicazione|"
     r"scienze politiche|staatswissen|development studies|gender|urban|library|antropolog|socjolog|sosiolog|psicolog|okonomi|politik|statsvet|jornalis|periodis|medienwiss|padagog|paedagog"),
    ("science",
    r"mathemati|\bmaths?\b|matemati|matematyk|mathematik|statisti|physi(?:cs|k|que)|fisica|fizyka|chemist(?:ry)|chemie|chimi(?:e|ca)|"
    r"quimica|biolog|biochem|biomedical|biotech|geolog|geoscience|astronom|environment|neuroscience|"
    r"natural science|earth science|genetic|"
     r"actuarial|microbiolog|life science|agricult|agronom|forest|food science|meteorolog|ecolog|botan|zoolog|^(?:pure |"
     r"applied )?sciences?$"),
    ("arts", r"\barts?\b(?! degree)|histor|storia|philosoph|filosofi|literatur|lettere|lettres|letras|english|"
    r"german(?:istik)?|french|spanish|music|theatre|theater|film|photograph|fine art|humanit|classics|"
    r"language|creative writing|theolog|religio|dance|"
     r"romanistik|anglistik|philolog|filolog|translation|culture|kultur|archaeolog|studio art|linguistics|geschichte|histoire|belle"),
    ("law", r"\blaws?\b|legal|jurisprud|\bjur(?:a|is)\b|rechtswiss|droit|derecho|direito|giurisprud|prawo|\bllb\b|"
    r"\bllm\b|\bll\.|juridi|rattsvet|\brechten\b|advocacy"),
    ("health", r"medicine|medicin|nursing|pharma|dentist|public health|health|physiother|veterinar|midwif|nutrition|"
    r"medizin|enfermer|surgery|optometr|kinesiolog|sports? science"),
)  # fmt: skip

# Degrees whose name alone tells the field, for a page that prints no other. Patterns see folded text without dots.
NAMES_TO_FAMILIES: tuple[tuple[str, str], ...] = (
    ("business", r"\b(?:e?mba|emba|bba|b ?com|m ?com|bsba|bbm|bbs|bms|mim|mms|pgdb?m|pgdba|pgpx?|mib|dba|m ?fin|m ?acc"
     r"|ha ?\(?(?:almen|jur))\b|diplom-?(?:kauf|betriebs|handels)|dipl-?kf|betriebswirt|civilekonom|sivilokonom|cand ?merc"
     r"|rer soc oec|kauppat|business administration|commerce"),
    ("engineering", r"\b(?:b ?eng|m ?eng|b ?tech|m ?tech|b ?e|m ?e|ba ?sc|basc|bsee|msee|bsme|msme|bsce|bsie|eng ?d|dr-?ing)\b"
     r"|dipl-?ing|ingenieur|ingenier|ingegner|engenh|inzynier|civilingenj|sivilingen|cand ?polyt|insinoori|engineer"),
    ("computer_science", r"\b(?:bca|mca|bcs|bscs|mscs|mcs|b ?comp|msds)\b|informatik(?:er)?|computer"),
    ("information_technology", r"\b(?:bit|bsit|bsis|msit|msis|mis|bcit)\b|cand ?it\b"),
    ("design", r"\b(?:b ?des|m ?des|mhci)\b|diplom-?design"),
    ("law", r"\b(?:ll ?b|ll ?m|j ?d|cand ?jur|mag iur|lic iur)\b|juris|\blaws?\b"),
    ("health", r"\b(?:mbbs|m ?d|bsn|msn|b ?sc ?n|mph|mha|pharm ?d|b ?pharm|m ?pharm|dds|dmd|bds|dvm|dnp|dpt)\b|nursing|pharmac"),
    ("social_science", r"\b(?:msw|bsw|mpa|mpp|b ?ed|m ?ed|ed ?d|ed ?m|mia|mald|psy ?d)\b"),
    ("arts", r"\b(?:bfa|mfa|b ?mus|m ?mus)\b"),
)  # fmt: skip
