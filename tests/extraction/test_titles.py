"""Titles: function, ladder level, the people prior and how the person was engaged."""

from __future__ import annotations

import pytest

from screener.extraction.candidate import Employment, Function
from screener.extraction.titles import classify, title_likeness, words

PRODUCT = [
    ("Product Analyst", 0), ("Product Management Intern", 0), ("Product Coordinator", 0),
    ("Associate Product Manager", 1), ("Junior Product Owner", 1), ("APM", 1), ("Assistant Product Manager", 1),
    ("Product Manager", 2), ("Technical Product Manager", 2), ("Product Owner", 2), ("Growth Product Manager", 2),
    ("Product Manager I", 2), ("Founding Product Manager", 2), ("Product Manager, Design Systems", 2),
    ("Produktmanagerin (m/w/d)", 2), ("Chef de produit", 2), ("Jefa de Producto", 2), ("Gerente de Produto", 2),
    ("Produktägare", 2), ("Właściciel produktu", 2), ("Product Builder", 2), ("AI Product & Growth Builder", 2),
    ("Sr. Product Manager", 3), ("Product Manager II", 3), ("Sr PM III", 3), ("Senior Product Owner - Lending", 3),
    ("Lead Product Manager", 4), ("Product Lead", 4), ("Staff PM, Search", 4), ("Principal Product Manager", 4),
    ("Chief Product Owner", 4),
    ("Product Manager, Home Group Marketing", 2), ("Manager, Product Group", 5),
    ("Group Product Manager", 5), ("GPM, Identity", 5), ("Manager of Product Management", 5),
    ("Senior Manager, Product", 5), ("Manager, Product Mgmt II", 5), ("Team Lead Product Management", 5),
    ("Director of Product", 6), ("Director, Product Management", 6), ("Senior Product Director", 6),
    ("Directrice Produit", 6), ("Diretor de Produtos", 6),
    ("Head of Product", 7), ("Head of Digital Products", 7), ("Interim Head of Product", 7),
    ("Deputy Head of Product", 7), ("Leiterin Produktmanagement", 7), ("Head, Product & Growth", 7),
    ("VP Product", 8), ("S.V.P., Product", 8), ("Vice-President of Product Management", 8), ("GM & VP Products", 8),
    ("Chief Product Officer", 9), ("Co-founder & CPO", 9), ("Chief Product and Technology Officer", 9),
    ("Product Manager -> Senior Product Manager", 3), ("Backend Engineer / Product Owner", 2),
]


@pytest.mark.parametrize(("title", "level"), PRODUCT)
def test_product_ladder(title: str, level: int) -> None:
    reading = classify(title)
    assert (reading.function, reading.level) == (Function.PRODUCT, level)
    assert reading.people == ("yes" if level >= 5 else "weak" if level == 4 else "none")


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Product Marketing Manager", Function.PRODUCT_MARKETING),
        ("Product Marketing Director", Function.PRODUCT_MARKETING),
        ("Chef de produit marketing", Function.PRODUCT_MARKETING),
        ("VP, Product Marketing", Function.PRODUCT_MARKETING),
        ("Head of Product Operations", Function.PRODUCT_OPERATIONS),
        ("Product Ops Lead", Function.PRODUCT_OPERATIONS),
        ("Head of Product Design", Function.PRODUCT_DESIGN),
        ("Senior Product Designer", Function.PRODUCT_DESIGN),
        ("UX Designer", Function.PRODUCT_DESIGN),
        ("Product Engineer", Function.ENGINEERING),
        ("Software Engineer, Product", Function.ENGINEERING),
        ("Engineering Manager - Product Platform", Function.ENGINEERING),
        ("Product Support Specialist", Function.OTHER),
        ("Product Controller", Function.OTHER),
        ("Product Photographer", Function.OTHER),
        ("Product Advisor", Function.OTHER),
        ("Head of Production", Function.OTHER),
        ("Head of Product Partnerships", Function.OTHER),
        ("Project Manager", Function.PROJECT),
        ("Technical Program Manager", Function.PROJECT),
        ("Chef de projet", Function.PROJECT),
        ("Chief of Staff to the CPO", Function.GENERAL),
        ("Assistant to the VP Product", Function.OTHER),
        ("Managing Director", Function.GENERAL),
        ("Chief People Officer", Function.OTHER),
        ("Brand Manager", Function.OTHER),
        ("Product Development Lab Manager", Function.OTHER),
        ("Product Development Project Manager", Function.PROJECT),
        ("Release Train Engineer", Function.PROJECT),
        ("Agile Coach", Function.PROJECT),
        ("Directeur de projet", Function.PROJECT),
        ("Directrice de projet", Function.PROJECT),
        ("Directeur de projets", Function.PROJECT),
        ("Directrice de projets", Function.PROJECT),
        ("Service Designer", Function.PRODUCT_DESIGN),
        ("Experience Designer", Function.PRODUCT_DESIGN),
        ("Business Analyst", Function.OTHER),
        ("Java Developer", Function.ENGINEERING),
    ],
)
def test_side_families_are_not_product_management(title: str, function: Function) -> None:
    reading = classify(title)
    assert (reading.function, reading.level) == (function, None)


