"""Nothing that a test does touches the user's own files, and nothing leaves this machine."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

OFFLINE = Path(__file__).parent / "offline"


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


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder of the test's own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    monkeypatch.setenv("HOME", str(folder))
    return folder
