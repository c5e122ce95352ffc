"""Titles as people word them in many trades and countries: one row a wording."""

from __future__ import annotations

import pytest

from screener.extraction.candidate import Function
from screener.extraction.titles import classify, words

# The rung of the product ladder, and titles that stand on it; None is a founder's, whose rung the text tells.
PRODUCT: dict[int | None, list[str]] = {
    0: [
        "Product Manager Apprentice", "Product Manager, Apprenticeship", "Product Growth Intern",
        "Analyst (Product)", "Digital Product Analyst", "Productspecialist", "Produktspecialist",
        "Produktspezialistin Medizintechnik", "Coordinateur produit", "Coordinador de Producto",
        "Especialista de Producto", "Analista de Produtos Pl", "Especialista em Produto", "Coordenadora de Produto",
        "Coordinatrice di Prodotto", "Specjalista ds. Produktu", "Referentin Produktmanagement",
        "MBA Product Management Intern", "Intern, Product", "Senior Product Analyst", "Product Specialist",
        "Working Student Product Management",
        "Werkstudent Produktmanagement", "Stagiaire Product Manager", "Alternante Product Owner",
        "Analista de Producto", "Becaria de Producto", "Estagiário de Produto", "Stagiair Productmanagement",
    ],
    1: [
        "Associate (Product Management)", "Senior Associate, Product Management", "Product Manager Associate",
        "Junior Associate Product Owner", "Assistant Manager - Product", "Junior Produktchef",
        "Assistante chef de produit", "Jr. Product Manager", "Associate Product Owner", "Assistant Product Owner",
        "Graduate Product Manager", "Entry-Level Product Manager", "Junior-Produktmanagerin",
        "Chef de produit junior", "Gerente de Produto Júnior", "Młodszy Product Owner",
    ],
    2: [
        "Team Lead / Product Owner", "SAP Product Owner", "UX Product Manager",
        "PdM", "TPO", "Product Manager in Residence", "Product Manager at Brightwater",
        "Product Manager for Payments", "Product manager of search and recommendations",
        "Product Owner with PM duties", "Customer Product Manager", "Global Product Manager, Diabetes Care",
        "Product & Marketing Manager", "Marketing & Product Manager", "Sales & Product Manager",
        "Product and Sales Manager", "Operations and Product Manager", "Digital Products Manager",
        "Product Experience Manager", "Product Lifecycle Manager", "New Product Development Manager",
        "Product Solutions Manager", "Product Planning Manager", "Product Manager - Category Management",
        "Country Product Manager", "Deputy Manager, Product Management", "Deputy Manager - Product",
        "Ürün Müdürü", "Ürün Yöneticisi", "Tuotepäällikkö", "Produktový manažer", "Termékmenedzser",
        "Manager de produs",
        "Product/Project Manager", "Technical Product/Program Manager",
        "Product Manager (Technical Program Management)", "IT Product Owner", "IT Product Manager",
        "Service Product Manager", "Platform Product Owner", "Game Product Manager", "Live Ops Product Manager",
        "Product Person", "Product Consultant (Contract PM)", "Forward Deployed Product Manager", "ML PM",
        "IC5 Product Manager", "L6 Product Manager", "Product Manager, L5", "Product Manager (Level 4)",
        "Product Manager 1", "Mid-level Product Manager", "Mid Product Manager", "Product Strategy Consultant",
        "Product Strategy Manager", "Product Strategy and Operations Manager", "Strategy & Product Manager",
        "Business Development & Product Manager", "Product Growth Manager", "Pricing Product Manager",
        "Mortgage Products Manager", "Investment Product Manager", "Volunteer Product Manager",
        "Product Manager Volunteer", "Produktstratege", "Produktlinienmanager", "Produktentwicklung Lebensmittel",
        "Produktansvarlig", "Produktsjef", "Product Owner in de zorg", "Chef de Produit Digital H/F",
        "Jefe de Producto Digital", "Jefa de Línea de Producto", "Propietario del Producto", "Product Manager Pleno",
        "Kierownik ds. Produktu", "Kierowniczka Produktu", "Menedżerka ds. Produktu", "Tuotepäällikkö",
        "Ürün Yöneticisi", "Produktový manažer", "Agile Product Owner", "Proxy Product Owner",
        "Responsable de produits numériques", "Responsable des produits", "Dono de Produto", "Dona de Produto",
        "Dono do Produto", "Dona do Produto",
        "Product Owner / Business Analyst", "Business Analyst / Product Owner", "Data Product Manager",
        "Machine Learning Product Manager", "API Product Manager", "Product Manager, Developer Experience",
        "Product Manager, Marketing Automation", "Product Manager - Marketing Technology",
        "Product Manager, Engineering Tools", "Product Manager, Program Delivery", "Outbound Product Manager",
        "Product Portfolio Manager", "Software Product Manager", "Growth PM", "Platform PM", "Product Mgr",
        "Prod. Manager", "First Product Manager", "Sole Product Manager", "Product Manager (Maternity Cover)",
        "Product Manager (Contract, 6 months)", "Product Management Consultant", "Product Owner (SAFe)",
        "Product Manager & UX Lead", "Product Manager/Software Engineer", "Area Product Owner",
        "Produktverantwortlicher", "Gerente de Productos Digitales", "Dueño de Producto", "Propietaria de Producto",
        "Dueña del Producto",
        "Responsabile di Prodotto",
        "Productmanager", "Kierownik Produktu", "Produktansvarig", "Insurance Product Manager",
        "Commercial Product Manager, Cards", "Cards Product Manager - AVP",
    ],
    3: [
        "Senior - Product Manager", "Senior Product Manager/Team Lead",
        "Sr. PdM, Growth", "Senior Product & Program Manager", "Product Manager Grade II", "Product Manager, Senior",
        "Product Manager - Senior", "Product Manager Sr.", "Product Owner, Senior", "Mid-Senior Product Manager",
        "Product Manager (Senior)", "Acting Senior Product Manager", "Product Owner senior chez Valmont",
        "Gerente de Produto Digital Sr", "Sr PM – Checkout", "Senior Digital Product Manager",
        "Sr. Technical PM, Identity", "Snr Product Mgr", "Product Manager III", "Product Manager 2",
        "Senior Product Manager II", "Sr. Product Manager - Tech", "Senior PM-T",
        "Senior Product Manager (promoted from Product Manager)", "Cheffe de produit senior",
        "Gerente Sênior de Produto",
    ],
    4: [
        "Lead - Product Owner", "Principal, Product",
        "Lead (Product)", "Product Leader", "Product Lead @ Aldermoor", "Lead for Product Management",
        "Digital Product Lead", "Product Development Lead", "Product Innovation Lead", "Product Excellence Lead",
        "Product Technology Lead", "Product Portfolio Lead", "Product Line Lead", "Lead, Product",
        "Lead - Product Management", "AI PM Lead", "GenAI Product Lead", "Product Manager, Lead",
        "Senior/Lead Product Manager", "Technical Lead Product Owner", "Sr Lead Product Owner",
        "People Lead Product Owners", "Practice Lead, Product Management", "Product Practice Lead",
        "Growth Product Lead", "Product Management Office Lead", "Leitender Produktmanager", "Lead produit",
        "Líder de Producto y Diseño", "Capo prodotto", "Główny Product Owner", "Principal PM Lead",
        "Lead Product Owner, Claims", "Product Lead (Mobile)", "Staff Product Manager II",
        "Senior Staff Product Manager", "Distinguished Product Manager", "Product Area Lead", "Principal PM, Ads",
        "Product Principal", "Product Strategy Lead", "Líder de Producto",
    ],
    5: [
        "Team Lead - Product Managers",
        "Manager (Product)", "Manager of Product Managers", "Manager, PM", "Senior Manager, PM",
        "Product Group Manager", "Product Group Lead", "Group Product Lead", "Group Product Owner",
        "Senior Group Product Manager", "Associate Group Product Manager", "Manager - Product & Strategy",
        "Team Manager Product Owners", "Tribe Lead Product", "Teamlead Product Management",
        "Gruppenleiter Produktmanagement", "Principal Group Product Manager", "Principal PM Manager",
        "Group Manager, Product Management", "Manager, Product", "Sr Mgr, Product",
        "Product Management Senior Manager", "Senior Manager, Technical Product Management", "Product Team Lead",
        "Product Chapter Lead", "Chapter Lead Product Owner", "Sr. Manager, Product Management - Tech",
        "Teamleiter Produktmanagement", "Chief Manager - Products",
    ],
    6: [
        "Director of Driver Products", "Director of Product Development, Footwear",
        "Director (Product & Growth)", "Director of PM", "Marketing and Product Director",
        "Product and Technology Director", "Technology & Product Director", "Director, Technology and Product",
        "Director of Design and Product", "Digital Product Director", "Product Development Director",
        "Product Line Director", "Group Product Director", "AVP Product Management",
        "Assistant Vice President, Product", "Associate Director, Product Owner", "Associate VP Product",
        "AGM Product", "DGM - Product Management", "Deputy General Manager - Products",
        "Assistant General Manager, Product", "Product Director (Group)", "Directeur adjoint produit",
        "Dyrektor Produktu i Rozwoju", "Associate Director of Product Management", "Assoc. Dir., Product",
        "Director - Products", "Executive Director, Digital Product", "Deputy Director of Product",
        "Director of Product & Marketing", "Director of Software Products", "Directeur de produit",
        "Directeur des produits", "Direttrice Prodotto", "Dyrektor ds. Produktu",
    ],
    7: [
        "Head of Commercial Product", "Head of Partner Product", "Managing Director & Head of Product",
        "Business Head - Products",
        "Head of PM", "Head of Technology & Product", "Head of Data & Product", "Group Head of Product",
        "Regional Head of Product APAC", "CEO & Head of Product", "CTO & Head of Product", "Head, Product",
        "Product Manager (Acting Head of Product)", "Head of Product Growth", "Head of Product Innovation",
        "Head of Product Excellence", "Head of Product Development", "Head of Product Experience",
        "Head of Product Portfolio", "Head of Insurance Products", "Head of Lending Products & Pricing",
        "Hoofd productontwikkeling", "Leiter Produktentwicklung", "Leiter Produktstrategie",
        "Leiterin Produkt- und Innovationsmanagement", "Head of Produktmanagement", "Chef för produktutveckling",
        "Head of Product France", "Chefe de Produto", "Head de Produtos", "Bereichsleiterin Digitale Produkte",
        "Leiter Digital Products", "Stellvertretende Leiterin Produktmanagement", "Global Head of Product – Wealth",
        "Product Owner to Head of Product", "Head of Digital Product", "Leitung Produktmanagement & UX",
        "Hoofd Product", "Hoofd Productmanagement", "Szef Produktu", "Chef för produkt",
    ],
    8: [
        "VP, Member Products", "VP Product Strategy & Operations", "DVP Product - Lending", "GVP Product",
        "FVP Product Management", "First Vice President, Product", "Group VP Product", "RVP Product",
        "Vice President (Product)", "VP Engineering and Product", "VP Product & Engineering",
        "VP, Product Management - Platform & APIs", "Senior VP of Product", "Senior Vice-President Products",
        "Executive VP Product", "President, Product", "Vice-président produit", "VP Produit", "SVP Product & Design",
        "Vice President, Digital Products", "GM, Consumer Product", "General Manager, Product",
        "Vice President, Product Manager",
    ],
    9: [
        "CTPO", "CPDO", "Chief Experience and Product Officer", "Group Chief Product Officer", "President & CPO",
        "CPO/COO", "COO & CPO", "Chief of Product", "Chief, Product", "Deputy CPO",
    ],
    None: [
        "Co-founder (Product)",
    ],
}