@pytest.mark.parametrize(
    ("title", "context", "function", "level"),
    [
        ("PM", "Roadmap and backlog for the checkout; user interviews every week", Function.PRODUCT, 2),
        ("Senior PM", "Hospital construction: Gantt, subcontractors, permits, milestones", Function.PROJECT, None),
        ("TPM", "Coordinated the migration schedule with vendors", Function.PROJECT, None),
        ("TPM", "Product roadmap, user stories, discovery and onboarding experiments", Function.PRODUCT, 2),
        ("Founder", "Owned the product: customer interviews, wireframes and pricing", Function.PRODUCT, None),
        ("Founder", "Wrote the specs, ran the interviews, decided what got built", Function.PRODUCT, None),
        ("Founder", "Set the priorities and decided what gets built", Function.PRODUCT, None),
        ("Founder", "Decided on pricing and what was built", Function.PRODUCT, None),
        ("Founder", "Decided on pricing and what gets made", Function.PRODUCT, None),
        ("Founder", "Acted as product manager and kept the backlog", Function.PRODUCT, None),
        ("Founder", "Opened three bakeries", Function.GENERAL, None),
        ("Senior Consultant – Product Management", "Wrote the backlog for a bank", Function.PRODUCT, 3),
        ("Principal Consultant", "Fractional CPO for two clinics", Function.PRODUCT, None),
        ("Principal Consultant", "Operating models for retail banks", Function.GENERAL, None),
        ("Product Consultant (AI Products)", "Owned the roadmap of two pilots", Function.PRODUCT, None),
        ("Product Consultant", "Fitted kitchens and sold the extras", Function.OTHER, None),
        ("SEO Specialist & PM", "Link building for 40 shops", Function.OTHER, None),
        ("SEO Specialist & PM", "Kept the product roadmap and the backlog", Function.PRODUCT, 2),
        ("Sound Designer, PM and Cutter", "Managed game projects", Function.OTHER, None),
        ("Product Development Assistant", "Fittings, trims and samples for 60 styles a season", Function.OTHER, None),
        ("Product Development Associate", "Wrote the specs and kept the product roadmap", Function.PRODUCT, 1),
        ("Business Products Specialist", "Beat the sales goal by 12%", Function.OTHER, None),
        ("Product Specialist", "Visits to 120 doctors a month; sales 104% of target", Function.OTHER, None),
        ("Product Specialist", "Presented inhalers to physicians and pharmacies in my territory", Function.OTHER, None),
        ("Product and Growth Advisor", "Led product management for two start-ups", Function.PRODUCT, None),
        ("Product and Growth Advisor", "Met the founders once a month", Function.OTHER, None),
        ("Principal - Product, User Experience Designer", "Met product managers", Function.PRODUCT_DESIGN, None),
        ("Founder's Office, Product & Growth Lead", "", Function.PRODUCT, 4),
        ("CEO's Office, Product Manager", "", Function.PRODUCT, 2),
        ("Office of the CEO, Senior Product Manager", "", Function.PRODUCT, 3),
        ("Product Specialist", "Backlog and user stories for the billing team", Function.PRODUCT, 0),
        ("Owner", "Family garage with four bays", Function.GENERAL, None),
        ("General Manager", "Product strategy, product roadmap and pricing for payments", Function.PRODUCT, 8),
        ("General Manager", "Hotel with 80 rooms", Function.GENERAL, None),
    ],
)
def test_context_settles_open_titles(title: str, context: str, function: Function, level: int | None) -> None:
    reading = classify(title, context)
    assert (reading.function, reading.level) == (function, level)


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("Engineering Manager", "yes"), ("Marketing Director", "yes"), ("VP Engineering", "yes"), ("CEO", "yes"),
        ("Head of Design", "yes"), ("Director of Art", "yes"), ("Software Development Manager", "yes"),
        ("Supervisor Animation Team", "yes"), ("Assistant General Manager", "weak"),
        ("Territory Manager", "none"), ("SEO Manager", "none"), ("Associate Production Manager", "none"),
        ("Branch Manager Trainee", "none"), ("Intern, Office Manager Assistant", "none"), ("Branch Manager", "weak"),
        ("Business Development Manager", "none"), ("Curriculum Development Manager", "none"),
        ("Team Lead", "weak"), ("Restaurant Manager", "weak"), ("Tech Lead", "weak"),
        ("Brand Manager", "none"), ("Project Manager", "none"), ("Art Director", "none"), ("Nurse", "none"),
        ("Engineering Manager → Technical Lead", "yes"), ("Director of Sales -> Consultant", "yes"),
        ("Partner Engineer", "none"), ("Partner, Audit", "weak"), ("Partner and Architect", "weak"),
        ("Art Director -> Copywriter", "none"), ("Team Lead -> Architect", "none"),
    ],
)
def test_people_prior_outside_product(title: str, people: str) -> None:
    assert classify(title).people == people


