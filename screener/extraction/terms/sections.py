"""Section headings as people print them, by kind. Compared in lower case, without accents, punctuation or icons."""

from __future__ import annotations

from screener.extraction.terms.sections_abroad import ABROAD

# What heads a list of older jobs, as a section or among the others.
EARLIER: tuple[str, ...] = (
    "earlier", "previously", "earlier experience", "earlier positions", "earlier roles", "earlier jobs",
    "earlier career", "earlier employment", "earlier work", "earlier work experience", "earlier professional experience",
    "earlier in my career", "earlier appointments", "prior experience", "prior positions", "prior roles",
    "prior employment", "previous positions", "previous employment", "previous jobs", "previous work experience",
    "earlier career history", "other employment", "other roles", "other positions", "before that", "before then",
)  # fmt: skip

HEADINGS: dict[str, tuple[str, ...]] = {
    "experience": (
        "experience", "work experience", "professional experience", "work history", "employment", "employment history",
        "work", "career", "career history", "career summary and experience", "professional background", "experiences",
        "relevant experience", "job history", "positions", "positions held", "work and experience", "jobs", "roles",
        "professional history", "industry experience", "leadership experience", "product experience", "background",
        "selected experience", "recent experience", "previous experience", "additional experience", *EARLIER,
        "other experience", "early career", "career experience", "experience highlights",
        "professional career", "employment record", "work record", "where i have worked", "previous roles",
        "related experience", "management experience", "experience and achievements", "career path", "my experience",
        "technical experience", "engineering experience", "consulting experience", "key experience", "work life",
        "appointments", "professional appointments", "previous appointments", "career appointments", "career to date",
        "career overview", "employment experience", "work background", "experience summary", "employers",
        "arbeitserfahrung", "praktische erfahrung", "stationen", "berufliche stationen", "beruflicher hintergrund",
        "emplois", "experiences de travail", "vida laboral", "trayectoria", "trayectoria profesional", "carriera",
        "percorso professionale", "carreira", "percurso profissional", "experiencia de trabalho", "beroepservaring",
        "werkgeschiedenis", "carriere", "przebieg kariery", "zatrudnienie", "anstallningar", "tidigare anstallningar",
        "berufserfahrung", "beruflicher werdegang", "berufspraxis", "werdegang", "berufliche erfahrung",
        "experience professionnelle", "experiences professionnelles", "parcours professionnel", "parcours",
        "experiencia", "experiencia laboral", "experiencia profesional", "historial laboral",
        "esperienza", "esperienze", "esperienza professionale", "esperienze professionali", "esperienza lavorativa",
        "esperienze lavorative", "experiencia profissional", "historico profissional",
        "werkervaring", "ervaring", "loopbaan", "doswiadczenie", "doswiadczenie zawodowe", "arbetslivserfarenhet",
        "erfarenhet", "yrkeserfarenhet", "erhvervserfaring", "tyokokemus", "arbeidserfaring",
    ),
    "education": (
        "education", "academic background", "education and training", "education and qualifications", "qualifications",
        "academic qualifications", "educational background", "studies", "academic history", "degrees", "academics",
        "education and certifications", "education and certificates", "training and education", "academic",
        "schooling", "academic education", "formal education", "education background", "my education",
        "education and professional development", "academic record", "educational qualifications", "education history", "military education", "tertiary education", "higher education", "university education",
        "professional military education", "education with dates", "educational attainment", "academic formation",
        "ausbildung", "studium", "bildung", "bildungsweg", "akademische ausbildung", "schulbildung", "schul und berufsbildung",
        "formation", "formations", "etudes", "formation academique", "diplomes", "scolarite",
        "formacion", "formacion academica", "educacion", "estudios",
        "istruzione", "formazione", "istruzione e formazione", "studi", "titoli di studio",
        "formacao", "formacao academica", "educacao", "habilitacoes", "opleiding", "opleidingen", "onderwijs",
        "wyksztalcenie", "edukacja", "utbildning", "uddannelse", "koulutus", "utdanning",
    ),
    "skills": (
        "skills", "technical skills", "key skills", "core skills", "skills and tech", "skills and tools", "competencies",
        "core competencies", "competences", "areas of expertise", "expertise", "technologies", "tools", "skill set",
        "skills and expertise", "professional skills", "technical proficiencies", "tools and technologies", "toolbox",
        "skills and competencies", "technical expertise", "strengths", "key strengths", "capabilities", "key competencies",
        "personal skills", "digital skills", "digital competence", "soft skills", "hard skills", "skills summary",
        "job related skills", "communication skills", "organisational skills", "organizational skills", "stack", "knowledge",
        "tools and methods", "methods and tools", "skills and knowledge", "technical knowledge", "product skills",
        "kenntnisse", "fahigkeiten", "faehigkeiten", "kompetenzen", "competences techniques", "competences cles",
        "habilidades", "aptitudes", "competencias", "competenze", "capacita e competenze", "vaardigheden",
        "umiejetnosci", "kompetenser", "kompetencer", "fardigheter",
    ),
    "summary": (
        "summary", "profile", "professional summary", "about", "about me", "personal statement", "objective",
        "career objective", "executive summary", "professional profile", "career summary", "personal profile",
        "introduction", "overview", "bio", "biography", "who i am", "statement", "career profile", "profile summary",
        "summary of qualifications", "qualifications summary", "highlights of qualifications", "in short", "in brief",
        "career highlights", "mission", "hello", "synopsis", "snapshot", "in a nutshell", "professional overview", "job objective", "headline",
        "profil", "uber mich", "ueber mich", "kurzprofil", "zusammenfassung", "resume", "a propos", "profil professionnel",
        "perfil", "resumen", "sobre mi", "perfil profesional", "profilo", "profilo professionale", "sobre", "resumo",
        "perfil profissional", "profiel", "over mij", "podsumowanie", "o mnie", "profilen", "sammanfattning", "om mig",
    ),
    "contact": (
        "contact", "contact information", "contact details", "personal information", "personal details", "details",
        "contact me", "get in touch", "personal data", "contacts", "info", "personal info", "address",
        "kontakt", "personliche daten", "persoenliche daten", "coordonnees", "contacto", "datos personales",
        "contatti", "informazioni personali", "dati personali", "contato", "dados pessoais", "persoonlijke gegevens",
        "dane osobowe", "kontaktuppgifter", "position",
    ),
    "languages": (
        "languages", "language skills", "language", "spoken languages", "sprachen", "sprachkenntnisse", "langues",
        "idiomas", "lingue", "linguas", "talen", "jezyki", "sprak", "sprog", "mother tongue", "mother tongues",
        "other languages", "foreign languages", "language proficiency", "language competence", "lingue straniere",
    ),
    "certificates": (
        "certificates", "certifications", "certification", "licenses and certifications", "licences and certifications",
        "courses", "training", "courses and certificates", "professional development", "licenses", "licences",
        "certifications and training", "trainings", "professional certifications", "courses and training",
        "certificates and courses", "military training", "military courses", "job related training", "work related training", "additional training", "accreditations", "continuing education", "professional training",
        "certifications and licenses", "awards and certifications", "certificates and training",
        "zertifikate", "weiterbildung", "weiterbildungen", "fortbildungen", "certificaciones", "cursos",
        "certificazioni", "certificacoes", "certificaten", "certyfikaty", "kursy", "certifikat",
    ),
    "volunteer": (
        "volunteer", "volunteering", "volunteer experience", "volunteer work", "community", "community involvement",
        "community service", "pro bono", "civic engagement", "voluntary work", "volunteer activities", "social engagement",
        "charity", "giving back", "volunteering experience", "voluntary experience", "community work", "social commitment",
        "volunteering and community", "community and volunteering", "extracurricular", "extracurricular activities",
        "ehrenamt", "ehrenamtliche tatigkeit", "engagement", "benevolat", "voluntariado", "volontariato", "vrijwilligerswerk",
        "wolontariat", "ideellt arbete", "ideella uppdrag",
    ),
    "projects": (
        "projects", "selected projects", "personal projects", "side projects", "key projects", "project", "portfolio",
        "open source", "open source projects", "notable projects", "side project", "recent projects", "academic projects",
        "projekte", "projets", "proyectos", "progetti", "projetos", "projecten", "projekty", "projekt",
    ),
    "awards": (
        "awards", "honors", "honours", "awards and honors", "honors and awards", "achievements", "recognition",
        "awards and recognition", "prizes", "distinctions", "accomplishments", "key achievements", "scholarships",
        "awards and achievements", "achievements and awards", "auszeichnungen", "prix", "premios", "premi", "fellowships",
    ),
    "publications": (
        "publications", "papers", "articles", "speaking", "talks", "talks and publications", "conferences", "patents",
        "publications and talks", "speaking engagements", "writing", "presentations", "selected publications", "press",
        "patents and publications", "speaking and writing", "books", "media", "publikationen", "publicaciones",
        "pubblicazioni", "invited talks", "research", "selected talks",
    ),
    "interests": (
        "interests", "hobbies", "hobbies and interests", "interests and hobbies", "personal interests", "activities",
        "personal", "other interests", "outside work", "leisure", "interessen", "hobbys", "loisirs", "centres d interet",
        "intereses", "interessi", "interesses", "hobby s", "zainteresowania", "intressen", "fun facts", "when not working",
    ),
    "references": (
        "references", "referees", "reference", "recommendations", "testimonials", "referenzen", "referencias",
        "referenze", "referenties", "referencje", "referenser",
    ),
    "other": (
        "additional information", "profiles", "links", "social", "social media", "online", "social profiles", "memberships",
        "affiliations", "professional affiliations", "professional memberships", "miscellaneous", "other", "more",
        "additional", "other information", "military service", "annexes", "driving licence", "driving license",
        "availability", "find me online", "elsewhere", "web", "networks", "organizations", "organisations", "honorary",
        "professional associations", "associations", "clubs", "follow me", "network", "nationality", "board memberships", "board roles", "board positions",
        "other activities", "supplementary information", "further information", "sonstiges", "divers", "otros", "altro",
    ),
}  # fmt: skip