# Words joined to the product in German, Dutch and the Nordic languages, and what the title then says.
COMPOUNDS = {
    "manager": "Produktchefin Produktleder Produktledare Produktlinjechef Produktlinjeansvarig Produktgruppenmanager",
    "owner": "Produktowner Produkteignerin Produkteigner Produktbesitzer Produktinhaber Produkteier Produktejer"
    " Producteigenaar Produktverantwortlichen Productverantwoordelijke",
    "management": "Produktverantwortung Produktledning Produktledelse Productbeheer",
    "head": "Produktleiter Produktleiterin Produktleitung",
    "director": "Produktdirektor Produktdirektorin Productdirecteur Produktdirektorn",
    "developer": "Produktentwickler Produktentwicklerin Produktutvecklare Produktutvikler",
    "development": "Produktentwicklung Produktutveckling Produktutvikling Produktudvikling",
    "design": "Produktgestaltung Productvormgeving Produktdesign",
    "designer": "Produktdesignerin Produktgestalter Produktgestalterin",
    "marketing": "Produktmarknadsföring Produktmarktforing Produktmarketing",
    "strategy": "Produktstrategi Produktstrategie",
    "analyst": "Produktanalyst Produktanalystin Produktanalytiker",
    "assistant": "Produktassistent Produktassistentin Produktassistenz",
    "coordinator": "Produktkoordinator Produktkoordinatorin Productcoordinator",
    "advisor": "Produktberaterin Productadviseur Produktrådgivare",
    "photographer": "Produktfotograf Produktfotografin",
    "tester": "Produkttester",
    "coach": "Productcoach",
    "innovation": "Produktinnovation",
    "portfolio": "Produktportfolio",
    "team": "Produktteam",
}