@pytest.mark.parametrize(
    ("title", "employment"),
    [
        ("Product Manager", None), ("Product Intern", Employment.INTERNSHIP), ("Werkstudent", Employment.INTERNSHIP),
        ("Interim Head of Product", Employment.CONTRACT), ("Fractional CPO", Employment.CONTRACT),
        ("Web Developer (Contract)", Employment.CONTRACT), ("Freelance Copywriter", Employment.CONTRACT),
        ("Product Advisor", Employment.ADVISORY), ("Non-Executive Director", Employment.ADVISORY),
        ("Board member", Employment.ADVISORY), ("Financial Advisor", None), ("Volunteer Tutor", Employment.VOLUNTEER),
        ("Treasurer (unpaid)", Employment.VOLUNTEER), ("Mentor (voluntary)", Employment.VOLUNTEER),
        ("Ehrenamtliche Trainerin", Employment.VOLUNTEER), ("Trainer (ehrenamtlich)", Employment.VOLUNTEER),
        ("Bénévolat, cours de français", Employment.VOLUNTEER),
    ],
)
def test_employment_from_title(title: str, employment: Employment | None) -> None:
    assert classify(title).employment is employment


@pytest.mark.parametrize(
    "line",
    [
        "Senior Product Manager", "Head of Product", "Shift Brewer", "Staff Nurse", "Product Manager, Payments",
        "Analyste crédit", "Jefe de Producto", "Leiterin Vertrieb", "Directrice marketing", "Responsabile acquisti",
        "Software Engineer (Android)", "Violinist", "Kierownik projektu", "Founder", "PM", "Barista", "Scrum Master",
        "Ürün Müdürü", "İş Analisti", "Satış Uzmanı", "Salgssjef", "Kundtjänstmedarbetare", "Projektipäällikkö",
        "Produktový manažer", "Termékmenedzser", "Inginer",
    ],
)
def test_titles_look_like_titles(line: str) -> None:
    assert title_likeness(line) > 0.7


@pytest.mark.parametrize(
    "line",
    [
        "", "Aldermoor Software Ltd", "University of Northmarch", "Lisbon, Portugal", "Jan 2019 - Present",
        "Led a team of five designers across two offices", "Bachelor of Engineering", "MBA, Finance", "Experience",
        "jane@example.org", "Increased conversion by 12%.", "Reduced churn with the onboarding squad", "Brightwater",
        "I report to the Head of Product and sit with the engineers", "Certificate in Management", "x" * 500,
    ],
)
def test_other_lines_do_not(line: str) -> None:
    assert title_likeness(line) < 0.35


def test_words_spell_titles_in_english() -> None:
    assert words("Sr. Produktmanager*in & Leiter") == ["senior", "product", "manager", "and", "head"]


def test_hostile_title_ends() -> None:
    assert classify("Product Manager " * 100_000, "roadmap " * 100_000).function is Function.PRODUCT