# The kind that each of them names.
KINDS: dict[str, str] = {words: kind for every in (HEADINGS, ABROAD) for kind, rows in every.items() for words in rows}

# Headings put together of what they are about and the word for a list of it ("Educational record").
COMPOSED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "experience": (
        frozenset(("employment", "work", "working", "career", "job", "professional", "occupational", "industry", "commercial",
                   "executive", "corporate")),
        frozenset(("history", "record", "records", "background", "experience", "experiences", "path", "journey", "timeline",
                   "chronology", "details", "story", "positions", "roles", "engagements", "assignments", "appointments")),
    ),
    "education": (
        frozenset(("education", "educational", "academic", "scholastic", "university", "school", "college", "degree")),
        frozenset(("history", "record", "records", "background", "qualifications", "credentials", "path", "journey",
                   "timeline", "chronology", "studies", "degrees", "attainments", "details", "profile", "qualification")),
    ),
    "skills": (
        frozenset(("core", "technical", "professional", "key", "product", "leadership", "main", "functional", "business",
                   "digital", "software")),
        frozenset(("skills", "competencies", "competences", "capabilities", "strengths", "expertise", "proficiencies",
                   "toolkit", "toolbox", "technologies")),
    ),
    "summary": (
        frozenset(("professional", "career", "executive", "personal", "candidate")),
        frozenset(("summary", "profile", "statement", "overview", "synopsis", "introduction", "snapshot")),
    ),
    "certificates": (
        frozenset(("professional", "industry", "further", "additional", "continuing", "technical")),
        frozenset(("certifications", "certificates", "courses", "training", "accreditations", "licences", "licenses")),
    ),
}  # fmt: skip
AROUND: frozenset[str] = frozenset(
    ("my", "and", "of", "the", "selected", "relevant", "recent", "previous", "past", "other", "full", "brief", "detailed")
)

