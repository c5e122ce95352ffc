"""Words of job titles: the product ladder, its side families, other professions, and what no title contains.

All words are lower case and without accents, as `titles.words` folds them.
"""

from __future__ import annotations

from screener.extraction.terms import titles_abroad


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before `product` these head the title, so that the product is only their subject (`Engineer, Product`).
OTHER_HEADS = _set(
    "engineer developer designer marketer marketing engineering design scientist architect consultant writer"
    " software analytics recruiter counsel data project program sales support qa advisor adviser controller store"
    " shop retail account branch plant production warehouse quality finance financial hr human people talent legal"
    " procurement communications pr learning clinical audit tax treasury risk credit compliance category brand"
    " merchandising buying sourcing underwriting actuarial businesspartner rnd science engineers developers"
)
# ... but right before it they say which kind of product it is: `Director of Software Products`.
KINDS_OF_PRODUCT = _set("software data analytics retail store account financial finance credit risk learning clinical"
                        " people hr human talent compliance legal tax treasury brand quality")
# Between `product` and the seat these stay within product management; any other word makes another job of it.
WITHIN_PRODUCT = _set(
    "line portfolio area areas team group chapter squad domain stream tribe unit vertical lifecycle strategy"
    " innovation discovery planning management and owner growth platform technology technical vision digital mobile"
    " web saas solution solutions experience value ownership leadership senior lead principal staff associate junior"
    " deputy assistant managing general of excellence roadmap incubation practice trio office in , de di"
)
# Seats that stand in any trade; the words before them name it, unless they are of these (`Operations Manager, Product`).
FIELD_SEATS = _set("manager director lead leader vp analyst specialist coordinator administrator associate assistant"
                   " executive")
ANY_FIELD = _set(
    "senior junior lead principal staff associate assistant deputy interim acting fractional executive managing general"
    " group global regional international national country corporate emea apac latam americas north south europe us uk"
    " eu practice squad tribe domain digital technical first founding sole team people it ai growth platform mobile web saas enterprise b2b b2c"
    " new and , of the a"
)
# Managers of these ranks have the next manager above them, and rarely people: `Assistant Manager, Product`.
UNDER_MANAGER = _set("assistant deputy associate junior trainee")
TRADES = _set("designer engineer developer researcher writer architect scientist")
ADVISES = _set("advisor adviser consultant")  # of `Product and Growth Advisor` the job's words tell
SELLS = _set("sales retail store marketing support showroom")
SELLING = ("sales goal", "sales goals", "sales target", "sales targets", "quota", "insurance", "showroom", "demonstrations",
           "cross-selling", "upselling", "in-store", "retail", "doctors", "physicians", "pharmacies", "prescribers", "territory",
           "of target", "medical visits")
# These develop products on behalf of somebody, unless the job's words say more: `Product Development Assistant`.
HELPERS = _set("associate assistant coordinator specialist administrator")
# Seats that name no field.
OPEN_SEATS = _set("founder owner gm md ceo president head partner entrepreneur")
RUNS_ALL = _set("ceo md gm president")  # a founder who is these too has more to do than the product
FILLERS = _set("and , of the a senior deputy interim acting fractional group sole technical solo")

