"""Web pages: what a browser shows, in its order; what style sheets hide."""

from __future__ import annotations

import pytest

from screener.document.html import read_html
from screener.document.model import Document
from screener.errors import UnreadableDocument


def _read(body: str, style: str = "") -> Document:
    return read_html(f"<!doctype html><title>t</title><style>{style}</style><body>{body}".encode())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One</p><p>Two<br>Three</p>", ["One", "Two", "Three"]),
        ("<div>Head of <b>Product</b>\n  at <i>Quill</i></div>", ["Head of Product at Quill"]),
        ("<ul><li>One<li>Two<ul><li>Deep</ul></ul>", ["• One", "• Two", "• Deep"]),
        ("<ol start=3><li>One<li>Two</ol>", ["• 3. One", "• 4. Two"]),
        ("<ul><li><h3>Head</h3><p>Quill</p></li></ul>", ["Head", "Quill"]),
        ("<ul style='list-style:none'><li>SQL</li></ul>", ["SQL"]),
        ("<div style='display:flex'><span>Head</span><span>2019</span></div>", ["Head\t2019"]),
        ("<div style='display:flex;flex-direction:column'><p>Head</p><p>2019</p></div>", ["Head", "2019"]),
        ("<div><span style='float:right'>2019</span><h3>Head</h3></div>", ["Head\t2019"]),
        ("<p>Head <span style='float:right'>2019</span></p>", ["Head\t2019"]),
        ("<div style='float:right'><h3>2019</h3></div><p>Head</p>", ["Head\t2019"]),
        ("<div style='float:right'><h2>About</h2><p>Sails</p></div><p>Work</p>", ["About", "Sails", "Work"]),
        ("<p><time>May 2019</time><br>&nbsp;–&nbsp;<br><time>Now</time></p>", ["May 2019 – Now"]),
        ("<p>Pier 2019<br>Quay</p>", ["Pier 2019", "Quay"]),
        ("<h3><a href='#pilot'>#</a>Pilot <a href='#more'>More</a></h3>", ["Pilot More"]),
        ("<table><tr><th>2019<td><p>Head<p>Quill</table>", ["2019\tHead", "Quill"]),
        ("<p>Quill&nbsp;&nbsp;&nbsp;&nbsp;2019</p>", ["Quill\t2019"]),
        ("<span style='display:inline-block'>SQL</span><span style='margin-left:1em'>OKRs</span>", ["SQL OKRs"]),
        ("<p>Quill<b>Lt</b>d</p>", ["QuillLtd"]),
        ("<pre>a\n  b</pre>", ["a", "b"]),
        ("<p><time datetime='2019-01'>Jan 2019</time> – now</p>", ["Jan 2019 – now"]),
        ("<p>a</p><script>x</script><template>y</template><svg><title>z</title></svg>", ["a"]),
        ("<p><p><b><i>unclosed<p>next", ["unclosed", "next"]),
        ("<p style='text-transform:uppercase'>work</p>", ["WORK"]),
    ],
)
def test_text_and_order(body: str, expected: list[str]) -> None:
    assert [line.text for line in _read(body).lines] == expected


def test_headings_have_their_size_and_weight() -> None:
    first, second, text = _read("<h1>Ines</h1><h3>Work</h3><p>text").lines
    assert [(line.size, line.bold) for line in (first, second, text)] == [(24.0, True), (14.0, True), (12.0, False)]


def test_rules_win_by_weight_and_order() -> None:
    style = "#a{font-weight:400}.b{font-weight:700} p{font-weight:100}.c>.b{font-size:20px}"
    style += "@media print{p{display:none}}"
    plain, sized = _read("<p id=a class=b>One</p><div class=c><p class=b>Two</p></div>", style).lines
    assert (plain.bold, sized.bold, sized.size) == (False, True, 15.0)


def test_variables_and_sums_are_no_hiding_place() -> None:
    style = ":root{--a:1rem;--b:calc(var(--a) * 1.2);--c:calc(var(--b) * 1.2)}h1{font-size:var(--c)}"
    assert _read("<h1>Ines Vale</h1>", style).text == "Ines Vale"
    banner = ":root{--darkGround:#111}h1{color:#fff;background:var(--darkGround)}"
    assert _read("<h1>Ines Vale</h1>", banner).text == "Ines Vale"


def test_variables_of_style_keep_their_case() -> None:
    style = ":root{--headerGround:#111}header{background:var(--headerGround);color:#fff}"
    document = _read("<header><h1>Odalys Fenwick</h1></header>", style)
    assert (document.text, document.findings) == ("Odalys Fenwick", ())


@pytest.mark.parametrize(
    "hiding",
    [
        "style='display:none'", "style='visibility:hidden'", "style='font-size:0'", "style='color:#fff'",
        "style='color:white'", "style='color:rgba(0,0,0,0)'", "style='opacity:0'", "hidden", "class=gone",
        "style='position:absolute;left:-9999px'", "style='text-indent:-999em'", "style='font-size:1px'",
        "style='position:absolute;width:1px;height:1px;overflow:hidden'",
        "style='position:absolute;clip:rect(0 0 0 0)'",
    ],
)  # fmt: skip
def test_what_cannot_be_seen_is_left_out_and_quoted(hiding: str) -> None:
    document = _read(f"<p>Seen</p><div {hiding}>Zanzibar</div>", ".gone{display:none}")
    assert document.text == "Seen"
    assert [(f.code, "Zanzibar" in f.text) for f in document.findings] == [("hidden_text", True)]


