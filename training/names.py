"""Build `kg/arabic/data/names.tsv`, proper names with their usual English spelling, from Camel Morph MSA.

python training/names.py ../shared/data/camel-morph/MSA-Noun-Prop-LEX.csv
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

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


def main(lexicon: Path) -> None:
    """Read `lexicon` and write the table."""
    names: dict[str, tuple[str, str]] = {}
    with lexicon.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = re.sub("[aiuoFNK~`_]", "", row["LEMMA"]).translate(BUCKWALTER)
            latin = re.sub(r"_?\(.*?\)", "", row["GLOSS"].split(";")[0]).replace("_", " ").strip()
            origin = "foreign" if row["ROOT"] in NO_ROOT else "arabic"
            if len(name) > 1 and latin.isascii() and latin[:1].isupper():
                known = names.get(name)
                if known is None or (known[1] == "foreign" and origin == "arabic"):
                    names[name] = (latin, origin)
    lines = (f"{name}\t{latin}\t{origin}\n" for name, (latin, origin) in sorted(names.items()))
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
