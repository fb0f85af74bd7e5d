"""Makes `kg/extract/lexicons/office_holders.tsv`: whose official somebody is, counted over unannotated news.

Wherever a title tells its country (`الرئيس الروسي فلاديمير بوتين`), the person and the country are counted; a pair
that comes often and nearly always is kept. Extraction uses it for bare titles (`الرئيس فلاديمير بوتين`) alone. Run
from the root of the checkout with the ANT corpus (`ant.jsonl.gz`) beside it (6,000 articles take some five minutes):

    python training/office_holders.py ../shared/data/ant/ant.jsonl.gz [ARTICLES]
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.analyze import load
from kg.arabic.countries import by_name
from kg.extract.document import Document, read
from kg.extract.names.persons import sound
from kg.model import Analysis, Article, EntityType

OUT = Path(__file__).parents[1] / "kg/extract/lexicons/office_holders.tsv"
LEAST, SHARE = 3, 0.85
_TITLED = re.compile("رئيس|رئيسة|وزير|ملك|عاهل|أمير|مستشار|ولي|سفير|نائب|زعيم|متحدث|ناطق|مبعوث|قائد|مرشد")
_POSTS = frozenset(
    {"رئيس", "وزير", "ملك", "عاهل", "امير", "مستشار", "ولي", "سفير", "نائب", "زعيم", "سلطان", "مبعوث", "مرشد"}
)
HEADER = """\
# Class: officials with the state whose they are, by the consonants of the full name. Counted with
# training/office_holders.py over {articles} articles of the ANT corpus v2.1 (Apache-2.0); kept where told at least
# {least} times, and of one state in {share:.0%} of the cases.
# name	country	count
"""


def articles(path: str, most: int) -> Iterator[Article]:
    """A random sample of the corpus, cut down to the paragraphs that hold a title."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    random.Random(0).shuffle(rows)
    for row in rows[:most]:
        paragraphs = [part for part in row["text"].split("\n") if _TITLED.search(part)]
        if paragraphs:
            yield Article(row["id"], "\n".join(paragraphs))


def told(document: Document) -> Iterator[tuple[str, str]]:
    """Person and country code wherever a title before or behind a full name tells its country."""
    text = document.analysis.article.text
    for phrase in document.phrases:
        if phrase.type is not EntityType.PER or phrase.name is None or " " not in phrase.name.of(text):
            continue
        for post in phrase.posts:
            owner = phrase.nested[post.of] if post.of is not None and post.lemma in _POSTS else None
            country = by_name(document.entity(owner.entity).country or "") if owner is not None else None
            key = sound(phrase.name.of(text))
            if country is not None and all(len(word) > 1 for word in key.split()):
                yield key, country.code
                break


def main(path: str, most: int) -> None:
    """Counts and writes the table."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for analysis in load("embedded").analyze(list(articles(path, most))):
        if isinstance(analysis, Analysis):
            for person, code in told(read(analysis)):
                counts[person][code] += 1
    kept = []
    for person, codes in counts.items():
        code, count = codes.most_common(1)[0]
        if count >= LEAST and count >= SHARE * codes.total():
            kept.append(f"{person}\t{code}\t{count}\n")
    header = HEADER.format(articles=most, least=LEAST, share=SHARE)
    OUT.write_text(header + "".join(sorted(kept)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 30_000)
