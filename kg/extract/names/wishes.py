"""Wishes for God's help or mercy, which are none of the name they stand behind: كريم ناصر [حفظه الله]."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import Analysis, EntityType

GOD: Final = "الله"
"""The word without which there is no wish."""

TO_GOD: Final = frozenset({GOD, "لله"})
"""The forms of that word behind what begins a wish."""

_AND: Final = "و"
_HIS: Final = ("ه", "ها", "هما", "هم")
_FEMININE: Final = "ة"  # رحمة الله is a name, رحمه الله a wish


def opens_wish(words: Sequence[Word], at: int) -> bool:
    """Whether a wish begins at the token (`حفظه الله`, `أطال الله عمره`)."""
    if at + 1 >= len(words) or words[at + 1].folded not in TO_GOD:
        return False
    word, due = words[at], words[at + 1].folded != GOD
    spelled = word.folded.removeprefix(_AND) if word.conjunction else word.folded
    return spelled in _of(due) and not word.text.endswith(_FEMININE)


def behind_wish(words: Sequence[Word], at: int) -> int:
    """The token behind a wish that begins at the token, with a second one or its object (`حفظه الله ورعاه`,
    `أطال الله عمره`); the token itself where none begins."""
    if not opens_wish(words, at):
        return at
    end = at + 2
    if end >= len(words) or words[end].is_mark or words[end].definite:
        return end
    second = words[end].folded.removeprefix(_AND) in _of(due=False)
    return end + (second or (words[at].folded in _of_his() and words[end].text.endswith(_HIS)))


def without_wishes(names: Iterable[ProperName], analysis: Analysis, words: Sequence[Word]) -> Iterator[ProperName]:
    """The names, people's up to a wish behind them; what is a wish alone is none."""
    for name in names:
        wish = next((at for at in range(name.first, name.last) if opens_wish(words, at)), None)
        if wish is None or name.type is not EntityType.PER:
            yield name
        elif wish > name.first:
            yield name.up_to(wish, analysis)


@cache
def _of(due: bool) -> frozenset[str]:
    """The folded words that begin a wish: of what is due to God, or of what He shall do and is thanked for."""
    return frozenset(fold(word) for word, kind in rows("wishes") if (kind == "praise") == due)


@cache
def _of_his() -> frozenset[str]:
    """The verbs whose object stands behind God."""
    return frozenset(fold(verb) for verb, kind in rows("wishes") if kind == "his")
