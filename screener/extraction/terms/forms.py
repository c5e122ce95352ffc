"""What the forms of the European curriculum vitae (and their like) print beside each fact; folded."""

from __future__ import annotations

_LABELS = frozenset(
    (
        "dates", "dates from to", "date", "occupation or position held", "position held", "main activities and",
        "main activities and responsibilities", "main activities", "name of employer", "employer", "location", "name", "niveau",
        "name and address of employer", "type of business or sector", "title of qualification",
        "title of qualification awarded", "qualification awarded", "organisation providing education",
        "organisation providing", "name and type of organisation", "principal subjects", "principal subjects skills",
        "principal subjects occupational skills covered", "name and type of organisation providing education",
        "name and type of organisation providing education and training", "level in national classification",
        "level in national or international classification", "first name s surname s", "surname s first name s",
        "first name surname", "address", "address es", "telephone", "telephone s", "e mail", "nationality",
        "desired employment", "desired employment occupational field", "department", "reason for leaving",
        "job title", "company", "period", "from to", "duties", "responsibilities", "mobile", "mobile no", "phone", "city",
        "employer name", "employer s name", "start date", "end date", "date from", "date to", "date started", "date left",
        "position title", "dates employed", "employment dates", "duties accomplishments and related skills",
        "gap in employment", "current or most recent employer", "present or most recent employer", "previous employment",
        "previous employer", "full name", "email address", "website", "description of your duties and responsibilities", "description of duties",
        "duties and responsibilities", "main duties and responsibilities", "main duties", "brief description of duties",
        "organization", "organisation", "name of the organization", "name of the organisation", "name of organization",
        "name of organisation", "company name", "designation", "duration", "tenure", "position", "role", "roles and responsibilities",
        "roles responsibilities", "job profile", "job responsibilities", "working period",
        # of the United Nations, development banks, aid organisations and authorities
        "from month year", "to month year", "from mm yyyy", "to mm yyyy", "from month day year", "to month day year", "from date", "to date",
        "exact title of your post", "exact title of post", "title of your post", "title of post", "functional title", "official title",
        "post title", "post held", "title of position", "position title held", "your official job title", "official job title",
        "duty station", "type of business", "description of your duties", "description of duties and responsibilities",
        "description of your duties and related accomplishments", "summary of duties", "number and kind of employees supervised by you",
        "number and kind of employees supervised", "employing organization", "employing organisation", "employing firm",
        "name of employing organization", "name of employing organisation", "name and title of immediate supervisor",
        "years attended", "attended from to", "name of institution", "name of educational institution", "main course of study",
        "degrees and academic distinctions obtained", "degrees or academic distinctions obtained", "degrees diplomas obtained",
        "degree or diploma obtained", "degree s or diploma s obtained", "degrees obtained", "degree obtained", "certificates or diplomas obtained",
        "dates of employment", "period of employment", "dates attended", "degree earned", "degree received", "major field of study",
        "study type", "institution", "area",
        # de
        "zeitraum", "beruf oder funktion", "datum von bis", "datum", "wichtigste tatigkeiten und zustandigkeiten",
        "name und art der bildungseinrichtung", "bezeichnung der erworbenen qualifikation", "hauptfacher", "name des arbeitgebers",
        "name und adresse des arbeitgebers", "tatigkeitsbereich oder branche", "arbeitgeber", "bezeichnung der qualifikation",
        # fr
        "fonction ou poste occupe", "principales activites et responsabilites", "nom de l employeur",
        "nom et adresse de l employeur", "dates de a", "nom et type de l etablissement", "nom et type de l etablissement d enseignement", "intitule du diplome delivre",
        "principales matieres", "type ou secteur d activite", "intitule du certificat ou diplome delivre",
        # es
        "fechas", "fechas de a", "nombre y direccion del empleador", "nombre del empleador", "nombre y tipo de organizacion",
        "nombre y tipo de la organizacion", "principales materias", "profesion o cargo desempenado", "funciones y responsabilidades principales", "nombre de la empresa",
        "nombre y direccion de la empresa", "tipo de empresa o sector", "titulo de la cualificacion obtenida",
        # it
        "lavoro o posizione ricoperti", "principali attivita e responsabilita", "nome del datore di lavoro",
        "nome e indirizzo del datore di lavoro", "tipo di attivita o settore", "titolo della qualifica rilasciata",
        # pt
        "datas", "funcao ou cargo ocupado", "principais actividades e responsabilidades", "nome do empregador",
        "nome e morada do empregador", "tipo de empresa ou sector",
    )
)  # fmt: skip

