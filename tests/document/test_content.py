"""The tokeniser of content streams."""

from __future__ import annotations

import pytest

from screener.document.content import operations


def parsed(data: bytes) -> list[tuple[bytes, list[object]]]:
    return list(operations(data, lambda raw: "/" + raw.decode()))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"BT /F1 12 Tf ET", [(b"BT", []), (b"Tf", ["/F1", 12]), (b"ET", [])]),
        (b"1 0 0 -1 72.5 .5 cm", [(b"cm", [1, 0, 0, -1, 72.5, 0.5])]),
        (b"(plain) Tj", [(b"Tj", [b"plain"])]),
        (b"(with (nested) ones) Tj", [(b"Tj", [b"with (nested) ones"])]),
        (rb"(esc \( \) \\ \101\n) Tj", [(b"Tj", [b"esc ( ) \\ A\n"])]),
        (b"(two\\\nlines) Tj", [(b"Tj", [b"twolines"])]),
        (b"<48 65 6C6> Tj", [(b"Tj", [b"Hel`"])]),
        (b"[(A) -120 (B)] TJ", [(b"TJ", [[b"A", -120, b"B"]])]),
        (b"[(A)-120(B)]TJ", [(b"TJ", [[b"A", -120, b"B"]])]),
        (b"/Span << /ActualText (hi) /N 1 >> BDC", [(b"BDC", ["/Span", {"/ActualText": b"hi", "/N": 1}])]),
        (b"T* (x) ' q", [(b"T*", []), (b"'", [b"x"]), (b"q", [])]),
        (b"% a remark (\nq", [(b"q", [])]),
        (b"BI /W 2 /H 2 ID \x00\x01(((\nEI Q", [(b"EI", [{"/W": 2, "/H": 2}]), (b"Q", [])]),
        (b"--5 1.2.3 Td", [(b"Td", [-5.0, 1.2])]),
        (b"0 0 m 1 1 l S", [(b"m", [0, 0]), (b"l", [1, 1]), (b"S", [])]),
        (b"[[[ 1 ] q", [(b"q", [[[[1]]]])]),
    ],
)
def test_operations(data: bytes, expected: list[tuple[bytes, list[object]]]) -> None:
    assert parsed(data) == expected


@pytest.mark.parametrize(
    "data",
    [b"(" * 50_000, b"[" * 50_000 + b" q", b"(\\" * 20_000, b"<" * 50_000, b"1." * 50_000, b"(not closed", b"BI ID "],
)
def test_hostile_streams_end(data: bytes) -> None:
    assert isinstance(parsed(data), list)
