"""Nothing that a test does touches the user's own files, and nothing leaves this machine."""

from __future__ import annotations

import gc
import importlib.util
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from screener.batch import fleet, run
from screener.pipeline import Facts
from tests.forerunner import Forerunners, patched

OFFLINE = Path(__file__).parent / "offline"
APPLICANTS = Path(__file__).parents[1] / "fixtures" / "applicants"
# The files that take longest: begun first, so that none is still at work alone when all others are done.
LONGEST = (
    "test_readme.py",
    "test_interruption.py",
    "test_counterfactual.py",
    "test_regexes.py",
    "test_screening.py",
    "test_cluster.py",
    "test_exit_codes.py",
    "test_full_disk.py",
    "test_evaluation.py",
    "test_tune.py",
)


def offline() -> ModuleType:
    """The guard that refuses the network, turned on for this process and for those that it starts."""
    loaded = sys.modules.get("sitecustomize")
    if loaded is not None and loaded.__file__ == str(OFFLINE / "sitecustomize.py"):
        return loaded  # a worker that a guarded process started: a second guard would see nothing
    spec = importlib.util.spec_from_file_location("tests_offline", OFFLINE / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(OFFLINE), os.environ.get("PYTHONPATH"))))
    return module


GUARD = offline()


@pytest.fixture(autouse=True)
def nothing_leaves() -> Iterator[None]:
    """Fails a test during which this process tried to reach another machine, even if that was hidden."""
    GUARD.TRIED.clear()
    yield
    assert GUARD.TRIED == []


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # started in the background: so would be what the tests start
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest files first, in the order above; all else stays as it is."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))


def pytest_collection_finish() -> None:
    """What is loaded now stays: to look for what could go, again and again, is a fifth of what tests compute."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


@pytest.fixture(scope="session")
def applicants_read(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Sequence[Facts]]:
    """What the invented applicants of the repository say, by file: read once, for all workers of this session."""
    place = tmp_path_factory.getbasetemp()
    shared = place.parent if "PYTEST_XDIST_WORKER" in os.environ else place
    files = run.find([APPLICANTS]).files
    read = run.read_facts(files, run.Options(jobs=1, cache=shared / "applicants.sqlite"))
    return {APPLICANTS / file.name: facts for file, facts in zip(files, read, strict=True)}


@pytest.fixture(scope="session", autouse=True)
def quick_nurseries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The workers of commands that run within this process are forked from what is loaded once."""
    forerunners = Forerunners(tmp_path_factory.mktemp("forerunners"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fleet, "subprocess", patched(forerunners))
        yield
    forerunners.close()


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders that nobody has: counted, as `mktemp` looks through all that are there for each new one."""
    place = tmp_path_factory.mktemp("homes")
    return (place / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, homes: Iterator[Path]) -> Path:
    """A cache folder of the test's own."""
    folder = next(homes)
    folder.mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    monkeypatch.setenv("HOME", str(folder))
    return folder