@pytest.mark.parametrize(
    "body",
    [
        "<div style='background:#203040;color:#fff'>Banner</div>",
        "<div style='background:linear-gradient(red,blue)'><p style='color:white'>Banner</div>",
        "<p style='color:#ccc'>Banner", "<p aria-hidden=true>Banner", "<p style='width:auto;overflow:hidden'>Banner",
        "<div style='visibility:hidden'><p style='visibility:visible'>Banner</div>",
    ],
)  # fmt: skip
def test_what_can_be_seen_stays(body: str) -> None:
    assert (_read(body).text, _read(body).findings) == ("Banner", ())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<div class=t>Ines <b>Vale</b></div>", "Ines Vale"),  # nothing in it is a row or a cell
        ("<div class=t><div class=c>2019</div><div class=c>Bakes</div></div>", "2019\tBakes"),
        ("<div class=t><div class=r><div class=c>2019</div><div class=c>Bakes</div></div></div>", "2019\tBakes"),
        ("<div class=r><div class=c>2019</div><div class=c>Bakes</div></div>", "2019\tBakes"),
        ("<div class=t><div class=c><img src=me.png></div><div class=c>Ines Vale</div></div>", "Ines Vale"),
        ("<div class=t><div class=r><div class=c>A</div></div><div class=c></div><div class=c>B</div></div>", "A\nB"),
        ("<table><caption>Jobs<tbody class=g><tr><td>2019<td>Bakes</table>", "Jobs\n2019\tBakes"),
        ("<p>Baker<span class=e><time>May 2019</time><span>Present</span></span></p>", "Baker\tMay 2019 Present"),
    ],
)
def test_tables_made_by_style(body: str, text: str) -> None:
    rules = ".t {display: table} .r {display: table-row} .c {display: table-cell} .e {float: inline-end}"
    assert _read(f"<style>{rules}</style>{body}").text == text


@pytest.mark.parametrize(
    ("classes", "times"),
    [(("on-screen", "print-only"), 1), (("hidden-print", "full"), 1), (("full", "full"), 2), (("no-print", ""), 1)],
)
def test_what_is_said_once_more_for_paper_is_read_once(classes: tuple[str, str], times: int) -> None:
    said = "".join(f"<div class='{name}'><h2>Bakes</h2><p>Rye loaves.</p></div>" for name in classes)
    assert _read(f"<main>{said}<p>Fin</p></main>").text == "Bakes\nRye loaves.\n" * times + "Fin"


def test_what_is_for_paper_only_is_read() -> None:
    body = "<div class=no-print><p>Rye loaves.</p></div><div class=print-only><p>Oat cakes.</p></div>"
    assert _read(body).text == "Rye loaves.\nOat cakes."


def test_active_parts_are_named() -> None:
    document = _read("<p>Ines<iframe src=x></iframe><script>y</script>")
    assert [finding.code for finding in document.findings] == ["active_content"]


def test_links_are_kept_and_only_harmless_ones() -> None:
    body = "<a href='https://vale.example'>a</a> <a href='javascript:x'>b</a> <a href='mailto:i@vale.example'>c</a>"
    assert _read(body).links == ("https://vale.example", "mailto:i@vale.example")


def test_deep_nesting_is_survived_and_told() -> None:
    document = _read("<p>Ines</p>" + "<div>" * 30_000 + "x" + "</div>" * 30_000)
    assert document.lines[0].text == "Ines"
    assert document.status == "partial"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>José".encode(), "José"),
        ("<meta charset=iso-8859-1><p>José".encode("latin-1"), "José"),
        ("<meta charset=windows-1251><p>Иван".encode("cp1251"), "Иван"),
        ("<meta charset=utf-7><p>José".encode(), "José"),
        ("<p>José".encode("utf-16"), "José"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert read_html(data).text == text


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty_file"), (b"<html><body><script>x</script>", "no_text"), (b"   ", "no_text")]
)
def test_refusals(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_html(data)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (".at::before { content: 'at ' }", "Pilot at Osmer Tidal"),
        (".at:before { content: '\\2014 \\0020' }", "Pilot — Osmer Tidal"),
        ("b:after { content: ',' }", "Pilot, Osmer Tidal"),
        (".at::before { content: 'at ' } span.at::before { content: none }", "Pilot Osmer Tidal"),
        (".at::before { content: 'at '; display: none }", "Pilot Osmer Tidal"),
        (".at::before { content: 'home'; font-family: 'Material Icons' }", "Pilot Osmer Tidal"),
        (".at::before { content: '-' }", "Pilot Osmer Tidal"),
        (".at::before { content: '#' }", "Pilot Osmer Tidal"),
        (".at:hover::before { content: 'at ' }", "Pilot Osmer Tidal"),
        (".at::before { content: attr(title) }", "Pilot Osmer Tidal"),
    ],
)
def test_words_of_the_style_sheet(style: str, expected: str) -> None:
    document = _read("<p><b>Pilot</b> <span class='at'>Osmer Tidal</span></p>", style)
    assert [line.text for line in document.lines] == [expected]