AND = frozenset({"&", "+", "und", "et", "y", "ed", "och", "og", "oraz"})
# What follows `produkt` or `product` in one word, in German, Dutch, Swedish, Danish and Norwegian.
COMPOUND_TAILS: dict[str, str] = {
    **dict.fromkeys(("manager", "managerin", "chef", "chefin", "sjef", "leder", "ledare", "ansvarig", "ansvarlig",
                     "linienmanager", "linjechef", "linjeansvarig", "gruppenmanager"), "manager"),
    **dict.fromkeys(("owner", "eigner", "eignerin", "besitzer", "inhaber", "agare", "eier", "ejer", "eigenaar",
                     "verantwortlicher", "verantwortliche", "verantwortlichen", "verantwoordelijke"),
                    "owner"),
    **dict.fromkeys(("management", "verantwortung", "ledning", "ledelse", "beheer"), "management"),
    **dict.fromkeys(("leiter", "leiterin", "leitung"), "head"),
    **dict.fromkeys(("direktor", "direktorin", "directeur", "direktorn"), "director"),
    **dict.fromkeys(("entwickler", "entwicklerin", "utvecklare", "utvikler", "udvikler", "ontwikkelaar"), "developer"),
    **dict.fromkeys(("entwicklung", "utveckling", "utvikling", "udvikling", "ontwikkeling"), "development"),
    **dict.fromkeys(("design", "gestaltung", "vormgeving"), "design"),
    **dict.fromkeys(("designer", "designerin", "ontwerper", "gestalter", "gestalterin"), "designer"),
    **dict.fromkeys(("marketing", "marknadsforing", "marktforing"), "marketing"),
    **dict.fromkeys(("strategie", "strategi"), "strategy"), **dict.fromkeys(("stratege", "strateg"), "strategist"),
    **dict.fromkeys(("spezialist", "spezialistin", "specialist"), "specialist"),
    **dict.fromkeys(("analyst", "analystin", "analytiker"), "analyst"),
    **dict.fromkeys(("assistent", "assistentin", "assistenz"), "assistant"),
    **dict.fromkeys(("koordinator", "koordinatorin", "coordinator"), "coordinator"),
    **dict.fromkeys(("berater", "beraterin", "adviseur", "radgivare"), "advisor"),
    **dict.fromkeys(("fotograf", "fotografin"), "photographer"), "tester": "tester", "coach": "coach",
    "innovation": "innovation", "portfolio": "portfolio", "team": "team",
}

