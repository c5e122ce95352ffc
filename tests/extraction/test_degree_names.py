"""Names of degrees and of training by themselves: one row a name."""

from __future__ import annotations

import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.extraction.degree_words import find_degree_words
from screener.extraction.degrees import find_degrees

NAMES = {
    "doctorate": "Promotionsstudium|Studia doktoranckie|JUDr.|MUDr.|Promotion (Dr. oec.)|Promotion zum Dr. phil.",
    "master": "Grande École programme|Grande Ecole diploma|Ämneslärarexamen|Lizentiat|RNDr.|PhDr.|MLitt|MComp|MInfTech"
    "|MMgt|MEcon|MSocSc|MBus|univ. dipl. oec.|dipl. inž. el.|dipl. ekon.|mag. prav.|okleveles vegyész|egyetemi oklevél"
    "|diplomă de master|Kandidatgrad|Mastergrad|Masterprogrammet|Masterstudium|Hovedfag i fysikk|Doctoraal examen"
    "|Meester in de rechten|Diplomstudium|S2 Manajemen|M.Mgmt|M.Ing.|MMktg|MProf|MSM|MSPM|MPM|MComm"
    "|Diplôme visé Bac+5|Titre RNCP niveau 7|Studia jednolite magisterskie",
    "bachelor": "BHSc|B.Kin.|BSocSc (Hons)|B.Soc.Sc.|BPA|B.A.A.|BPsych|BInfoTech|BTh|B.Agr|BAcc|BEcon|BPhil|BBusSc"
    "|BScEng|HBA|Tradenomi|Insinööri (AMK)|Lärarexamen|Bakkalaureus|Bakk. rer. soc. oec.|Grado universitario"
    "|Lic. en Administración|S.Kom.|bacc. oec.|univ. bacc. ing.|Bc. Informatika|főiskolai oklevél|diplomă de licență"
    "|Kandidatprogram|Kandidaatsexamen|Professionsbachelor|Bachelorstudium|Diplomatura|S1 Teknik Sipil"
    "|Profesional en Finanzas|Degree in Geology|inż|lic|B.Mgmt|B.Mgt|B.Ing.|BSocSci|B.Comp.Sc.|BBusMan|BScTech|BGS"
    "|Titre RNCP niveau 6|Doble Grado en Derecho"
    "|BSBM",
    "associate": "Högskoleexamen|Önlisans|Diploma III|OND|Datamatiker|Markedsføringsøkonom|Akademiuddannelse"
    "|TSU en Informática|Curso superior de tecnologia|Higher national dip.|ND|DiS|Ön Lisans|Yrkeshögskola"
    "|YH-utbildning|Practical Engineer"
    "|Fagskole|Erhvervsakademi",
    "certificate": "Vocational training|Dual education|Berufslehre|Lehre als Elektroniker"
    "|Eidgenössisches Fähigkeitszeugnis|Formation en alternance|Ciclo formativo de grado superior|Umschulung|Fagbrev"
    "|Yrkesutbildning|Industriekaufmann|Weiterbildung zum Controller|Zertifikatskurs|GradDip|Grad Cert"
    "|Postgraduate studies|Cert IV|Certificate III|Trade certificate|Vocational diploma|Foundation diploma"
    "|Journeyman ticket|Certificate of qualification|GNVQ Advanced|Postgrado en Logística|Técnico en Sistemas|CFGS"
    "|Betriebswirt (IHK)|eidg. Diplom|Geprüfter Wirtschaftsfachwirt|Staatlich geprüfte Technikerin|Fähigkeitsausweis"
    "|12 online courses|PGDCA|PGDIT|H.Dip|NCE|BEP|Especialista en Finanzas|Titre professionnel"
    "|Experto universitario|Título propio|Technik informatyk",
    "secondary": "Bac S|Bac pro|National Senior Certificate|NCEA Level 3|Ylioppilas|Hauptschulabschluss|Gaokao"
    "|Examen artium|T Levels|HKDSE|HKALE|CSEC|STPM|Grade 12 diploma|Year 12|HS Diploma|Equivalency diploma"
    "|Senior School Certificate|XIIth|XII|X (CBSE)|X (Kerala State Board)|Plus Two|+2|AISSCE|G.C.E. A/L|O/L|Bagrut"
    "|Sijil Pelajaran Malaysia|Thanaweya Amma|Érettségi|Diplomă de bacalaureat|Bacalaureat|Baccalaureate|Lise diploması"
    "|Videregående skole|Studieforberedende|Berufsmatura|Berufsmaturität|HTL-Matura|Reifeprüfung|Bachiller|12º ano"
    "|Reife- und Diplomprüfung|Ensino Secundário|FSc|F.Sc.|I.Com|OSSD|HHX|HTX|STX|ESO|Matriculation diploma"
    "|GCE 'O' Levels|'A' Levels|Naturvetenskapliga programmet|Samhällsprogrammet|Studiespesialisering|Yrkesfag"
    "|Højere handelseksamen|Kenya Certificate of Secondary Education|H.S.C.|S.S.C."
    "|HKCEE|UACE|KCPE|Matematisk student",
}