# The same words in languages that print them beside each job: of titles, of employers, and of the rest.
_HELD_ABROAD = (
    "stanowisko", "zajmowane stanowisko", "puesto", "puesto desempenado", "cargo", "cargo desempenado", "cargo ocupado", "funcao",
    "poste", "poste occupe", "intitule du poste", "ruolo", "posizione", "posizione ricoperta", "mansione", "functie", "functietitel",
    "befattning", "stilling", "stillingsbetegnelse", "pozisyon", "unvan", "gorev", "pozice", "munkakor", "functia",
)
_EMPLOYERS_ABROAD = (
    "pracodawca", "nazwa firmy", "firma", "empresa", "empleador", "empregador", "entreprise", "employeur", "societe", "azienda",
    "datore di lavoro", "werkgever", "bedrijf", "arbetsgivare", "foretag", "arbejdsgiver", "arbeidsgiver", "sirket", "kurum",
    "sirket adi", "zamestnavatel", "munkaltato", "angajator", "unternehmen", "firmenname",
)
LABELS: frozenset[str] = _LABELS | {
    *_HELD_ABROAD, *_EMPLOYERS_ABROAD, "zakres obowiazkow", "obowiazki", "glowne obowiazki", "okres", "okres zatrudnienia", "periodo",
    "funciones", "responsabilidades", "actividades", "atividades", "principais atividades", "periode", "missions", "taches",
    "mansioni", "attivita svolte", "taken", "werkzaamheden", "arbetsuppgifter", "ansvarsomraden", "arbeidsoppgaver",
    "tarih", "gorev tanimi", "is tanimi", "calisma suresi", "obdobi", "napln prace", "idoszak", "feladatok", "perioada",
}  # fmt: skip

# Those of the title of a job, and those of its employer.
HELD: frozenset[str] = frozenset(
    ("occupation or position held", "position held", "job title", "position title", "designation", "position", "role", "exact title of your post", "exact title of post", "title of your post",
     "title of post", "functional title", "official title", "post title", "post held", "title of position", "position title held",
     "your official job title", "official job title", "beruf oder funktion", "fonction ou poste occupe",
     "profesion o cargo desempenado", "lavoro o posizione ricoperti", "funcao ou cargo ocupado", *_HELD_ABROAD)
)  # fmt: skip
EMPLOYERS: frozenset[str] = frozenset(
    ("employing organization", "employing organisation", "employing firm", "name of employing organization", "name of employing organisation",
     "name of employer", "employer", "name and address of employer", "company", "organization", "organisation", "employer name", "employer s name",
     "name of the organization", "name of the organisation", "name of organization", "name of organisation", "company name", "name des arbeitgebers",
     "name und adresse des arbeitgebers", "arbeitgeber", "nom de l employeur", "nom et adresse de l employeur",
     "nombre y direccion del empleador", "nombre del empleador", "nombre de la empresa", "nombre y direccion de la empresa",
     "nome del datore di lavoro", "nome e indirizzo del datore di lavoro", "nome do empregador",
     "nome e morada do empregador", *_EMPLOYERS_ABROAD)
)  # fmt: skip

