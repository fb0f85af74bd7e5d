"""Learns who takes part in meetings and visits, where meetings are and whether all that is held or planned.

    python -m training.standoff training/data/annotated_articles.jsonl ../shared/data/ant/ant.jsonl.gz output/articles
    python -m training.standoff training/data/annotated_events.jsonl ../shared/data/ant/ant.jsonl.gz output/events
    python -m training.standoff training/data/annotated_pairs.jsonl ../shared/data/ant/ant.jsonl.gz output/pairs
    python -m training.participation \\
        training/data/written_{articles,daily,events,leads,news,outlets,passages,press,world} output/*

It learns from the triggers of `training/data/annotated_triggers.tsv` in articles of ANT and from the articles of the
folders; a trigger that no annotation names, but whose words one cites, counts half, and so does one of an article whose
annotations tell pairs alone. Some triggers are shown as if the rules had read nothing, too (`silence.py`). Weights of
features are learnt first; a network then learns from what they say of articles that they were not learnt from.

Prints precision, recall and F1 of the candidates, and how many statuses are right, in a fifth of the articles that
neither weights nor network were learnt from, and how well the certainty of events is calibrated there; writes
`kg/extract/models/participation.npz` and `participation_network.npz`. Repeatable with `PYTHONHASHSEED=0`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from kg.extract.participation.cue import Event
from kg.extract.participation.model import MODEL, NETWORK, Certainty, Model, neutral, save, save_network
from training.participation import measure, network, weights
from training.participation.examples import of_folder, of_triggers
from training.participation.network import Lesson

HELD_OUT = 0


def main(folders: Sequence[Path]) -> None:
    """Learn, print the figures and write the models."""
    save(MODEL, neutral())  # what is learnt must not depend on the models before
    save_network(NETWORK, None)
    known = [one for folder in folders for one in of_folder(folder)] + list(of_triggers())
    lessons = [Lesson(one, odds) for one, odds in zip(known, weights.odds_by_others(known), strict=True)]
    sure = certainties(lessons)
    models = {event: Model(weights.tables(weights.learn(known, event)), sure[event]) for event in Event}
    save(MODEL, models)
    save_network(NETWORK, network.train(lessons))


def certainties(lessons: Sequence[Lesson]) -> dict[Event, Certainty]:
    """How sure events are, by the articles held out from learning; prints the figures of these."""
    trial = network.train([one for one in lessons if one.example.fold != HELD_OUT])
    found = list(measure.judged([one for one in lessons if one.example.fold == HELD_OUT], trial))
    sure: dict[Event, Certainty] = {}
    for event in Event:
        mine = [one for one in found if one.example.event is event]
        measure.say(mine, event)
        sure[event] = measure.certainty(mine, event)
    return sure


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", help="folders of annotated articles")
    main(parser.parse_args().folders)