# Short forms and other languages, rewritten word by word (or phrase by phrase) before anything else is looked at.
PHRASES: tuple[tuple[str, str], ...] = (
    # goods and securities that are traded: nobody decides there what is built
    *((f"{goods} products", "goods") for goods in ("structured", "derivative", "equity", "forest", "dairy", "paper", "meat",
                                                   "wood", "steel", "petroleum", "agricultural")),
    ("vice president", "vp"), ("v p", "vp"), ("senior vp", "svp"), ("sr vp", "svp"),
    ("executive vp", "evp"), ("assistant vp", "avp"), ("associate vp", "avp"), ("managing director", "md"),
    ("general manager", "gm"), ("chief product and technology officer", "cpto"),
    ("chief product technology officer", "cpto"), ("chief technology and product officer", "cpto"),
    ("chief product and marketing officer", "cpo"), ("chief product and design officer", "cpo"),
    ("chief product and growth officer", "cpo"), ("chief product and operating officer", "cpo"),
    ("chief digital and product officer", "cpo"), ("chief digital product officer", "cpo"),
    ("chief product and strategy officer", "cpo"), ("chief product and innovation officer", "cpo"),
    ("chief product and customer officer", "cpo"), ("chief product and data officer", "cpo"),
    ("chief product officer", "cpo"), ("chief procurement officer", "cprocurement"),
    ("chief people officer", "cpeople"), ("chief executive officer", "ceo"), ("chief technology officer", "cto"),
    ("chief technical officer", "cto"), ("chief information officer", "cio"), ("chief operating officer", "coo"),
    ("chief operations officer", "coo"), ("chief financial officer", "cfo"), ("chief marketing officer", "cmo"),
    ("founder s office", "office"), ("founders office", "office"), ("ceo s office", "office"), ("ceo office", "office"),
    ("office of the ceo", "office"), ("office of the founder", "office"),
    ("chief of staff", "chiefofstaff"), ("co founder", "founder"), ("co owner", "owner"),
    ("co head", "head"), ("team lead", "teamlead"), ("team leader", "teamlead"), ("lead of team", "teamlead"),
    ("squad lead", "lead"), ("tribe lead", "teamlead"), ("chapter lead", "teamlead"),
    ("platoon leader", "teamlead"), ("squadron leader", "teamlead"), ("group leader", "teamlead"),
    ("troop leader", "teamlead"), ("shift leader", "teamlead"), ("shift lead", "teamlead"),
    ("section leader", "teamlead"),
    ("general partner", "partner"), ("full stack", "fullstack"), ("front end", "frontend"), ("back end", "backend"),
    ("group pm", "gpm"), ("associate pm", "apm"), ("user experience", "ux"), ("user interface", "ui"),
    ("e commerce", "ecommerce"), ("program me", "programme"),
    ("pdm", "product manager"), ("spm", "senior product manager"), ("tpo", "technical product owner"),
    ("ctpo", "cpto"), ("cpdo", "cpo"), ("cdpo", "cpo"), ("agm", "dgm"), ("deputy gm", "dgm"), ("assistant gm", "dgm"),
    ("dvp", "deputy vp"), ("gvp", "vp"), ("group vp", "vp"), ("fvp", "vp"), ("first vp", "vp"), ("rvp", "regional vp"),
    ("chief manager", "senior manager"), ("s vp", "svp"), ("e vp", "evp"), ("entry level", "junior"), ("business partner", "businesspartner"), ("teaching assistant", "tutor"),
    ("school principal", "headteacher"), ("apprenticeship", "apprentice"), ("vice principal", "deputy headteacher"),
    # German
    ("leiter produktmanagement", "head product management"), ("leiterin produktmanagement", "head product management"),
    ("leitung produktmanagement", "head product management"), ("bereichsleiter", "head"), ("abteilungsleiter", "head"),
    ("abteilungsleiterin", "head"), ("bereichsleiterin", "head"), ("leiter", "head"), ("leiterin", "head"),
    ("leitung", "head"), ("teamleiter", "teamlead"), ("teamleiterin", "teamlead"), ("teamleitung", "teamlead"),
    ("produktmanager", "product manager"), ("produktmanagerin", "product manager"),
    ("produktmanagement", "product management"), ("produktleiter", "product head"),
    ("produktleiterin", "product head"), ("produktverantwortlicher", "product owner"),
    ("produktverantwortliche", "product owner"), ("produktmarketing", "product marketing"),
    ("produktdesigner", "product designer"), ("produktdesign", "product design"),
    ("produktdirektor", "product director"), ("produktentwicklung", "product development"),
    ("produktentwickler", "product developer"), ("produktionsleiter", "production head"),
    ("geschaftsfuhrer", "md"), ("geschaftsfuhrerin", "md"), ("geschaftsfuhrender gesellschafter", "founder md"),
    ("grunder", "founder"), ("grunderin", "founder"), ("mitgrunder", "founder"), ("mitgrunderin", "founder"),
    ("inhaber", "owner"), ("inhaberin", "owner"), ("projektleiter", "project manager"),
    ("projektleiterin", "project manager"), ("projektmanager", "project manager"),
    ("projektmanagerin", "project manager"), ("praktikant", "intern"), ("praktikantin", "intern"),
    ("praktikum", "intern"), ("working student", "intern"), ("werkstudent", "intern"), ("werkstudentin", "intern"),
    ("ehrenamtlich", "volunteer"), ("ehrenamtlicher", "volunteer"), ("freiberuflich", "freelance"),
    ("freiberufler", "freelance"), ("selbststandig", "freelance"), ("stellvertretender", "deputy"),
    ("stellvertretende", "deputy"), ("stellv", "deputy"),
    # French
    ("chef de produit marketing", "product marketing manager"), ("cheffe de produit marketing", "product marketing manager"),
    ("chef de produit", "product manager"), ("cheffe de produit", "product manager"),
    ("chef de produits", "product manager"), ("responsable produit", "product manager"),
    ("responsable produits", "product manager"), ("responsable de produit", "product manager"),
    ("responsable de produits", "product manager"), ("responsable des produits", "product manager"),
    ("directeur de projet", "project director"), ("directrice de projet", "project director"),
    ("directeur de projets", "project director"), ("directrice de projets", "project director"),
    ("directeur produit", "product director"), ("directrice produit", "product director"),
    ("directeur du produit", "product director"), ("directrice du produit", "product director"),
    ("directeur produits", "product director"), ("directrice produits", "product director"),
    ("directeur des produits", "product director"), ("directeur de produit", "product director"),
    ("directeur general", "ceo"), ("directrice generale", "ceo"), ("directeur", "director"),
    ("directrice", "director"), ("chef de projet", "project manager"), ("cheffe de projet", "project manager"),
    ("chef de projets", "project manager"), ("proprietaire de produit", "product owner"), ("produit", "product"),
    ("produits", "product"), ("fondateur", "founder"), ("fondatrice", "founder"), ("cofondateur", "founder"),
    ("cofondatrice", "founder"), ("co fondateur", "founder"), ("co fondatrice", "founder"), ("gerant", "md"),
    ("gerante", "md"), ("stagiaire", "intern"), ("stage", "intern"), ("alternant", "intern"),
    ("alternante", "intern"), ("apprenti", "intern"), ("benevole", "volunteer"), ("independant", "freelance"),
    ("adjoint", "deputy"), ("adjointe", "deputy"), ("responsable d equipe", "teamlead"),
    ("chef d equipe", "teamlead"), ("cheffe d equipe", "teamlead"),
    # Spanish, Portuguese, Italian
    ("jefe de producto", "product manager"), ("jefa de producto", "product manager"),
    ("gerente de producto", "product manager"), ("gerente de productos", "product manager"),
    ("gestor de producto", "product manager"), ("gestora de producto", "product manager"),
    ("responsable de producto", "product manager"), ("director de producto", "product director"),
    ("directora de producto", "product director"), ("director de productos", "product director"),
    ("dueno de producto", "product owner"), ("analista de producto", "product analyst"), ("producto", "product"),
    ("productos", "product"), ("gerente de produto", "product manager"), ("gerente de produtos", "product manager"),
    ("gestor de produto", "product manager"), ("gestora de produto", "product manager"),
    ("gestor de produtos", "product manager"), ("analista de produto", "product analyst"),
    ("analista de produtos", "product analyst"), ("diretor de produto", "product director"),
    ("diretora de produto", "product director"), ("diretor de produtos", "product director"),
    ("dono do produto", "product owner"), ("coordenador de produto", "product coordinator"),
    ("lider de produto", "product lead"), ("produto", "product"), ("produtos", "product"),
    ("responsabile di prodotto", "product manager"), ("responsabile prodotto", "product manager"),
    ("direttore prodotto", "product director"), ("direttrice prodotto", "product director"),
    ("direttore di prodotto", "product director"), ("prodotto", "product"), ("prodotti", "product"),
    ("director general", "ceo"), ("directora general", "ceo"), ("directora", "director"), ("diretor", "director"),
    ("diretora", "director"), ("direttore", "director"), ("direttrice", "director"),
    ("jefe de proyecto", "project manager"), ("jefa de proyecto", "project manager"),
    ("gerente de proyectos", "project manager"), ("gerente de projetos", "project manager"),
    ("capo progetto", "project manager"), ("responsabile di progetto", "project manager"),
    ("fundador", "founder"), ("fundadora", "founder"), ("cofundador", "founder"), ("cofundadora", "founder"),
    ("co fundador", "founder"), ("fondatore", "founder"), ("cofondatore", "founder"), ("becario", "intern"),
    ("becaria", "intern"), ("practicante", "intern"), ("estagiario", "intern"), ("estagiaria", "intern"),
    ("tirocinante", "intern"), ("stagista", "intern"), ("voluntario", "volunteer"), ("voluntaria", "volunteer"),
    ("volontario", "volunteer"), ("volontaria", "volunteer"), ("autonomo", "freelance"),
    # Dutch, Swedish, Danish, Norwegian, Polish
    ("productmanager", "product manager"), ("producteigenaar", "product owner"),
    ("productdirecteur", "product director"), ("hoofd product", "head product"), ("hoofd", "head"),
    ("teamleider", "teamlead"), ("oprichter", "founder"), ("medeoprichter", "founder"), ("stagiair", "intern"),
    ("vrijwilliger", "volunteer"), ("projectleider", "project manager"), ("produktchef", "product manager"),
    ("produktagare", "product owner"), ("produktansvarig", "product owner"), ("produktsjef", "product manager"),
    ("produkteier", "product owner"), ("produktejer", "product owner"), ("produktdirektor", "product director"),
    ("projektledare", "project manager"), ("projektleder", "project manager"), ("prosjektleder", "project manager"),
    ("grundare", "founder"), ("grunder", "founder"), ("praktik", "intern"), ("frivillig", "volunteer"),
    ("menedzer produktu", "product manager"), ("kierownik produktu", "product manager"),
    ("wlasciciel produktu", "product owner"), ("dyrektor produktu", "product director"),
    ("dyrektor ds produktu", "product director"), ("dyrektor", "director"), ("kierownik projektu", "project manager"),
    ("zalozyciel", "founder"), ("wspolzalozyciel", "founder"), ("stazysta", "intern"), ("stazystka", "intern"),
    ("praktykant", "intern"), ("wolontariusz", "volunteer"), ("direktor", "director"), ("direktorin", "director"),
    ("gerente", "manager"), ("jefe", "manager"), ("jefa", "manager"), ("kierownik", "manager"),
    ("coordenador", "coordinator"), ("coordenadora", "coordinator"), ("coordinador", "coordinator"),
    ("coordinadora", "coordinator"), ("analista", "analyst"), ("analyste", "analyst"), ("starszy", "senior"),
    ("starsza", "senior"), ("mlodszy", "junior"), ("mlodsza", "junior"), ("produkt", "product"),
    ("produktu", "product"), ("produkte", "product"), ("pmm", "product marketing manager"),
    ("leitender", "lead"), ("leitende", "lead"), ("technischer", "technical"), ("technische", "technical"),
    ("technique", "technical"), ("tecnico", "technical"), ("tecnica", "technical"), ("auszubildender", "intern"),
    ("auszubildende", "intern"), ("dualer student", "intern"), ("duale studentin", "intern"), ("referent", "specialist"),
    *titles_abroad.PHRASES,
    # whoever runs a place, a shift or a gang
    *((said, "store manager") for said in ("filialleiter", "filialleiterin", "filialleitung", "marktleiter", "marktleiterin",
      "butikschef", "filiaalmanager", "kierownik sklepu", "responsable de magasin", "store incharge", "store in charge")),
    *((said, "shift supervisor") for said in ("schichtleiter", "schichtleiterin", "schichtfuhrer", "capoturno", "ploegleider",
      "capo turno", "jefe de turno", "kierownik zmiany", "shift incharge", "shift in charge")),
    *((said, "department manager") for said in ("capo reparto", "chef de rayon", "avdelningschef", "afdelingsleder",
      "afdelingschef")),
    *((said, "site manager") for said in ("bauleiter", "bauleiterin", "chef de chantier", "platschef")),
    *((said, "plant manager") for said in ("werkleiter", "werksleiter", "betriebsleiter", "betriebsleiterin")),
    *((said, "ward manager") for said in ("stationsleitung", "stationsleiterin", "pflegedienstleitung")),
    *((said, "foreman") for said in ("vorarbeiter", "vorarbeiterin", "polier", "arbetsledare", "brygadzista")),
    ("encarregado", "supervisor"), ("encarregada", "supervisor"), ("production incharge", "production supervisor"),
    ("production in charge", "production supervisor"), ("enhetschef", "unit manager"), ("kuchenchef", "executive chef"),
    ("referentin", "specialist"), ("gruppenleiter", "teamlead"), ("gruppenleiterin", "teamlead"),
    ("chef de groupe", "teamlead"), ("cheffe de groupe", "teamlead"), ("assistante", "assistant"),
    ("gestionnaire de produit", "product manager"), ("gestionnaire de produits", "product manager"),
    ("gestionnaire produit", "product manager"), ("apprentie", "intern"), ("vice presidente", "vp"),
    ("vicepresidente", "vp"), ("vicepresidenta", "vp"), ("vice presidenta", "vp"), ("lider", "lead"), ("capo", "lead"),
    ("encargado", "manager"), ("encargada", "manager"), ("responsavel", "manager"), ("subdirector", "deputy director"),
    ("subdirectora", "deputy director"), ("asistente", "assistant"), ("assistente", "assistant"),
    ("especialista", "specialist"), ("specialista", "specialist"), ("specjalista", "specialist"),
    ("specjalistka", "specialist"), ("consultor", "consultant"), ("consultora", "consultant"),
    ("consulente", "consultant"), ("duena de producto", "product owner"), ("chefe", "head"), ("aprendiz", "intern"),
    ("afdelingshoofd", "head"), ("szef", "head"), ("szefowa", "head"), ("chef for", "head"),
    ("liderka", "lead"), ("glowny", "principal"), ("glowna", "principal"), ("kierowniczka", "manager"),
    ("menedzer", "manager"), ("menedzerka", "manager"), ("menadzer", "manager"), ("dyrektorka", "director"),
    ("kierowniczka produktu", "product manager"), ("menedzerka produktu", "product manager"),
    ("menadzer produktu", "product manager"), ("propietario del producto", "product owner"),
    ("propietaria del producto", "product owner"), ("propietaria de producto", "product owner"),
    ("propietario de producto", "product owner"), ("duena del producto", "product owner"), ("coordinateur", "coordinator"), ("coordinatrice", "coordinator"),
    ("coordinatore", "coordinator"), ("gerente general", "gm"), ("gerente geral", "gm"), ("direttore generale", "ceo"),
    ("direttrice generale", "ceo"), ("responsable du pole produit", "head product"),
    ("wlascicielka produktu", "product owner"), ("analityk", "analyst"), ("analityczka", "analyst"),
    ("praktykantka", "intern"), ("tuotepaallikko", "product manager"), ("tuoteomistaja", "product owner"),
    ("tuotejohtaja", "product director"), ("produktovy manazer", "product manager"),
    ("produktova manazerka", "product manager"), ("manager de produs", "product manager"), ("produs", "product"),
    ("urun muduru", "product manager"), ("urun yoneticisi", "product manager"), ("urun sahibi", "product owner"),
    ("termekmenedzser", "product manager"), ("fur", "of"), ("im", "of"),
    ("dono de produto", "product owner"), ("dona de produto", "product owner"), ("dono do produto", "product owner"),
    ("dona do produto", "product owner"), ("release train engineer", "releasetrain engineer"),
    # English short forms
    ("sr", "senior"), ("snr", "senior"), ("jr", "junior"), ("jnr", "junior"), ("mgr", "manager"),
    ("mngr", "manager"), ("mgmt", "management"), ("mgt", "management"), ("mktg", "marketing"),
    ("eng", "engineering"), ("dir", "director"), ("prod", "product"), ("assoc", "associate"), ("asst", "assistant"),
    ("prin", "principal"), ("tech", "technical"), ("ops", "operations"), ("dev", "developer"),
    ("products", "product"), ("managers", "manager"), ("mvp", "mvp"), ("vicepresident", "vp"),
    ("cofounder", "founder"), ("founding partner", "founder"), ("internship", "intern"), ("interns", "intern"),
    ("programme", "program"), ("owners", "owner"),
)

