"""All texts the name recogniser learns from, by documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.recogniser import corpora, silver
from training.recogniser.corpora import Document
from training.recogniser.learn import Documents, by_document
from training.recogniser.plan import Plan

DATA = Path(__file__).resolve().parents[1] / "data"
NAMES = DATA / "annotated_names.tsv"
WRITTEN_ARTICLES = [DATA / f"written_{one}" for one in ("articles", "news", "daily", "leads", "outlets", "world")]
WRITTEN_REPORTS = DATA / "written_reports"
OTHER_OUTLETS = [DATA.parents[1] / "tests" / one for one in ("gold", "daily", "outlets", "world")]
HELD_OUT = DATA / "held_out_names.tsv"


@dataclass(frozen=True)
class Material:
    """Labelled text, and news without labels; `articles` and `news` are the annotated articles in the same order, the
    first `full` of them from the folder of whole annotations, of many outlets and years; `written` are those made for
    the purpose in the manner of other outlets; nothing is learnt from those `held_out`, nor from those of
    `other_outlets`, written likewise. `unlabelled` are the words of the sentences of all the rest."""

    articles: list[Document]
    full: int
    written: list[Document]
    held_out: list[Document]
    other_outlets: list[Document]
    news: Documents
    anercorp: Documents
    wojood: Documents
    unlabelled: list[list[list[str]]]

    @classmethod
    def read(cls, data: Path, gold: Path, plan: Plan) -> Material:
        """Read the corpora under `data` and the annotated articles: those in `gold`, those with names in `NAMES`, those
        written for the purpose, and those with names in `HELD_OUT`. No unlabelled article is one of them."""
        ant = data / "ant/ant.jsonl.gz"
        whole = corpora.annotated(gold)
        articles = [*whole, *corpora.standoff(NAMES, ant)]
        reports = [corpora.marked(path) for path in sorted(WRITTEN_REPORTS.glob("*.txt"))]
        articles_written = [article for folder in WRITTEN_ARTICLES for article in corpora.annotated(folder)]
        written = [*articles_written, *(report for one in reports for report in one)]
        held_out = corpora.standoff(HELD_OUT, ant)
        parts = [data / f"wojood-sample/{part}.txt" for part in ("train", "val", "test")]
        some = slice(None, None, plan.labelled)
        return cls(
            articles[some],
            len(whole[some]),
            written[some],
            held_out,
            [article for folder in OTHER_OUTLETS for article in corpora.annotated(folder)],
            [sentences for article in articles[some] for sentences in by_document(corpora.labelled([article]))],
            by_document(corpora.anercorp(data / "anercorp/anercorp-train.tsv"))[some],
            by_document(corpora.wojood(parts))[some],
            silver.articles(ant, plan.news, [article.text for article in (*articles, *held_out)]),
        )
