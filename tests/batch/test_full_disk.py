"""A disk that is full loses nothing that was done, and is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import OFFLINE

ROOT = Path(__file__).parents[2]
# The program with a limit on the size of any file that it writes: the same errors come as from a disk that is full.
LIMITED = (
    "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)), resource.RLIM_INFINITY));"
    "from screener.cli.app import run; run()"
)
PERSON = """Ada Example {number}
ada{number}@example.org

Experience

Product Manager, Lumen {number}
Jan 2019 - {year}
"""


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    for number in range(30):
        text = PERSON.format(number=number, year=2020 + number % 6)
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def score(people: Path, *arguments: str | Path, largest: int | None = None) -> subprocess.CompletedProcess[str]:
    """`screener score`; `largest` is the size in bytes of the largest file that can be written."""
    program = ["-m", "screener"] if largest is None else ["-c", LIMITED, str(largest)]
    call = [
        sys.executable,
        *program,
        "score",
        str(people),
        "-c",
        "head_of_product",
        "--as-of",
        "2026-11-01",
        "--no-record",
    ]
    environment = {**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}"}
    return subprocess.run([*call, *map(str, arguments)], capture_output=True, text=True, env=environment, timeout=900)


@pytest.fixture(scope="module")
def whole(people: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What is written where there is room."""
    written = tmp_path_factory.mktemp("whole") / "s.csv"
    assert score(people, "-o", written, "--no-cache").returncode == 0
    return written.read_bytes()


def test_no_room_for_the_shortlist(people: Path, whole: bytes, tmp_path: Path) -> None:
    """The old shortlist stays, what was read is kept, and the same command goes on from it elsewhere."""
    target, cache = tmp_path / "s.csv", tmp_path / "facts.sqlite"
    target.write_text("the old one", encoding="utf-8")
    assert score(people, "--cache", cache).returncode == 0
    done = score(people, "--cache", cache, "-o", target, largest=1000)
    assert done.returncode == 1
    assert f"\nError: {target}: cannot be written: " in f"\n{done.stderr}"
    assert "the same command goes on from there" in done.stderr
    assert "Traceback" not in done.stderr
    assert target.read_text(encoding="utf-8") == "the old one"
    assert {path.name.split("-")[0] for path in tmp_path.iterdir()} == {"s.csv", "facts.sqlite"}
    assert score(people, "--cache", cache, "-o", target).returncode == 0
    assert target.read_bytes() == whole


def test_no_room_for_the_cache(people: Path, whole: bytes, tmp_path: Path) -> None:
    """The run goes on without, says so once, and writes the same."""
    done = score(people, "--cache", tmp_path / "facts.sqlite", "-o", tmp_path / "s.csv", largest=90_000)
    assert done.returncode == 0
    [warning] = done.stderr.splitlines()
    assert warning.startswith(f"Warning: The cache {tmp_path / 'facts.sqlite'} cannot be used (")
    assert (tmp_path / "s.csv").read_bytes() == whole


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_that_is_full(people: Path) -> None:
    done = score(people, "-o", "/dev/full", "--no-cache")
    assert (done.returncode, done.stderr) == (1, "Error: /dev/full: cannot be written: No space left on device\n")
    assert not Path("/dev/full").is_file()


SMALL = """
mount -t tmpfs -o size=256k tmpfs "$1" || exit 99
"$2" -m screener score "$3" -c head_of_product --as-of 2026-11-01 --no-record --cache "$1/facts.sqlite" -o "$1/s.csv"
echo "code $?"
ls -A "$1"
"""


def test_a_small_file_system(people: Path, tmp_path: Path) -> None:
    """The cache fills the disk: the run is said to go on without it, and ends with a shortlist or with a reason."""
    small = tmp_path / "small"
    small.mkdir()
    call = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", SMALL, "sh", small, sys.executable, people]
    environment = {**os.environ, "PYTHONPATH": f"{OFFLINE}:{ROOT}"}
    try:
        done = subprocess.run(call, capture_output=True, text=True, env=environment, timeout=900)
    except FileNotFoundError:
        pytest.skip("no `unshare` to make a file system with; the tests above do the same by other means")
    if done.returncode == 99 or "unshare" in done.stderr:
        pytest.skip("this system allows no file systems of one's own; the tests above do the same by other means")
    assert "Traceback" not in done.stderr
    assert "The cache" in done.stderr and "full" in done.stderr
    assert "code 0" in done.stdout or "cannot be written: No space left on device" in done.stderr
    assert not [name for name in done.stdout.splitlines() if name.startswith(".s.csv")]
