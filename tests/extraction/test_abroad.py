"""Managing people in other languages, spelt in the English that the cues know."""

from __future__ import annotations

import pytest

from screener.extraction.abroad import in_english
from screener.extraction.people import survey
from screener.extraction.qualifiers import denies_reports
from screener.extraction.titles import fold


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("Disziplinarische Führung von vier Mitarbeitern", "line management of vier employees"),
        ("Führung eines Teams von 8 Produktmanagern", "managed a team of 8 product managers"),
        ("Aufbau und Leitung eines sechsköpfigen Produktteams", "aufbau und managed a sechs-person produktteams"),
        (
            "Fachliche Führung eines interdisziplinären Entwicklungsteams",
            "functional lead eines cross-functional entwicklungsteams",
        ),
        ("Fachliche und disziplinarische Führung von 5 Product Ownern", "disziplinarische managed 5 product managers"),
        ("Leitete ein Team aus fünf Entwicklern", "managed a team of funf developers"),
        ("Zuständig für ein 12-köpfiges Team", "responsible for ein 12-person team"),
        ("Personalverantwortung für 5 Mitarbeitende", "personnel responsibility fur 5 employees"),
        ("Mitarbeiterführung", "personnel responsibility"),
        ("Führungsverantwortung", "personnel responsibility"),
        ("8 Personen, mir direkt unterstellt", "8 employees, reporting to me"),
        ("Jährliche Mitarbeitergespräche", "jahrliche performance reviews"),
        ("Verantwortung für drei Teamleiter", "verantwortung fur drei managers"),
        ("Keine Personalverantwortung", "no personnel responsibility"),
        ("Encadrement de 6 product managers", "managed 6 product managers"),
        ("Management d'une équipe de 4 personnes", "managed team of 4 employees"),
        ("Encadrement hiérarchique de trois chefs de produit", "line management of trois product managers"),
        ("J'ai managé une équipe de 5 personnes", "managed a team of 5 employees"),
        ("Dirigeant une équipe composée de 4 analystes", "managed a team of 4 analysts"),
        ("Management transverse d'une équipe de 8 développeurs", "functional lead d'une team of 8 developers"),
        ("Responsable d'une équipe de 7 collaborateurs", "managed a team of 7 employees"),
        ("Entretiens annuels et recrutement de 3 ingénieurs", "performance reviews et hired 3 engineers"),
        ("Sans responsabilité hiérarchique", "without people management"),
        ("Gestioné un equipo de 7 personas", "managed a team of 7 employees"),
        ("A cargo de un equipo de cuatro personas", "line manager of un team of cuatro employees"),
        ("Encargado de 3 analistas", "responsible for 3 analysts"),
        ("Lideré a 5 analistas", "managed a 5 analysts"),
        ("Dirigí un equipo de 6 desarrolladores", "managed a team of 6 developers"),
        ("8 personas a mi cargo", "8 direct reports"),
        ("Ocho dependían directamente de mí", "ocho direct reports"),
        ("Liderazgo de 5 personas", "managed 5 employees"),
        ("Sin personal a cargo", "without direct reports"),
        ("Gestão de uma equipe de 3 analistas", "managed team of 3 analysts"),
        ("Liderei um time de 9 pessoas", "managed a team of 9 employees"),
        ("Responsável por uma equipa de 6 pessoas", "responsible for uma team of 6 employees"),
        ("Seis subordinados diretos", "seis direct reports"),
        ("Coordinamento gerarchico di un team di 4 persone", "line management of un team of 4 employees"),
        ("Gestione di un gruppo di 6 product manager", "managed team of 6 product manager"),
        ("Ho gestito un team di 5 risorse", "ho managed a team of 5 employees"),
        ("Senza riporti", "without direct reports"),
        ("Leiding geven aan een team van 5 product owners", "managed een team of 5 product owners"),
        ("Aansturing van 8 medewerkers", "managed 8 employees"),
        ("Leidde een afdeling van 20 mensen", "managed a team of 20 employees"),
        ("Zonder personeelsverantwoordelijkheid", "without direct reports"),
        ("Zarządzanie zespołem 8 osób", "managed a team of 8 employees"),
        ("Kierowanie zespołem pięciu programistów", "managed a team of pieciu developers"),
        ("8-osobowy zespół", "8-person team"),
        ("Zarządzanie backlogiem i budżetem", "zarzadzanie backlogiem i budzetem"),
        ("Personalansvar för fem medarbetare", "personnel responsibility for fem employees"),
        ("Ledde ett team på 6 utvecklare", "managed a  team of 6 developers"),
        ("Chef för 12 personer", "manager of 12 employees"),
        ("Utan personalansvar", "without direct reports"),
        ("Personaleansvar for fire medarbejdere", "personnel responsibility for fire employees"),
        ("Leitung von 2 Designern", "managed 2 designers"),
        ("Encargada de tres diseñadores", "responsible for tres designers"),
        ("managed a team of five", "managed a team of five"),
    ],
)
def test_spelt_in_english(said: str, english: str) -> None:
    assert in_english(fold(said)) == english


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Leitete ein Team aus fünf Entwicklern", 5), ("Encadrement de deux chefs de produit et 2 designers", 4),
        ("Zarządzanie zespołem ośmiu osób", 8), ("Aufbau eines sechsköpfigen Teams", 6), ("Un team di 7 risorse", 7),
        ("half a dozen PMs", 6), ("two dozen engineers", 24), ("a team of 4 PM", 4), ("Team: 6", 6),
    ],
)  # fmt: skip
def test_counts_people(said: str, count: int) -> None:
    assert [people.count for people in survey(said).people] == [count]


@pytest.mark.parametrize(
    "said",
    ["Ohne Personalverantwortung", "Sin personal a cargo", "Sans management d'équipe", "Senza riporti",
     "Bez podwładnych", "Uten personalansvar"],
)  # fmt: skip
def test_denies_reports(said: str) -> None:
    assert denies_reports(in_english(fold(said)))