# Work that is not product management, however often the word product stands in it.
OTHERS: dict[Function, list[str]] = {
    Function.ENGINEERING: [
        "Software Engineer (Product)", "QA Analyst, Product", "VP of Engineering, Product",
        "VP Product Engineering & Design", "Member of Technical Staff", "Head of Product Engineering",
        "Engineering Lead, Product", "Tech Lead - Product Squad",
        "Frontend Developer - Product Team", "Productontwikkelaar", "Produktudvikler",
        "Directeur Technique", "Ingénieur produit junior", "Líder Técnico", "Ingeniero de Producción",
        "Líder Técnica de Produto", "Ingegnere di Prodotto", "Softwareentwickler", "Senior Product Engineer",
        "VP Product Engineering", "Product Software Engineer", "Software Engineer - Product Infrastructure",
        "Product Test Engineer", "Software Engineer II", "Engineering Manager II", "Director of Engineering",
        "Site Reliability Engineer", "QA Automation Lead", "Machine Learning Engineer",
    ],
    Function.GENERAL: [
        "Entrepreneur in Residence, Product", "Directeur général", "Gerente General", "Direttore Generale",
        "Geschäftsführer", "Chief Executive Officer",
    ],
    Function.OTHER: [
        "Director, Structured Products", "Director of Dairy Products", "Head of Forest Products",
        "VP, Equity Products", "Director, Petroleum Products", "Head of Derivative Products",
        "Director of Paper Products", "Head of Meat Products", "VP Wood Products", "Director Steel Products",
        "Head of Agricultural Products",
        "Research & Product Development Chemist", "Nurse Manager, Product Trials",
        "Purchasing Manager, Frozen Products", "Portfolio Manager, Fixed Income Products",
        "Data Scientist (Product)", "Recruiter (Product & Design)", "Director of Marketing, Product",
        "Product Launch Manager", "Product Insights Manager", "Product Analytics Manager", "Product Content Manager",
        "Product Information Manager", "Product Master Data Specialist", "NPD Manager", "Product Integrity Lead",
        "Product Policy Manager", "Product Quality Manager", "Product Enablement Manager",
        "Product Transformation Lead", "Product Category Manager", "Product Range Manager",
        "Product Applications Specialist", "Product Application Engineer", "Chief Product Evangelist",
        "Growth Manager", "Digital Manager", "Innovation Manager", "App Manager", "Game Producer",
        "Solution Manager", "Product Support", "Product Coach", "Product Discovery Coach",
        "Product Leadership Coach", "Product Mentor", "Freelance Digital Product Consultant",
        "Independent Product Consultant", "Head of Product Sales", "Head of Product Support",
        "Head of Product Quality", "Head of Product Compliance", "Head of Product Pricing",
        "Product Pricing Manager", "Structured Products Trader", "Wood Products Sales Manager",
        "Meat Products Inspector", "Dental Products Representative", "Sales Representative, Medical Products",
        "Territory Manager - Surgical Products", "National Sales Manager, Industrial Products",
        "Account Manager, Digital Products", "Customer Success Manager - Product", "Business Analyst - Product Team",
        "Scientist, Product Development", "R&D Manager, Product Development",
        "Chef, Product Development", "Formulation Chemist, Product Development", "Operations Manager, Product",
        "Finance Manager, Product", "Staff Data Scientist, Product Growth", "Board Member, Product",
        "Advisor, Product Strategy", "Product Management Instructor", "Adjunct Lecturer, Product Management",
        "Guest Lecturer Product Management", "Head of School", "Head of Sales", "Lead Teacher", "Produktionsleiter",
        "Produktionsmitarbeiter", "Productie medewerker", "Produktberater", "Directeur Marketing Produit",
        "Director de Marketing de Producto", "Responsable marketing produit", "Responsable Comercial de Producto",
        "Gerente de Marketing de Producto", "Diseñador de Productos Digitales", "Gerente de Produção",
        "Responsabile Sviluppo Prodotto", "Responsabile Marketing di Prodotto", "Projektant Produktu",
        "Kierownik Produkcji", "Abteilungsleiter Einkauf", "Assistentin der Geschäftsführung",
        "Clinical Product Specialist", "Safety Officer and Product Specialist",
        "Product Specialist, Sales", "Product Sales Specialist", "VP, Product Control",
        "Product Stewardship Manager", "Production Supervisor", "Production Planner", "Video Production Manager",
        "Post-Production Coordinator", "Executive Producer", "Responsable de producción",
        "Executive Assistant to the Chief Product Officer", "Assistant to the Head of Product", "Property Manager",
        "Portfolio Manager, Fixed Income", "Postdoctoral Researcher", "PhD Candidate",
        "Lecturer in Computer Science", "Account Executive", "Key Account Manager", "Customer Success Manager",
        "Business Development Representative", "Marketing Manager", "Charge Nurse", "Audit Manager",
        "Financial Product Controller", "Senior Management Consultant", "Store Manager", "Category Manager",
        "Finance Director - Product Division", "HR Business Partner, Product & Engineering",
        "Recruiter, Product & Design", "Teaching Assistant, Product Management", "Mentor, Product School",
        'Author, "The Product Book"',
    ],
    Function.PRODUCT_DESIGN: [
        "Designer (Product)", "Digital Product Designer", "UX Writer, Product", "Content Designer, Product",
        "Productontwerper", "Designer produit", "Lead Product Designer", "Product Designer II",
        "Staff Product Designer", "Product Design Manager", "Product Design Intern", "UX/UI & Product Designer",
        "UX Lead", "Produktdesigner",
    ],
    Function.PRODUCT_MARKETING: [
        "Global Product Marketing & Management Lead", "Product Marketing Lead", "Senior PMM",
        "Director, Global Product Marketing", "VP Product Marketing",
    ],
    Function.PRODUCT_OPERATIONS: [
        "Product Ops", "Product Operations Analyst", "Product Operations Associate",
    ],
    Function.PROJECT: [
        "Product Delivery Manager", "Product Delivery Lead", "Product Program Manager", "Product Project Manager",
        "NPI Project Manager", "Project Manager - Product Development", "Program Manager, Product",
        "Principal Technical Program Manager", "Sr TPM", "TPM II", "Head of Product Delivery",
        "Program Director, Product", "Gerente de Projetos", "Projektleiter IT", "Senior Project Manager",
        "IT Project Manager / PMO Lead", "Program Manager II", "Senior Programme Manager", "Project Coordinator",
        "Chef de projet digital", "Jefe de Proyecto", "Projektleiterin",
    ],
}


@pytest.mark.parametrize(("level", "title"), [(level, title) for level, titles in PRODUCT.items() for title in titles])
def test_rung_of_the_product_ladder(level: int | None, title: str) -> None:
    reading = classify(title)
    assert (reading.function, reading.level) == (Function.PRODUCT, level)


@pytest.mark.parametrize(
    ("english", "title"), [(english, title) for english, titles in COMPOUNDS.items() for title in titles.split()]
)
def test_compounds_come_apart(english: str, title: str) -> None:
    assert set(words(title)) == {"product", english}


@pytest.mark.parametrize(("function", "title"), [(kind, title) for kind, titles in OTHERS.items() for title in titles])
def test_work_beside_product_management(function: Function, title: str) -> None:
    reading = classify(title)
    assert (reading.function, reading.level) == (function, None)