# Product management. A `product` followed by one of these words belongs to a side family instead.
SIDE_AFTER_PRODUCT: dict[str, str] = {
    **dict.fromkeys(_set("marketing marketer marcom"), "product_marketing"),
    **dict.fromkeys(_set("operations operation"), "product_operations"),
    **dict.fromkeys(_set("design designer ux ui research researcher illustrator"), "product_design"),
    **dict.fromkeys(
        _set("engineering engineer developer architect test testing tester qa security reliability data"
             " software technologist"), "engineering"),
    **dict.fromkeys(_set("project program delivery"), "project"),
    **dict.fromkeys(
        _set("support control controller controllers controlling photographer photography sales partnerships"
             " partnership partner counsel legal compliance risk safety quality assurance supply sourcing costing"
             " buyer buying merchandiser merchandising advisor adviser advisory consultant trainer training"
             " demonstrator promoter expert educator education evangelist copywriter writer content documentation"
             " communications localization insurance inspector packer assembler handler placement accountant"
             " accounting finance pricing stylist licensing regulatory stewardship certification implementation"
             " success service services analytics coach"), "other"),
}
PRODUCT_ROLES = _set(
    "manager management owner lead leader teamlead head director vp svp evp avp gm dgm md officer chief strategist"
    " strategy analyst intern coordinator associate specialist trainee executive principal president"
    " supervisor fellow administrator assistant staff guy person gal partner founder builder"
)
# A part of a title without one of these only says the field (`Intern - Product Management`).
SEATS = PRODUCT_ROLES - _set("management strategy staff principal associate") | _set(
    "engineer developer designer consultant scientist pm po"
)
OF_ABROAD = _set("de di do du del der da des ds")
RANKS = _set("senior junior lead principal staff associate")
SEATS_ABOVE = _set("head director vp svp evp chief")
# Before `product manager` and the like these make another job of it: an assistant TO one, a recruiter OF them.
SERVES = _set("to recruiter recruiting sourcer trainer secretary lecturer instructor professor teacher tutor mentor"
              " course courses")