# Small captions inside an entry that announce its bullets; they are no words of the person.
CAPTIONS: frozenset[str] = frozenset(
    (
        "highlights", "responsibilities", "achievements", "key achievements", "key responsibilities", "duties", "tasks",
        "achievements tasks",
        "accomplishments", "key accomplishments", "main responsibilities", "main activities and responsibilities",
        "selected achievements", "results", "key results", "courses", "impact", "key impact", "key contributions",
        "contributions", "outcomes", "key outcomes", "business impact",
        "notable achievements", "responsibilities and achievements", "duties and responsibilities", "description",
        "missions", "missions principales", "principales missions", "missions et realisations", "missions realisees",
        "realisations", "principales realisations", "realisations et missions", "responsabilites", "taches",
        "aufgaben", "aufgaben und erfolge", "hauptaufgaben", "aufgabenschwerpunkte", "tatigkeitsschwerpunkte",
        "verantwortlichkeiten", "funciones", "funciones y logros", "responsabilidades", "logros", "principales logros",
        "responsabilita", "mansioni", "attivita svolte", "risultati", "atividades", "principais atividades",
        "conquistas", "taken", "werkzaamheden", "taken en verantwoordelijkheden", "verantwoordelijkheden",
    )
)  # fmt: skip

# Joiners that headings put between two kinds ("Skills & Languages"); the first part decides.
JOINERS: tuple[str, ...] = ("and", "und", "et", "y", "e", "en", "i", "och", "og")

# Words that give a free heading away once its type has shown that it is one.
HINTS: dict[str, frozenset[str]] = {
    "experience": frozenset(
        ("experience", "career", "journey", "employment", "work", "jobs", "worked", "roles", "positions", "path")
    ),
    "education": frozenset(
        ("education", "educational", "academic", "academics", "studies", "studied", "school", "schools", "degrees", "learning")
    ),
    "skills": frozenset(("skills", "tools", "toolkit", "strengths", "competencies", "expertise", "technologies")),
    "languages": frozenset(("languages", "speak")),
}  # fmt: skip

UNDATED = frozenset({"skills", "languages"})  # kinds of sections that have no dates
