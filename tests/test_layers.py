"""The order of the folders, held by reading the imports: each imports only what stands before it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "screener"
ORDER = (
    ("__init__",),
    ("errors",),
    ("document",),
    ("extraction",),
    ("scoring",),
    ("shortlist",),
    ("pipeline",),
    ("record",),
    ("batch",),
    ("tuning", "audit", "review"),
    ("disclosure", "api"),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}

# Each foreign library is touched by these files only. A folder stands for all files in it.
HOMES = {
    "click": {"cli"},
    "rich": {"cli"},
    "msgspec": {"batch", "extraction", "scoring", "shortlist", "record", "review", "tuning/whatif.py"},
    "spacy": {"extraction"},
    "numpy": {
        "tuning/learning.py",
        "extraction/roles_model.py",
        "extraction/roles_model_features.py",
    },
    "sklearn": {"tuning/learning.py"},
    "murmurhash": {"scoring/similarity.py"},
    "threadpoolctl": {"tuning/learning.py"},
    "scipy": {"audit/significance.py", "tuning/learning.py"},
    "yaml": {"scoring/criteria_yaml.py"},
    "ruamel": {"tuning/rewriting.py", "record/corrections_file.py"},
    "xlsxwriter": {"shortlist/to_xlsx.py"},
    "jinja2": {"shortlist/templates.py"},
    "starlette": {"review"},
    "uvicorn": {"review"},
    "distributed": {"batch/cluster.py"},
    "dask": {"batch/cluster.py"},
    "fsspec": {"batch/remote.py"},
    "pdfminer": {"document/miner.py", "document/miner_device.py", "batch/bench.py"},  # there as the yardstick
    "pypdfium2": {"document"},
    "pikepdf": {"document"},
    "lxml": {"document"},
    "PIL": {"document"},
    "pickle": set(),
    "shelve": set(),
    "marshal": set(),
    "requests": set(),
    "urllib.request": set(),
    "http.client": set(),
}


def files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def layer(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
def imports(path: Path) -> frozenset[str]:
    """The full names of all modules that a file imports, at its top or anywhere in it."""
    return frozenset(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    package = ("screener", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            stem = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*stem, *filter(None, [node.module])))
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_folder_imports_only_what_stands_before_it(path: Path) -> None:
    own = layer(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "screener" and len(parts) > 1 and parts[1] in RANK and parts[1] != own:
            assert RANK[parts[1]] < RANK[own], f"{name} stands after {own}"


def test_every_folder_has_a_place_in_the_order() -> None:
    assert {layer(path) for path in files()} <= set(RANK)


@pytest.mark.parametrize("library", HOMES)
def test_a_foreign_library_is_touched_in_one_place(library: str) -> None:
    users = set()
    for path in files():
        if any(name == library or name.startswith(f"{library}.") for name in imports(path)):
            users.add(path.relative_to(PACKAGE).as_posix())
    homes = HOMES[library]
    assert {user for user in users if not any(user == home or user.startswith(f"{home}/") for home in homes)} == set()


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys; from screener.cli.app import execute; execute(['--help']);"
        "heavy = 'spacy sklearn scipy numpy pdfminer lxml pikepdf rich msgspec yaml jinja2 starlette distributed';"
        "print([m for m in heavy.split()"
        " if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert done.stderr.strip() == "[]"
    assert "score" in done.stdout
