"""Build `kg/arabic/data/names.tsv`, proper names with their usual English spelling, from Camel Morph MSA.

python training/names.py ../shared/data/camel-morph/MSA-Noun-Prop-LEX.csv
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz

from kg.arabic.romanise import letters

TARGET = Path(__file__).resolve().parents[1] / "kg/arabic/data/names.tsv"
HEADER = """\
# Proper names: undiacritised spelling, usual English spelling, origin (`arabic` where the lexicon gives a root).
# Made by training/names.py from the proper nouns of Camel Morph MSA (CAMeL Lab, LREC-COLING 2024), CC BY 4.0.
# name\tlatin\torigin
"""
BUCKWALTER = str.maketrans(
    "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{PJVG",
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىياپچڤگ",
)
NO_ROOT = {"NTWS", "", "FOREIGN"}
SAME_SOUND = str.maketrans("pvgcqjxzy", "bfkkkkksi")
LIKENESS = 60


def main(lexicon: Path) -> None:
    """Read `lexicon` and write the table."""
    names: dict[str, tuple[str, str]] = {}
    for name, latin, origin in entries(lexicon):
        known = names.get(name)
        if known is None or (known[1] == "foreign" and origin == "arabic"):
            names[name] = (latin, origin)
    lines = (f"{name}\t{latin}\t{origin}\n" for name, (latin, origin) in sorted(names.items()))
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


def entries(lexicon: Path) -> Iterator[tuple[str, str, str]]:
    """Name, English spelling and origin of the lexicon's entries whose gloss spells the name (`أسد` is no Leonid)."""
    with lexicon.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = re.sub("[aiuoFNK~`_]", "", row["LEMMA"]).translate(BUCKWALTER)
            latin = re.sub(r"_?\(.*?\)", "", row["GLOSS"].split(";")[0]).replace("_", " ").strip()
            if len(name) > 1 and latin.isascii() and latin[:1].isupper() and spells(latin, name):
                yield name, latin, "foreign" if row["ROOT"] in NO_ROOT else "arabic"


def spells(latin: str, name: str) -> bool:
    """Whether `latin` has about the consonants of `name`."""
    return fuzz.ratio(consonants(latin.lower()), consonants(letters(name))) >= LIKENESS


def consonants(latin: str) -> str:
    """What is left of Latin letters without vowels, h and the like, one letter a class of sound."""
    return re.sub("[aeiouwh' -]|y$", "", latin.translate(SAME_SOUND))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
