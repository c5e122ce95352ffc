"""What comes of a nursery that a forerunner became is what comes of one that loaded everything itself."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from screener.batch import fleet, run
from screener.batch.fleet import Limits, Nursery, children
from tests.forerunner import Begun

APPLICANTS = Path(__file__).parents[1] / "fixtures" / "applicants"


def test_the_same_facts_as_of_one_that_loaded_everything_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [APPLICANTS / name for name in ("gideon-marchetti.pdf", "dmitri-kalnins.docx", "patience-oyelaran.txt")]
    begun = list(run.read_facts(files, run.Options(jobs=2)))
    monkeypatch.setattr(fleet, "subprocess", subprocess)
    assert list(run.read_facts(files, run.Options(jobs=2))) == begun
    assert all(one.candidate for some in begun for one in some)


def test_it_is_a_process_of_its_own_as_its_owner_wants_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    nursery = Nursery("screener.batch.text_job", Limits())
    worker = nursery.fork(1 << 20)
    assert isinstance(nursery._process, Begun)
    assert worker.pid in children(nursery.pid)
    place = Path(f"/proc/{nursery.pid}")
    assert (place / "cwd").resolve() == tmp_path
    assert os.getsid(nursery.pid) == nursery.pid
    nursery.bury(worker)
    nursery.close()
    assert not place.exists()
    nursery.close()