PRODUCT_SHORT: dict[str, int] = {"gpm": 5, "apm": 1, "rpm": 1, "cpo": 9, "cpto": 9}
LEVEL_NUMERALS = {"i": 2, "1": 2, "ii": 3, "2": 3, "iii": 3, "3": 3, "iv": 4, "4": 4, "v": 4}

# What the words around a title say where the title itself is open (PM, Founder, Owner, General Manager).
PRODUCT_CONTEXT = (
    "product manager", "product management", "product owner", "product strategy", "product vision", "product team",
    "product roadmap", "product roadmaps", "product discovery", "product lifecycle", "product requirements",
    "roadmap", "backlog", "user research", "user interviews", "customer interviews", "customer discovery",
    "user stories", "user story", "user visits", "discovery", "wireframes", "specs", "prd", "prds", "a/b test",
    "a/b tests", "a/b testing", "feature prioritization", "feature prioritisation", "prioritisation",
    "prioritization", "priorities", "release decisions", "mvp", "product market fit", "product-market fit",
    "launched", "feature", "features", "retention", "activation", "onboarding", "conversion", "churn", "okr", "okrs",
    "personas", "usability", "experiments", "sprint", "sprints", "the product", "pricing", "in-app", "checkout",
)
PROJECT_CONTEXT = (
    "project", "projects", "programme", "construction", "contractor", "contractors", "subcontractor",
    "subcontractors", "site", "gantt", "milestones", "milestone", "pmp", "prince2", "pmo", "ms project", "primavera",
    "civil", "building", "buildings", "installation", "commissioning", "handover", "raid log", "risk register",
    "critical path", "steering committee", "work packages", "change requests", "vendor", "vendors", "rollout",
    "migration", "plant", "on time", "within budget", "on budget", "schedule", "schedules", "scheduling",
    "procurement", "tender", "tenders", "permits", "client", "clients", "hospital", "school", "bridge",
)
OWNS_PRODUCT = (
    "owned the product", "own the product", "product end to end", "end-to-end product", "product lifecycle",
    "i was the product", "product strategy", "product vision", "product roadmap", "roadmap", "product management",
    "product manager", "product discovery", "led product", "product lead", "head of product", "user research",
    "customer interviews", "user interviews", "user visits", "release decisions", "wireframes", "specs",
    "product-market fit", "product market fit", "prioritisation", "prioritization", "priorities", "backlog",
    "customer discovery", "product direction", "product decisions", "pricing", "what to build", "what we built",
    "what got built", "what gets built", "what was built", "what gets made", "acted as product manager",
)
# A consultant who does the job of a head of product for others is in product management.
CONSULTS = _set("consultant principal founder partner owner freelance independent managing senior lead self employed"
                " contractor and , of interim fractional executive")