# Those of what the person did there.
TEXTS: frozenset[str] = frozenset(
    ("main activities and responsibilities", "main activities", "duties and responsibilities", "main duties and responsibilities",
     "main duties", "duties", "responsibilities", "brief description of duties", "description of duties", "description of your duties",
     "description of your duties and responsibilities", "description of duties and responsibilities", "summary of duties",
     "wichtigste tatigkeiten und zustandigkeiten", "principales activites et responsabilites",
     "funciones y responsabilidades principales", "principali attivita e responsabilita",
     "principais actividades e responsabilidades")
)  # fmt: skip

# Lines of forms that tell nothing about a job, from their beginning to the colon behind it.
NOISE = (r"(?:hours per week|(?:name of )?supervisor(?: name)?|supervisor s name|salary|pay grade|series|notice period"
         r"|(?:okay|ok|may we|can we) (?:to )?contact[a-z ]{0,30})")

# The rest of a label that was wrapped in its narrow column.
TAILS: frozenset[str] = frozenset(
    ("responsibilities", "and responsibilities", "education", "education and training", "and training", "skills covered",
     "providing education and training", "of employer", "held", "awarded", "classification", "occupational skills covered")
)  # fmt: skip

# What the head row of a table names its columns; DUTIES are those that hold the person's own words.
DUTIES: frozenset[str] = frozenset(
    ("duties", "main duties", "key duties", "responsibilities", "key responsibilities", "main responsibilities",
     "description", "job description", "tasks", "main tasks", "activities", "main activities", "achievements",
     "key achievements", "accomplishments", "duties and responsibilities", "roles and responsibilities",
     "roles responsibilities", "duties responsibilities", "job responsibilities", "details", "role and achievements", "role and responsibilities", "position and duties",
     "funktion und ergebnisse", "funktion und aufgaben", "poste et realisations", "poste et missions", "puesto y logros",
     "cargo y funciones",
     "aufgaben", "tatigkeiten", "missions", "funciones", "tareas", "mansioni", "attivita", "atividades", "taken",
     "obowiazki", "arbetsuppgifter")
)  # fmt: skip

# Those that hold times.
TIMES: frozenset[str] = frozenset(
    ("period", "dates", "date", "from to", "duration", "year", "years", "year of passing", "tenure", "zeitraum", "periode",
     "periodo", "okres", "fechas", "datas", "jahr", "annee", "anno", "ano")
)  # fmt: skip

COLUMNS: frozenset[str] = DUTIES | TIMES | frozenset(
    ("from", "to", "time", "employer", "company", "organisation", "organization", "company name", "client", "firm", "position", "job title",
     "title", "role", "designation", "post", "position held", "location", "place", "city", "institution", "institute",
     "school", "university", "college", "school college", "board", "board university", "university board", "degree",
     "qualification", "qualifications", "course", "programme", "program", "field", "field of study", "subject", "subjects",
     "major", "specialisation", "specialization", "grade", "grades", "marks", "percentage", "cgpa", "gpa", "result", "results", "sl no",
     "s no", "no", "industry", "department", "team size", "certificate", "examination", "exam", "remarks", "remark",
     "notes", "class", "division", "score",
     # de, fr, es, it, pt, nl, pl, sv
     "arbeitgeber", "firma", "unternehmen", "funktion", "stelle", "ort", "abschluss", "hochschule",
     "entreprise", "societe", "employeur", "poste", "fonction", "lieu", "diplome", "etablissement", "empresa",
     "puesto", "cargo", "titulacion", "notas", "universidad", "lugar", "titulo", "centro", "azienda", "ruolo", "posizione", "luogo", "istituto", "titolo",
     "funcao", "local", "instituicao", "grau", "werkgever", "functie", "plaats", "opleiding", "instelling",
     "pracodawca", "stanowisko", "miejsce", "uczelnia", "stopien", "arbetsgivare", "foretag",
     "befattning", "roll", "larosate", "examen")
)  # fmt: skip
