"""Contact details and names out of invented heads of resumes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from screener.document.model import Box, Document, Line, Page, Span
from screener.extraction.candidate import Contact
from screener.extraction.contact import find_contact
from screener.extraction.name_shape import mail_likeness, name_likeness

BODY = [("Led the roadmap of a tram ticketing product and its pricing, with a team of six people.", 10.0)] * 4


def page(rows: Sequence[tuple[str, float]], links: tuple[str, ...] = ()) -> Document:
    """A document of one page: rows of text and type size, one below the other."""
    lines, offset, y = [], 0, 40.0
    for number, (text, size) in enumerate(rows, 1):
        box = Box(50, y, 50 + len(text) * size / 2, y + size)
        lines.append(Line(1, number, box, offset, text, (Span(0, len(text), size),)))
        offset += len(text) + 1
        y += size * 1.3
    return Document((Page(1, 595, 842),), tuple(lines), links=links)


def read(rows: Sequence[tuple[str, float]], links: tuple[str, ...] = ()) -> Contact:
    """The contact of a page whose head are the given rows."""
    document = page([*rows, *BODY], links)
    contact = find_contact(document, document.lines[: len(rows)])
    for proof in contact.evidence:
        assert document.text[proof.start : proof.end] == proof.quote
    return contact


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ([("Odalys Fenwick-Tran", 24), ("Head of Product", 14)], "Odalys Fenwick-Tran"),
        ([("ODALYS FENWICK", 24), ("HEAD OF PRODUCT", 12)], "ODALYS FENWICK"),
        ([("Curriculum Vitae", 26), ("Ludovic van der Meulen", 18)], "Ludovic van der Meulen"),
        ([("Résumé of ODALYS FENWICK", 22)], "ODALYS FENWICK"),
        ([("Odalys Fenwick | Product Director", 20)], "Odalys Fenwick"),
        ([("Odalys Fenwick, Product Director", 15)], "Odalys Fenwick"),
        ([("Odalys Fenwick, PhD, MBA", 15)], "Odalys Fenwick, PhD, MBA"),
        ([("Odalys Fenwick (she/her)", 18), ("Product Manager", 12)], "Odalys Fenwick"),
        ([("Odalys Fenwick-", 30), ("Brandvold", 30), ("Product Manager", 20)], "Odalys Fenwick-Brandvold"),
        ([("Odalys", 30), ("Fenwick | Product Manager", 30)], "Odalys Fenwick"),
        ([("Odalys", 30), ("Fenwick", 30), ("Product Manager", 20)], "Odalys Fenwick"),
        ([("Odalys", 30), ("Fenwick", 30), ("Brandvold", 30), ("Product Manager", 20)], "Odalys Fenwick Brandvold"),
        ([("Odalys", 30), ("Fenasseur", 30), ("odalys.fenasseur@example.org", 10)], "Odalys Fenasseur"),
        ([("Odalys Baker", 12), ("Product Manager", 12), ("odalys.baker@example.org", 10)], "Odalys Baker"),
        ([("Name: Odalys Fenwick", 10), ("Date of birth: 1 May 1980", 10)], "Odalys Fenwick"),
        ([("PROFILE", 16), ("Product Manager", 16), ("Odalys Fenwick", 16)], "Odalys Fenwick"),
        ([("Product Manager", 30), ("Odalys Fenwick", 12), ("odalys.fenwick@example.org", 10)], "Odalys Fenwick"),
        ([("Ольга Петренко", 22), ("Product Manager", 12)], "Ольга Петренко"),
        ([("Odalys ”Dez” Fenwick", 12), ("dez.fenwick@example.org", 10)], "Odalys ”Dez” Fenwick"),
        ([("Odalys O’Fenwick", 22)], "Odalys O'Fenwick"),
        ([("Ing. Odalys Fenwick", 10), ("Odalys Avenue 1", 10), ("o.f@example.org", 10)], "Ing. Odalys Fenwick"),
        ([("odalys fen-wick", 10), ("product / data", 10), ("odalys.fw@example.org", 10)], "odalys fen-wick"),
        ([("Odalys el-Fenwick", 10), ("o.fenwick@example.org", 10)], "Odalys el-Fenwick"),
        ([("Odalys Fenwick i Puig", 10), ("Cap de Producte", 10)], "Odalys Fenwick i Puig"),
        ([("A. B. Fenwick FCA", 10), ("abfenwick@example.org", 10)], "A. B. Fenwick FCA"),
        ([("The CV of Odalys MacFen", 10), ("odalys@macfen.example", 10)], "Odalys MacFen"),
        ([("♦ Odalys Fenwick ♦", 10), ("♦ Product Management ♦", 10)], "Odalys Fenwick"),
        ([("odalys fenwick — design", 10), ("hello@odalysfenwick.example", 10)], "odalys fenwick"),
        ([("Dr.-Ing. Odalys Freiherr von Fenwick", 10), ("Lebenslauf", 10)], "Dr.-Ing. Odalys Freiherr von Fenwick"),
        ([("de la Fen, Odalys P.", 10), ("odalysdlf@example.org", 10)], "Odalys P. de la Fen"),
        ([("Odalys Fenwick, RN, BSN, MHA", 10)], "Odalys Fenwick, RN, BSN, MHA"),
        ([("佐藤 美咲", 22), ("Product Manager", 12)], "佐藤 美咲"),
        ([("İlkay Özgür Şahin", 22)], "İlkay Özgür Şahin"),
        ([("José D'Angelo y Muñoz", 22)], "José D'Angelo y Muñoz"),
        ([("Dean Baker", 10), ("Head of Product", 10)], "Dean Baker"),
        ([("Mei Lin 美琳", 20)], "Mei Lin 美琳"),
        ([("राहुल शर्मा", 22)], "राहुल शर्मा"),
        ([("محمد الأحمد", 22)], "محمد الأحمد"),
        ([("Odalys Fenwick's Résumé", 20)], "Odalys Fenwick"),
        ([("Jean-Luc de la Tour d'Auvergne", 20)], "Jean-Luc de la Tour d'Auvergne"),
        ([("J A N E  D O E", 22)], "JANE DOE"),
        ([("Odalys Fenwick\u2010Brand", 22)], "Odalys Fenwick-Brand"),
        ([("Fenwick, Odalys", 22), ("odalys@example.org", 10)], "Odalys Fenwick"),
        ([("Northwind Logistics Ltd", 10), ("Invoice 4711", 10)], ""),
        # followed by the name that goes with it every day
        ([("Ong Li Shan, Odalys", 22), ("odalys.ong@example.org", 10)], "Ong Li Shan, Odalys"),
        ([("Odalys van Fenwick, Halden", 22), ("odalys@example.org", 10)], "Odalys van Fenwick"),
        # over three or four lines of a narrow column
        ([("Odalys", 30), ("Fenwick-", 30), ("Brandvold", 30), ("Product Manager", 20)], "Odalys Fenwick-Brandvold"),
        ([("Odalys", 30), ("Fenwick", 30), ("Brandvold", 30), ("odalys@example.org", 10)], "Odalys Fenwick Brandvold"),
        ([("Odalys", 30), ("Maren", 30), ("Fenwick-", 30), ("Brand", 30), ("Clerk", 10)], "Odalys Maren Fenwick-Brand"),
        # the surname in smaller or larger type than the first name
        ([("ODALYS", 26), ("FENWICK", 18), ("PRODUCT MANAGER", 18), ("Clerk", 10)], "ODALYS FENWICK"),
        ([("Odalys", 18), ("Fenwick", 30), ("Product Manager", 18), ("Clerk", 10)], "Odalys Fenwick"),
        ([("Odalys Fenwick", 26), ("Halden", 18), ("Clerk", 10)], "Odalys Fenwick"),
        # introduced
        ([("I'm Odalys Fenwick.", 24), ("Product person", 12)], "Odalys Fenwick"),
        ([("Hi, I’m Odalys Fenwick, a product manager from Hull", 18)], "Odalys Fenwick"),
        ([("Hello! My name is Odalys Fenwick.", 18)], "Odalys Fenwick"),
        ([("Ich bin Odalys Fenwick", 18)], "Odalys Fenwick"),
        ([("Je m'appelle Odalys Fenwick", 18)], "Odalys Fenwick"),
        ([("About Odalys Fenwick", 18)], "Odalys Fenwick"),
        # with what the page calls itself
        ([("CV Odalys Fenwick", 18)], "Odalys Fenwick"),
        ([("Odalys Fenwick CV", 18)], "Odalys Fenwick"),
        ([("Odalys Fenwick — Curriculum Vitae", 18)], "Odalys Fenwick"),
        ([("Resume for: Odalys Fenwick", 18)], "Odalys Fenwick"),
        # in the parts of a form
        ([("First name: Odalys", 10), ("Last name: Fenwick", 10)], "Odalys Fenwick"),
        ([("Nachname: Fenwick", 10), ("Vorname: Odalys", 10)], "Odalys Fenwick"),
        ([("Prénom\tOdalys", 10), ("Nom\tFenwick", 10)], "Odalys Fenwick"),
        # names that are words, too
        ([("Mark Page", 12), ("mark.page@example.org", 10)], "Mark Page"),
        ([("Rose English", 18), ("Product Manager", 12)], "Rose English"),
        ([("Ann I. Data", 18), ("Product Manager", 12)], "Ann I. Data"),
        # in small letters, or with another name in between
        ([("odalys fenwick", 10), ("product manager", 10), ("odalys.fenwick@example.org", 10)], "odalys fenwick"),
        ([("Odalys (Odie) Fenwick", 18)], "Odalys (Odie) Fenwick"),
        ([("Odalys “Odie” Fenwick", 18)], "Odalys “Odie” Fenwick"),
        # nowhere but in the address
        ([("Ten years of product, from trams to tea.", 10), ("odalys.fenwick@example.org", 10)], "Odalys Fenwick"),
        ([("Ten years of product, from trams to tea.", 10), ("hello.product@example.org", 10)], ""),
        # a degree set large is nobody
        ([("BSc Geography", 18), ("Product Manager", 12)], ""),
    ],
)
def test_names(rows: list[tuple[str, float]], name: str) -> None:
    assert read(rows).name == name


def test_a_name_over_two_lines_with_other_columns_beside_it() -> None:
    aside = [("Contact", 4.0), ("612-555-0133", 4.0), ("fenwick@example.com", 4.0), ("Halden", 4.0), ("Vale", 4.0)]
    assert read([("Odalys", 42.0), *aside, ("Fenwick", 42.0)]).name == "Odalys Fenwick"


def test_a_name_in_capitals_takes_the_case_it_has_elsewhere() -> None:
    assert read([("ODALYS FENWICK", 24), ("Odalys Fenwick · odalys@example.org", 9)]).name == "Odalys Fenwick"


@pytest.mark.parametrize(
    ("rows", "links", "email"),
    [
        (["odalys@example.org"], (), "odalys@example.org"),
        (
            ["E-Mail: odalys.fenwick+cv@mail.example.co.uk | +49 30 5550 0000"],
            (),
            "odalys.fenwick+cv@mail.example.co.uk",
        ),
        (["odalys (at) example.org"], (), "odalys@example.org"),
        (["odalys [at] example [dot] org"], (), "odalys@example.org"),
        (["odalys at example dot org"], (), "odalys@example.org"),
        (["odalys [@] example.org"], (), "odalys@example.org"),
        (["odalys", ".fenwick@example.org"], (), "odalys.fenwick@example.org"),
        (["ODALYS.FENWICK@EXAMPLE.", "COM"], (), "ODALYS.FENWICK@EXAMPLE.COM"),
        (["ODALYS@EXAMPLE.CO", "M"], (), "ODALYS@EXAMPLE.COM"),
        (["odalys.fenwick", "@example.org"], (), "odalys.fenwick@example.org"),
        (["Write to me"], ("mailto:odalys@example.org?subject=Hi",), "odalys@example.org"),
        (["dalys@example.org"], ("mailto:odalys@example.org",), "odalys@example.org"),
        (["Good at example work"], (), ""),
        (["odalys.fenwick@example.orgodalysfenwick.example.org"], (), "odalys.fenwick@example.org"),
        (["odalys@example.comwww.odalys.example.com"], (), "odalys@example.com"),
        (["+1 208 555 0147 @ odalys.fenwick@example.org"], (), "odalys.fenwick@example.org"),
    ],
)
def test_emails(rows: list[str], links: tuple[str, ...], email: str) -> None:
    assert read([(row, 10) for row in rows], links).email == email


@pytest.mark.parametrize(
    ("row", "phone"),
    [
        ("+49 30 5550 0000", "+49 30 5550 0000"),
        ("Phone: (555) 010-4477", "(555) 010-4477"),
        ("Tel 020 7946 0000 | London", "020 7946 0000"),
        ("555.010.4477", "555.010.4477"),
        ("(+84) 912 345 678", "(+84) 912 345 678"),
        ("2009-03 - 2013-05", ""),
        ("01/2009 – 03/2013", ""),
        ("12.03.2019 - 14.05.2021", ""),
        ("2015 2018", ""),
        ("Invoice 2026-0113", ""),
        ("Tel 2026-0113", "2026-0113"),
        ("10115 Berlin", ""),
    ],
)
def test_phones(row: str, phone: str) -> None:
    assert read([("Odalys Fenwick", 20), (row, 10)]).phone == phone


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("Lisbon, Portugal", "Lisbon, Portugal"),
        ("odalys@example.org | Seattle, WA, US | +1 555 010 4477", "Seattle, WA, US"),
        ("Location: 4 Harbour Row, Cork", "4 Harbour Row, Cork"),
        ("Product, Strategy", ""),
    ],
)
def test_places(row: str, place: str) -> None:
    assert read([("Odalys Fenwick", 20), (row, 10)]).location == place


def test_label_and_links() -> None:
    contact = read(
        [("Odalys Fenwick", 24), ("Senior Product Manager", 14), ("linkedin.com/in/odalys | odalys.example.org", 10)],
        ("https://www.linkedin.com/in/odalys/", "https://www.google.com/maps?q=Cork", "mailto:odalys@example.org"),
    )
    assert contact.label == "Senior Product Manager"
    assert contact.links == ("linkedin.com/in/odalys", "odalys.example.org")


def test_an_empty_document_has_no_contact() -> None:
    document = Document((Page(1, 595, 842),), ())
    assert find_contact(document, ()) == Contact()


@pytest.mark.parametrize(
    ("text", "least"),
    [("Odalys Fenwick", 0.9), ("María de la Cruz", 0.8), ("led a team", 0.0), ("Room 12", 0.0), ("Skills", 0.0)],
)
def test_name_likeness(text: str, least: float) -> None:
    assert name_likeness(text) >= least
    assert (name_likeness(text) > 0) == (least > 0)


def test_mail_likeness() -> None:
    assert mail_likeness("Odalys Fenwick", "odalys.fenwick@example.org") == 1.0
    assert mail_likeness("Odalys Fenwick", "of@example.org") == 0.0
    assert mail_likeness("Odalys Fenwick", "ofenw@example.org") > 0.0
    assert mail_likeness("Odalys Fenwick", "hello@example.org") == 0.0
