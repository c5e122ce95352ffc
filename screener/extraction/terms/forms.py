"""What the forms of the European curriculum vitae (and their like) print beside each fact; folded."""

from __future__ import annotations

LABELS: frozenset[str] = frozenset(
    (
        "dates", "dates from to", "date", "occupation or position held", "position held", "main activities and",
        "main activities and responsibilities", "main activities", "name of employer", "employer", "location",
        "name and address of employer", "type of business or sector", "title of qualification",
        "title of qualification awarded", "qualification awarded", "organisation providing education",
        "organisation providing", "name and type of organisation", "principal subjects", "principal subjects skills",
        "principal subjects occupational skills covered", "name and type of organisation providing education",
        "name and type of organisation providing education and training", "level in national classification",
        "level in national or international classification", "first name s surname s", "surname s first name s",
        "first name surname", "address", "address es", "telephone", "telephone s", "e mail", "nationality",
        "desired employment", "desired employment occupational field", "department", "reason for leaving",
        "job title", "company", "period", "from to", "duties", "responsibilities",
        # de
        "zeitraum", "beruf oder funktion", "wichtigste tatigkeiten und zustandigkeiten", "name des arbeitgebers",
        "name und adresse des arbeitgebers", "tatigkeitsbereich oder branche", "arbeitgeber", "bezeichnung der qualifikation",
        # fr
        "fonction ou poste occupe", "principales activites et responsabilites", "nom de l employeur",
        "nom et adresse de l employeur", "type ou secteur d activite", "intitule du certificat ou diplome delivre",
        # es
        "fechas", "profesion o cargo desempenado", "funciones y responsabilidades principales", "nombre de la empresa",
        "nombre y direccion de la empresa", "tipo de empresa o sector", "titulo de la cualificacion obtenida",
        # it
        "lavoro o posizione ricoperti", "principali attivita e responsabilita", "nome del datore di lavoro",
        "nome e indirizzo del datore di lavoro", "tipo di attivita o settore", "titolo della qualifica rilasciata",
        # pt
        "datas", "funcao ou cargo ocupado", "principais actividades e responsabilidades", "nome do empregador",
        "nome e morada do empregador", "tipo de empresa ou sector",
    )
)  # fmt: skip

# The rest of a label that was wrapped in its narrow column.
TAILS: frozenset[str] = frozenset(
    ("responsibilities", "and responsibilities", "education", "education and training", "and training", "skills covered",
     "of employer", "held", "awarded", "classification", "occupational skills covered")
)  # fmt: skip
