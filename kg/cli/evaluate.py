"""`kg evaluate`: figures against annotated articles or annotated words."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from kg import settings
from kg.analyze import Engine as AnalysisEngine
from kg.analyze import load
from kg.cli.console import progress_bar
from kg.cli.options import Config, Engine, Workers
from kg.contract import Record, decode_lines
from kg.errors import InputError
from kg.evaluate import Agreement, Figures, Miss, Tally, evaluate, evaluate_clusters, load_cluster_keys, load_gold
from kg.evaluate.clusters import Score
from kg.evaluate.words import evaluate_names, evaluate_words
from kg.resolve import resolve
from kg.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("evaluate")(_evaluate)


def _evaluate(
    gold_dir: Annotated[
        Path | None, typer.Argument(help="A folder of annotated articles, one JSON file an article.")
    ] = None,
    predicted: Annotated[
        Path | None, typer.Option("--predicted", "-p", help="Records of kg extract; without it they are made now.")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List every missed and every spurious item.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    clusters: Annotated[
        Path | None,
        typer.Option("--clusters", help="Which annotated entities are one across articles: type<TAB>thing<TAB>names."),
    ] = None,
    segmentation: Annotated[
        Path | None, typer.Option("--segmentation", help="Gold segments: seg+seg<TAB>TAG+TAG, one word a line.")
    ] = None,
    pos: Annotated[Path | None, typer.Option("--pos", help="Gold segments and tags, in the same form.")] = None,
    entities: Annotated[Path | None, typer.Option("--entities", help="Gold names: word<TAB>BIO label.")] = None,
    workers: Workers = None,
    engine: Engine = None,
    config_dir: Config = Path(),
) -> None:
    """Measure extraction against annotated articles, or analysis against annotated words.

    Examples:

        kg evaluate gold/

        kg evaluate gold/ --predicted extractions.jsonl --misses

        kg evaluate --segmentation wikinews.tsv --entities anercorp.tsv
    """
    chosen = settings.load(config_dir, workers=workers, engine=engine)
    if not any((gold_dir, segmentation, pos, entities)):
        raise InputError("nothing to measure against; name a folder of annotated articles or a file of annotated words")
    if not gold_dir and (predicted or clusters or misses or as_json):
        raise InputError("--predicted, --clusters, --misses and --json are of annotated articles; name their folder")
    if as_json and (segmentation or pos or entities):
        raise InputError("--json prints the figures of annotated articles alone; measure annotated words without it")
    if gold_dir:
        _evaluate_articles(gold_dir, predicted, clusters, chosen, misses=misses, as_json=as_json)
    measures = ((_say_segmentation, segmentation), (_say_pos, pos), (_say_entities, entities))
    for say, file in measures:
        if file:
            say(file, load(chosen.engine))


def _evaluate_articles(
    gold_dir: Path, predicted: Path | None, clusters: Path | None, chosen: Settings, *, misses: bool, as_json: bool
) -> None:
    gold, keys = load_gold(gold_dir), load_cluster_keys(clusters)
    records = _read(predicted) if predicted else _make(gold_dir, chosen)
    figures, agreement = evaluate(gold, records), evaluate_clusters(gold, records, keys)
    if misses:
        _print_misses([*figures.misses, *agreement.misses])
    elif as_json:
        typer.echo(msgspec.json.encode(_as_dict(figures) | _agreement_as_dict(agreement)).decode())
    else:
        _print_figures(figures, sum(article.id not in records for article in gold))
        _print_agreement(agreement)


def _say_segmentation(file: Path, engine: AnalysisEngine) -> None:
    figures = evaluate_words(file, engine)
    typer.echo(f"segmentation {figures.segmentation:.2%} of {figures.words} words exactly right")


def _say_pos(file: Path, engine: AnalysisEngine) -> None:
    figures = evaluate_words(file, engine)
    typer.echo(f"segments and tags {figures.segments_and_tags:.2%} of {figures.words} words exactly right")


def _say_entities(file: Path, engine: AnalysisEngine) -> None:
    for name, tally in evaluate_names(file, engine).items():
        typer.echo(_tally_line(name, tally))


def _read(path: Path) -> dict[str, Record]:
    if not path.is_file():
        raise InputError(f"{path} is no file; give the output of kg extract")
    with path.open("rb") as lines:
        return {line.id: line for line in decode_lines(lines, str(path))}


def _make(folder: Path, chosen: Settings) -> dict[str, Record]:
    from kg.collection import collect

    with progress_bar() as progress:
        collection = collect([folder], chosen, progress)
    return {line.id: line for line in collection.records(resolve(collection.extractions))}


def _print_misses(misses: Iterable[Miss]) -> None:
    for miss in sorted(misses):
        sys.stdout.write(f"{miss.kind}\t{miss.what}\t{miss.article}\t{' '.join(miss.item.split())}\n")


def _print_figures(figures: Figures, absent: int) -> None:
    typer.echo(f"{figures.articles} articles, {absent} without a prediction")
    for name, tally in figures.tallies().items():
        typer.echo(_tally_line(name, tally))
    for name, value in figures.accuracies().items():
        typer.echo(f"{name}: {None if value is None else round(value, 4)}")


def _print_agreement(agreement: Agreement) -> None:
    for name, score in _scores(agreement).items():
        measures = f"P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}"
        typer.echo(f"{name:12} {measures}   {agreement.items} entities of articles, {agreement.things} things")


def _scores(agreement: Agreement) -> dict[str, Score]:
    return {"b_cubed": agreement.b_cubed, "ceaf_e": agreement.ceaf_e}


def _agreement_as_dict(agreement: Agreement) -> dict[str, object]:
    scores = _scores(agreement).items()
    return {
        name: {"precision": round(score.precision, 4), "recall": round(score.recall, 4), "f1": round(score.f1, 4)}
        for name, score in scores
    }


def _tally_line(name: str, tally: Tally) -> str:
    measures = f"P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
    return f"{name:12} {measures}   gold {tally.right + tally.missed}, predicted {tally.right + tally.spurious}"


def _as_dict(figures: Figures) -> dict[str, object]:
    tallies = {
        name: {
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "f1": round(tally.f1, 4),
            "gold": tally.right + tally.missed,
            "predicted": tally.right + tally.spurious,
        }
        for name, tally in figures.tallies().items()
    }
    rounded = {name: None if value is None else round(value, 4) for name, value in figures.accuracies().items()}
    return {**tallies, **rounded, "articles": figures.articles}
