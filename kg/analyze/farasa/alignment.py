"""Which of Farasa's words stand for which words of the text, and which letters of a word its segments cover.

Farasa drops vowel marks and tatweel, writes `للصحفيين` as `ل+ال+صحفي+ين`, and parts digits, Latin letters and marks
in its own way. Both alignments go by letters, with the fewest edits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import Levenshtein

from kg.arabic.normal import fold

_LAM: Final = "ل"
_ARTICLE: Final = "ال"
_RESTORED: Final = 2


def align(words: Sequence[str], spelled: Sequence[str]) -> list[tuple[int, ...]]:
    """For each word the numbers of Farasa's words that stand for it: mostly one; several where Farasa parts it; none
    where Farasa left it out or wrote something else."""
    given, got = [_key(word) for word in words], [_key(word) for word in spelled]
    if given == got:
        return [(at,) for at in range(len(words))]
    owners = [number for number, key in enumerate(given) for _ in key]
    letters, answered = "".join(given), "".join(got)
    source = _source(letters, answered)
    found: list[list[int]] = [[] for _ in words]
    at = 0
    for number, key in enumerate(got):
        same = (
            source[to] for to in range(at, at + len(key)) if source[to] >= 0 and letters[source[to]] == answered[to]
        )
        votes = Counter(owners[letter] for letter in same)
        at += len(key)
        if votes:
            owner, count = votes.most_common(1)[0]
            if 2 * count >= len(key):
                found[owner].append(number)
    return [tuple(numbers) for numbers in found]


def agree(word: str, spelled: Sequence[str]) -> bool:
    """Whether Farasa's words, joined, are this word; of one word, a letter or two may be restored or left out."""
    given, got = _key(word), _key("".join(spelled))
    if given == got:
        return True
    allowed = min(_RESTORED, len(given) // 2)
    return len(spelled) == 1 and Levenshtein.distance(given, got, score_cutoff=allowed) <= allowed


def places(word: str, forms: Sequence[str]) -> list[tuple[int, int]]:
    """The half-open range of the word's letters that each segment covers: side by side, in order, the whole word.

    A segment whose letters are not written has an empty range: both lams of `للصحفيين` belong to its first segment.
    """
    letters, owners = _as_written(word, forms)
    source = _source(letters, word)
    bounds = [0]
    reached = 0
    for at in range(len(word)):
        owner = owners[source[at]] if source[at] >= 0 else reached
        while reached < owner:
            bounds.append(at)
            reached += 1
    bounds += [len(word)] * (len(forms) - reached)
    return list(pairwise(bounds))


def _as_written(word: str, forms: Sequence[str]) -> tuple[str, list[int]]:
    """The segments' letters as the orthography writes them, and for each letter the number of its segment."""
    letters: list[str] = []
    owners: list[int] = []
    for number, form in enumerate(forms):
        written, owner = form, number
        if form == _ARTICLE and number and forms[number - 1] == _LAM:
            three = "".join(forms[number + 1 :]).startswith(_LAM) and _LAM * 3 not in word
            written, owner = ("" if three else _LAM), number - 1
        letters += written
        owners += [owner] * len(written)
    return "".join(letters), owners


def _source(given: str, got: str) -> list[int]:
    """For each letter of `got` the place of the letter of `given` it stands for, -1 for one that was put in."""
    if given == got:
        return list(range(len(got)))
    source = [-1] * len(got)
    for edit in Levenshtein.opcodes(given, got):
        if edit.tag in ("equal", "replace"):
            source[edit.dest_start : edit.dest_end] = range(edit.src_start, edit.src_end)
    return source


@lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    """A word's letters in a form that is the same for the text's spelling and Farasa's."""
    return fold(word).replace("لال", "لل").replace("للل", "لل") or " "
