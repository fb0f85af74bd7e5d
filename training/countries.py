"""Makes `kg/arabic/data/countries.tsv` from CLDR (through Babel) and our own list of nisbas, capitals and spellings.

Run `python training/countries.py` from the root of the checkout. The result is sorted by ISO code.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale, __version__

ROOT = Path(__file__).parents[1]
OWN = ROOT / "training/data/nisbas.tsv"
OUT = ROOT / "kg/arabic/data/countries.tsv"
HEADER = f"""\
# Class: states. Arabic names (the everyday one first), nisba adjectives (masculine singular, no article), capitals,
# English name. Source: training/data/nisbas.tsv (own compilation, MIT) and the territory names of CLDR through
# Babel {__version__} (Unicode License V3).
# code	names	nisbas	capitals	english
"""


def rows() -> list[tuple[str, str, str, str, str]]:
    """One row a state: code, names, nisbas, capitals (alternatives joined by `|`), English name."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    made = []
    for line in OWN.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, nisbas, capitals, names = line.split("\t")
        known = [*names.split("|"), arabic[code].split(" (")[0]]
        made.append((code, "|".join(dict.fromkeys(known)), nisbas, capitals, english[code].split(" (")[0]))
    return sorted(made)


def main() -> None:
    """Writes the table."""
    OUT.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows()), "utf-8")


if __name__ == "__main__":
    main()
