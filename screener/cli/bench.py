"""`screener bench`: what reading, understanding and scoring cost on this machine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from screener.cli import options


@click.command("bench", short_help="Measure speed on a folder of resumes.")
@options.paths
@click.option("-c", "--criteria", default="head_of_product", show_default=True, help="Criteria to score against.")
@click.option("--pdf-engine", type=click.Choice(["auto", "pdfminer", "pdfium"]), default="auto", show_default=True)
@click.option("--engines", is_flag=True, help="Compare the two readers of PDFs instead: speed, and the same facts.")
@click.option("--cached", type=click.IntRange(1), metavar="N", help="Score N made-up people read before instead.")
@click.option("--jobs", "-j", type=click.IntRange(1, 256), help="Worker processes for that. Default: one a processor.")
@click.option("--sample", type=click.IntRange(1), help="Measure only so many files, spread evenly.")
def command(
    paths: tuple[Path, ...],
    criteria: str,
    pdf_engine: str,
    engines: bool,
    cached: int | None,
    jobs: int | None,
    sample: int | None,
) -> None:
    """Measure the CPU time of each stage, beside plain text extraction by pdfminer.six on the same PDFs.

    The documents are read in this process, without the limits that other commands set. With --cached, people are made
    up from those in the folder and scored as if read before, by workers: by new lines, again, and by other weights.

    \b
    Examples:
      screener bench applicants/ --sample 50
      screener bench applicants/ --engines
      screener bench applicants/ --cached 10000
    """
    from screener.batch import bench, bench_cached, run
    from screener.cli.terminal import plain
    from screener.scoring import criteria_file

    asked = criteria_file.load(criteria_file.find(criteria))
    files = run.find(paths).files
    if sample and sample < len(files):
        files = [files[index * len(files) // sample] for index in range(sample)]
    table: Iterable[tuple[str, str]]
    if cached:
        batch = run.Options(jobs or run.cores(), pdf_engine=pdf_engine, warn=options.warn)
        table = bench_cached.table(bench_cached.measure(files, asked, date.today(), cached, batch), cached)
    elif engines:
        table = bench.engine_table(bench.engines(files, date.today()))
    else:
        table = bench.table(bench.measure(files, asked, date.today(), pdf_engine=pdf_engine))
    for name, figure in table:
        click.echo(plain(f"{name:45} {figure}"))