HEADS_PRODUCT_FOR_OTHERS = tuple(
    f"{how} {seat}" for how in ("fractional", "interim", "acting")
    for seat in ("cpo", "chief product officer", "head of product", "vp of product", "vp product", "product lead")
)
BUILDS_SOFTWARE = (
    "react", "node", "javascript", "python", "java", "php", "ruby", "rails", "django", "aws", "backend", "front-end",
    "frontend", "full stack", "full-stack", "ios", "android", "kubernetes", "docker", "typescript", "swift",
    "programmed", "coded", "developer", "software engineer", "wordpress", "architected", "deployed", "codebase",
    "api", "database", "sql", "flask", "laravel", "golang", "web development", "web site", "websites",
)

# Other professions, by words of the title. First family that matches wins.
ENGINEERING = _set(
    "engineer engineering developer programmer architect architecture devops sre backend frontend fullstack software"
    " sysadmin cto cio qa tester testing infrastructure administrator coder webmaster technologist hacker pentester"
    " sdet dba firmware embedded scrummaster entwickler entwicklerin softwareentwickler softwareentwicklerin"
    " ingenieur ingenieurin ingenieure developpeur developpeuse desarrollador desarrolladora desenvolvedor"
    " desenvolvedora sviluppatore sviluppatrice ontwikkelaar utvecklare udvikler utvikler programista programador"
    " programadora programmeur programmierer ingeniero ingeniera engenheiro engenheira ingegnere inzynier it"
    " entwicklungsingenieur systems system security cloud network web technical technology technologies"
)
PROJECT = _set("project program projects programs pmo delivery scrum agile releasetrain")
PROJECT_ROLES = _set("manager coordinator lead director head management officer master pmo specialist administrator vp"
                     " scrum engineer coach")