EACH = [(name, level) for level, names in NAMES.items() for name in names.split("|")]


@pytest.mark.parametrize(("name", "level"), EACH)
def test_name(name: str, level: str) -> None:
    first = find_degree_words(name)[0]
    assert (first.level.value, first.start) == (level, 0)


@pytest.mark.parametrize(
    "name",
    ["Programme Grande École (grade de Master)", "MSc (Master)", "Licence (grade de licence)", "Mestrado Integrado"],
)
def test_whole_name(name: str) -> None:
    (words,) = find_degree_words(f"{name}, Optics")
    assert words.end == len(name)


def test_a_field_of_two_is_no_engineer_s_degree() -> None:
    assert find_degree_words("Engenharia e Gestão Industrial") == []


@pytest.mark.parametrize(
    "text",
    ["VANCOUVER, BC. CANADA", "X (formerly Y)", "promotion to lead", "bac", "a kaufmann", "psi", "the ring", "trading"],
)
def test_no_name(text: str) -> None:
    assert find_degree_words(text) == []


@pytest.mark.parametrize(
    ("text", "degree", "school"),
    [
        ("Certificate, Pricing, Wharton Executive Education, 2021", "Certificate", "Wharton Executive Education"),
        ("2019 B.A., Political Science / Marlow University", "B.A.", "Marlow University"),
        ("Vocational training, Retail, Handelskammer Hamburg, 2012", "Vocational training", "Handelskammer Hamburg"),
        ("Licenciatura, Mercadotecnia, Tecnológico de Oaxaca, 2015", "Licenciatura", "Tecnológico de Oaxaca"),
    ],
)
def test_school(text: str, degree: str, school: str) -> None:
    line = Line(1, 1, Box(50, 40, 50 + 5 * len(text), 50), 0, text, (Span(0, len(text), 10),))
    document = Document((Page(1, 595, 842),), (line,))
    (found,) = find_degrees(document.lines, document)
    assert (found.name, found.institution) == (degree, school)


def test_a_bracket_that_closes_on_the_next_line() -> None:
    rows = ["Master of Arts (in", "progress, expected 2027)", "Marlow University"]
    lines, at = [], 0
    for n, row in enumerate(rows):
        box = Box(50, 40 + 14 * n, 50 + 5 * len(row), 50 + 14 * n)
        lines.append(Line(1, 1, box, at, row, (Span(0, len(row), 10),)))
        at += len(row) + 1
    document = Document((Page(1, 595, 842),), tuple(lines))
    (found,) = find_degrees(document.lines, document)
    assert (found.name, found.institution, found.completed) == ("Master of Arts", "Marlow University", False)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Matriculation, 2004", True),
        ("Matric", True),
        ("Hillside Matriculation School", False),
        ("St Jude Matriculation Hr. Sec. School", False),
    ],
)
def test_a_school_for_matriculation_is_no_degree(text: str, named: bool) -> None:
    assert bool(find_degree_words(text)) == named
