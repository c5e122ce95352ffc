"""Old Word files and Apple Pages: LibreOffice turns them into DOCX where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from screener.errors import UnreadableDocument

_SECONDS = 90


def program() -> str:
    """The path of LibreOffice, empty where it is not installed."""
    return shutil.which("soffice") or ""


def to_docx(data: bytes, extension: str) -> bytes:
    """The document as DOCX; raises UnreadableDocument when LibreOffice is missing or gives nothing.

    It works in a folder of its own that nobody else can read and that is gone afterwards, with a profile of its own
    so that runs beside each other do not meet, and macros stay off.
    """
    soffice = program()
    if not soffice:
        raise missing(extension)
    with tempfile.TemporaryDirectory(prefix="screener-") as folder:
        original = Path(folder, f"document.{extension}")
        original.write_bytes(data)
        _run(soffice, original)
        converted = original.with_suffix(".docx")
        if converted.is_file():
            return converted.read_bytes()
    raise UnreadableDocument("damaged", f"LibreOffice cannot open the .{extension} file.", hint="Ask for PDF or DOCX.")


def missing(extension: str) -> UnreadableDocument:
    """The refusal of a file that needs LibreOffice where there is none."""
    return UnreadableDocument(
        "unsupported_type",
        f"A .{extension} file is read through LibreOffice, which is not installed.",
        hint="Install LibreOffice (Debian: libreoffice-writer-nogui), or save the file as DOCX or PDF.",
    )


def _run(soffice: str, original: Path) -> None:
    profile = (original.parent / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", "docx", "--outdir", str(original.parent), str(original)]
    environment = {**os.environ, "HOME": str(original.parent)}
    try:
        subprocess.run(command, capture_output=True, timeout=_SECONDS, env=environment, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument("time_limit", "LibreOffice took too long over the file.") from error
    except OSError as error:
        raise missing(original.suffix.lstrip(".")) from error
