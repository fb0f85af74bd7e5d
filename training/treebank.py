"""The articles of the PADT sample as running text, from the sentences that its file holds apart.

    python -m training.treebank ../shared/data/padt-sample/Sample_arabic_sent_parsed.xml FOLDER

writes one JSON file an article. The treebank parts words from their clitics and marks from words; they are joined again
here, so the text is near to what the papers printed (AFP, Al-Hayat, An-Nahar, Ummah Press, Xinhua, 2000 to 2004), but
for the words that the sample gives twice. Treebank: CC BY-NC-SA 3.0, so no text of it is kept in this repository.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

_PROCLITICS: Final = frozenset("وفبلكس")
_ENCLITICS: Final = frozenset({"ها", "ه", "هم", "هما", "هن", "نا", "ني", "كم", "ي"})
_CLOSING: Final = frozenset(".،,)؛:؟!")
_TO_THE: Final = re.compile(r"\bلال")
_QUOTED: Final = re.compile(r'"\s*([^"]*?)\s*"')


def articles(file: Path) -> Iterator[dict[str, Any]]:
    """The articles of the sample's XML file, in the order of their ids; the first sentence is the title."""
    documents = defaultdict[str, list[tuple[int, str, str]]](list)
    for sentence in ElementTree.parse(file).getroot().iter("Sentence"):
        document, _, number = sentence.attrib["id"].rpartition("_")
        words = (sentence.findtext("Text") or "").split()
        documents[document].append((int(number), sentence.attrib["date"], joined(words)))
    for document, sentences in sorted(documents.items()):
        sentences.sort()
        first, day, title = sentences[0]
        yield {
            "id": document,
            "source": "padt",
            "title": title if first == 1 else None,
            "date": f"{day[:4]}-{day[4:6]}-{day[6:]}",
            "text": "\n".join(text for number, _, text in sentences if number != 1),
        }


def joined(words: list[str]) -> str:
    """The text of a sentence whose words stand apart from their clitics and marks."""
    text, glued = "", True
    for word in words:
        behind = (word in _ENCLITICS and not glued) or word in _CLOSING
        text += word if glued or behind else f" {word}"
        glued = word in _PROCLITICS or word == "("
    return _QUOTED.sub(r'"\1"', _TO_THE.sub("لل", text))


def main() -> None:
    """Write the articles."""
    source, target = map(Path, sys.argv[1:3])
    target.mkdir(parents=True, exist_ok=True)
    for article in articles(source):
        (target / f"{article['id']}.json").write_text(json.dumps(article, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
