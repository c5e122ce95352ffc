"""Encodings: every usual one, with and without a mark, and what is damaged."""

from __future__ import annotations

import pytest

from screener.document.encoding import decode

_TEXT = "José Núñez – “Zürich” Žižek, product manager since 2019"


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_usual_encodings(name: str) -> None:
    assert decode(_TEXT.encode(name)) == (_TEXT, ())


def test_latin_letters_without_windows_signs() -> None:
    assert decode("José Núñez".encode("latin-1"))[0] == "José Núñez"


def test_seven_bit() -> None:
    assert decode("José Núñez".encode("utf-7")) == ("José Núñez", ())


@pytest.mark.parametrize("text", ["C++ and A+B-testing", "+1 555 0100", "Grade A+ABC-", "R&D +- 5%"])
def test_plain_text_is_not_taken_for_seven_bit(text: str) -> None:
    assert decode(text.encode()) == (text, ())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Zürich ".encode() * 3 + "José".encode("latin-1"), "Zürich Zürich Zürich José"),
        (b"In\0es Vale, head of product", "Ines Vale, head of product"),
        ("Ines".encode("utf-16") + b"\x00", "Ines"),
    ],
)
def test_damage_is_mended_and_told(data: bytes, text: str) -> None:
    decoded, findings = decode(data)
    assert decoded == text
    assert [finding.code for finding in findings] == ["encoding_damage"]
