"""The parts of a Word package and how they refer to each other."""

from __future__ import annotations

import posixpath

from screener.document.docx_styles import attribute
from screener.document.model import Finding
from screener.document.office_zip import OfficeZip


def main_part(package: OfficeZip) -> str:
    """The name of the part that holds the text."""
    for kind, target, _ in relationships(package, "").values():
        if kind == "officeDocument":
            return target
    return "word/document.xml"


def relationships(package: OfficeZip, part: str) -> dict[str, tuple[str, str, bool]]:
    """Relationship id -> (kind, target, external) of a part of the package."""
    folder, name = posixpath.split(part)
    root = package.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
    found = {}
    for element in root if root is not None else ():
        kind = (attribute(element, "Type") or "").rpartition("/")[2]
        target = attribute(element, "Target") or ""
        external = attribute(element, "TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[attribute(element, "Id") or ""] = (kind, target, external)
    return found


def package_findings(package: OfficeZip) -> list[Finding]:
    """What the package carries that a person should know of before opening it in Word."""
    found = []
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        found.append(Finding("active_content", "The document carries macros; they were not opened"))
    for name in package.names:
        if name.endswith(".rels") and name.startswith("word/"):
            part = posixpath.join(posixpath.dirname(posixpath.dirname(name)), posixpath.basename(name)[:-5])
            for kind, target, external in relationships(package, part).values():
                if external and kind != "hyperlink":
                    found.append(Finding("external_reference", f"Opening it in Word fetches {kind}: {target[:200]}"))
    return found
