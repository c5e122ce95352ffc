"""Files by their content."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from screener.batch import fingerprint

SAYS_NOTHING = Path("/proc/self/status")  # a regular file, by its own account without a byte


@pytest.mark.parametrize("size", [0, 1, fingerprint.SPARE, fingerprint.SPARE + 1, 3 * fingerprint.SPARE, 3 * (1 << 20)])
def test_the_digest_is_of_every_byte(size: int, tmp_path: Path) -> None:
    content = bytes(number % 251 for number in range(size))
    file = tmp_path / "ada.txt"
    file.write_bytes(content)
    assert fingerprint.content(file) == hashlib.sha256(content).hexdigest()


@pytest.mark.skipif(not SAYS_NOTHING.exists(), reason="no such file here")
def test_a_file_is_read_to_its_end_whatever_size_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "SPARE", 16)
    assert SAYS_NOTHING.stat().st_size == 0
    assert fingerprint.content(SAYS_NOTHING) != hashlib.sha256(SAYS_NOTHING.read_bytes()[:16]).hexdigest()


def test_a_folder_has_none(tmp_path: Path) -> None:
    assert fingerprint.content(tmp_path) is None
