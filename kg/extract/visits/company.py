"""The words that tell who is in whose company: `يرافقه X`, `برفقة X`, `ومعه X`, `مرفوقا بX`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from kg.extract.clauses.rows_of_people import people_in_row
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import is_verb_of
from kg.extract.visits.site import Site
from kg.extract.words import Word

_BY = "ب"
_BESIDE = frozenset({"جانب", "مع"})


class Company(Enum):
    """The kinds of words of company: a verb, a noun or a participle."""

    VERB = "verb"
    NOUN = "noun"
    PARTICIPLE = "participle"


def company(site: Site, at: int) -> Company | None:
    """What kind of word of company the token is."""
    words = site.document.words
    word = words[at]
    if word.is_verb:
        return Company.VERB if is_verb_of(site.document, at, "accompany") else None
    if word.key in event_words("accompanied_by") and at + 1 < site.sentence.last:
        return Company.PARTICIPLE if words[at + 1].preposition == _BY else None
    return Company.NOUN if _is_noun(word, words[at - 1] if at > site.sentence.first else None) else None


def _is_noun(word: Word, before: Word | None) -> bool:
    """Whether it is `برفقة`, `برفقته`, `ومعه` or the end of `وإلى جانبه`."""
    if word.key in event_words("in_company"):
        return True
    if not word.pronoun:
        return False
    stem = word.key.removeprefix(_BY)
    joined = word.conjunction == "و" or (before is not None and before.conjunction == "و" and before.key == "الي")
    return f"{stem.removesuffix('ت')}ه" in event_words("in_company") or (joined and stem in _BESIDE)


def people_from(site: Site, at: int) -> Iterator[Phrase]:
    """The people in a row at the token, times before them passed over."""
    words, document = site.document.words, site.document
    within = event_words("within_it") | event_words("transparent")
    while at < site.sentence.last - 1 and (at in site.times.tokens or words[at].text in within):
        at += 1
    yield from people_in_row(document, at)
