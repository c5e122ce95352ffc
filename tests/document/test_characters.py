"""What a font's name says about its style."""

from __future__ import annotations

import pytest

from screener.document.characters import fonts_style


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("ABCDEF+Lato-Bold", True, False),
        ("Lato-LightItalic", False, True),
        ("NimbusRomNo9L-Medi", True, False),
        ("CMBX12", True, False),
        ("CMBXTI10", True, True),
        ("CMSSBX10", True, False),
        ("CMSSDC10", True, False),
        ("CMB10", True, False),
        ("CMR10", False, False),
        ("CMSSI17", False, True),
        ("CMSS10", False, False),
        ("CMTI10", False, True),
        ("ABCDEF+SFBX1000", True, False),
        ("SFSX1000", True, False),
        ("SFBI1000", True, True),
        ("SFRM1000", False, False),
        ("SFTI0900", False, True),
        ("SFSI1000", False, True),
        ("ECBX1000", True, False),
        ("SFProText-Regular", False, False),
        ("ABCDEF+LinLibertineT", False, False),
        ("LinLibertineTB", True, False),
        ("LinLibertineTZI", True, True),
        ("LinBiolinumOI", False, True),
        ("LinBiolinumTBO", True, True),
    ],
)
def test_names_of_fonts_tell_their_style(name: str, bold: bool, italic: bool) -> None:
    assert fonts_style(name) == (bold, italic)
