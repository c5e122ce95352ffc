"""What a machine of a cluster does with an order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest

from screener.batch import cache as caches
from screener.batch import scoring, station
from screener.batch.fleet import Limits
from screener.batch.places import DistantFile, find
from screener.batch.score_messages import Part
from screener.batch.station import Order, Report
from screener.scoring import criteria_file

TEXT = "Ada Example\nada@example.org\n\nExperience\n\nProduct Manager, Lumen Freight\nJan 2019 - Dec 2020\n"


@pytest.fixture(autouse=True)
def closing() -> Iterator[None]:
    """The worker process of this thread does not outlive the test."""
    yield
    if hasattr(station._own, "pool"):
        station._own.pool.close()
        del station._own.pool, station._own.limits


@pytest.fixture
def file(tmp_path: Path) -> DistantFile:
    (tmp_path / "ada.txt").write_text(TEXT, encoding="utf-8")
    [found] = find([tmp_path / "ada.txt"], distant=True).files
    assert isinstance(found, DistantFile)
    return found


def order(file: DistantFile, limits: Limits | None = None, *, cached: bool = False) -> Order:
    asked = scoring.Asked(criteria_file.load(criteria_file.find("head_of_product")), date(2026, 11, 1))
    task = scoring.reading_task(scoring.Seen(file), asked.message.decode(), "auto")
    return Order(station.code(), limits or Limits(), cached, (task.decode(),))


def done(told: Order) -> Report:
    return msgspec.json.decode(station.work(msgspec.json.encode(told)), type=Report)


def test_facts_scores_and_the_content_come_back(file: DistantFile) -> None:
    [answer] = done(order(file)).answers
    part = msgspec.json.decode(answer.parts[0], type=Part)
    assert b"ada@example.org" in bytes(part.facts[0])
    assert b'"total":' in bytes(part.row)
    assert len(part.content) == 64


def test_another_version_does_nothing(file: DistantFile) -> None:
    report = done(replace(order(file), code="other"))
    assert report.answers == ()
    assert "another version" in report.trouble


def test_a_path_that_is_not_there_is_told(file: DistantFile, tmp_path: Path) -> None:
    told = order(file)
    (tmp_path / "ada.txt").unlink()
    [answer] = done(told).answers
    assert answer.unseen


def test_a_document_has_the_limits_of_its_process(file: DistantFile, tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text(TEXT + "- Led a team of four people\n" * 5000, encoding="utf-8")  # work for long
    [answer] = done(order(file, Limits(seconds=1e-6))).answers
    assert [lost.reason for lost in answer.lost.values()] == ["time_limit"]


def test_its_own_cache_is_asked_and_told(file: DistantFile) -> None:
    first = done(order(file, cached=True))
    path = caches.default_path()
    assert caches.info(path).files == 1
    with caches.opened(path) as connection:
        [[records]] = connection.execute("SELECT records FROM facts").fetchall()
        changed = [record.replace(b"ada@example.org", b"bob@example.org") for record in caches.split(records)]
        connection.execute("UPDATE facts SET records = ?", (caches.join(changed),))
    second = done(order(file, cached=True))
    assert b"bob@example.org" in bytes(second.answers[0].parts[0])
    assert msgspec.json.encode(second).replace(b"bob@", b"ada@") == msgspec.json.encode(first)
    assert done(order(file)) == first


def test_what_is_wrong_with_its_cache_is_told(file: DistantFile) -> None:
    path = caches.default_path()
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database at all " * 1000)
    report = done(order(file, cached=True))
    assert "cannot be used" in report.remark
    assert report.answers[0].parts
