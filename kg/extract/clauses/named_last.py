"""Who was named last before a word: whom `الأخير` stands for, the two whom a dual goes back to."""

from __future__ import annotations

from collections.abc import Iterator

from kg.arabic.numerals import number
from kg.extract.clauses.subjects import coordinated, is_identified
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType, Sentence

_PAIR = 2
_SHORTLY = 4  # sentences
_COMMAS = frozenset({"،", ","})


def last_named(document: Document, token: int) -> Phrase | None:
    """The person named last, by name or post, before the token in its sentence or the one before."""
    for phrase in _people_before(document, token):
        if is_identified(document, phrase) and (phrase.name is not None or phrase.posts):
            return phrase
    return None


def two_before(document: Document, token: int) -> tuple[str, ...]:
    """The two people whom `و` joined last before the token in its sentence or the one before, as entities."""
    for phrase in _people_before(document, token):
        if document.words[phrase.first].conjunction == "و":
            group = coordinated(document, phrase, document.sentence(phrase.first).first)
            pair = len(group) == _PAIR and all(one.type is EntityType.PER for one in group)
            return tuple(one.entity for one in group) if pair else ()
    return ()


def several_before(document: Document, token: int) -> tuple[str, ...]:
    """The three or more people joined by `و` who are told last before the token in its sentence or the one before, and
    those in their company right behind them (`X وY وZ، ومعهم W`), as entities."""
    for phrase in _people_before(document, token):
        if any(one.type is EntityType.GRP for one in document.phrases_in(phrase.last, token)):
            return ()
        people = _row_around(document, phrase)
        if len(people) > _PAIR:
            return people
    return ()


def counted_behind(document: Document, token: int) -> tuple[str, ...]:
    """The people for whom a bare number right behind the verb at the token stands (`والتقى الثلاثة X`): the last row of
    as many in its sentence and those shortly before; empty where there is none."""
    at = token + 1
    count = _counted(document, at) if at < len(document.words) else 0
    first = document.analysis.sentences[max(0, document.sentence_index(token) - _SHORTLY)].first
    for phrase in reversed(document.phrases_in(first, token)) if count else ():
        people = _row_around(document, phrase) if phrase.type is EntityType.PER else ()
        if len(people) == count:
            return people
    return ()


def _counted(document: Document, at: int) -> int:
    """The number that stands alone at the token (`الثلاثة`), 0 where none does or it counts what is behind it."""
    word = document.words[at]
    alone = word.definite and not word.is_attached and document.phrase_at(at) is None
    return (number(word.key) or 0) if alone and (word.is_nominal or word.tag == "NUM") else 0


def _row_around(document: Document, phrase: Phrase) -> tuple[str, ...]:
    """The people by name of the row that the phrase stands in, with those in their company."""
    first = coordinated(document, phrase, document.sentence(phrase.first).first)[0].first
    group = document.parties_from(first)
    people = [one.entity for one in group if one.type is EntityType.PER and one.name]
    return tuple(dict.fromkeys((*people, *_with_them(document, group[-1].last)))) if len(people) > 1 else ()


def _with_them(document: Document, token: int) -> tuple[str, ...]:
    """The people whom `ومعهم` joins to those before the token."""
    words, at = document.words, token
    while at < len(words) - 1 and words[at].text in _COMMAS:
        at += 1
    led = at < len(words) - 1 and words[at].folded in event_words("with_him")
    row = document.parties_from(at + 1) if led else ()
    return tuple(one.entity for one in row if one.type is EntityType.PER and one.name)


def _people_before(document: Document, token: int) -> Iterator[Phrase]:
    """The people before the token in its sentence and the one before, the nearest first."""
    index = document.sentence_index(token)
    sentences: tuple[Sentence, ...] = document.analysis.sentences[max(0, index - 1) : index + 1]
    for sentence in reversed(sentences):
        before = reversed(document.phrases_in(sentence.first, min(token, sentence.last)))
        yield from (one for one in before if one.type is EntityType.PER)