DESIGN = _set("designer design visual")
DESIGN_SIDE = _set("ux ui interaction usability product service experience")
DESIGN_ONLY = _set("ux ui")
DESIGN_TEAM = _set("design manager head director of senior lead vp")
NEITHER = _set("scientist analyst nurse teacher photographer support recruiter sales")
CODERS = _set("software developer programmer engineer qa test")
NOT_ENGINEERING = _set("sales marketing student hr businesspartner talent recruitment")
OPEN_ROLES = _set("intern consultant freelance lead teamlead member")
GENERAL = _set("ceo md gm founder owner president coo partner entrepreneur proprietor self employed principal")

# Who has people by title alone: yes, or weakly (a lead may have none).
PEOPLE_YES = _set(
    "director head vp svp evp chief ceo cto cfo cmo cio coo cpo cpto cpeople cprocurement cro cdo ciso president"
    " headteacher"
    " headmaster headmistress"
)
PEOPLE_WEAK = _set(
    "lead leader teamlead manager supervisor foreman founder owner md gm captain commander superintendent matron sister"
    " sergeant lieutenant dgm"
    " partner principal staff gerente jefe jefa responsable responsabile chef cheffe kierownik avp"
)
INDIVIDUALS = _set("architect engineer developer consultant ic scientist designer analyst")

INTERNSHIP = _set("intern trainee apprentice coop")
CONTRACT = _set("freelance freelancer contract contractor contracting interim fractional temp temporary locum"
                " selfemployed gig")
FREELANCE = _set("freelance freelancer selfemployed independent")
ADVISORY = _set("advisor adviser advisory trustee nonexecutive ned")
ADVISOR_OF = _set(
    "product startup start-up strategic board technical growth business venture executive founder independent angel"
    " company scientific design senior")
VOLUNTEER = _set("volunteer volunteering voluntary unpaid honorary ehrenamtlich ehrenamtliche benevolat")

# Beside a title these tell the hours, the contract or the place of work.
REMARKS = frozenset(
    ["full", "part", "time", "fulltime", "parttime", "contract", "contractor", "permanent", "temporary", "remote", "hybrid", "onsite", "freelance", "internship", "vollzeit", "teilzeit", "befristet", "remoto", "presencial", "cdi", "cdd", "interim", "stage", "seit", "since", "depuis", "desde", "team"]
)
