"""People right behind a verb of meeting whom somebody left out met, as nobody else stands there to be its object."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_SUFFIXES = ("ه", "ها", "هم", "هما", "نا", "ني", "تا", "يا", "وا")
_WITH, _BY = "مع", "ب"
_STOPS, _LIST = frozenset({".", "؛"}), ":"
_OPEN = event_words("relative", "company", "going_along")


def is_sole_object(document: Document, phrase: Phrase, verb: int, times: frozenset[int]) -> bool:
    """Whether a person right behind a verb of meeting is whom it tells to be met (`والتقى الرئيس X، ثم غادر`), for its
    clause has no other noun that could be, nor a partner or an aside (`التقى X السفير Y`, `التقى X بY`)."""
    words = document.words
    if phrase.type is not EntityType.PER or phrase.first != verb + 1 or not _meets_one(words[verb]):
        return False
    at, last = phrase.last, document.sentence(verb).last
    while at < last and (at in times or words[at].folded in _OPEN or not _ends(document, at)):
        other, word = document.phrase_at(at), words[at]
        led = bool(word.preposition) or words[at - 1].tag == "PREP" or words[at - 1].key == _WITH
        partner = word.preposition == _BY and other is not None and other.type is not EntityType.LOC
        if word.key == _WITH or word.text == _LIST or partner or not _OPEN.isdisjoint((word.key, word.folded)):
            return False
        joined = word.conjunction == "و" and other is not None and other.type is EntityType.PER
        if at not in times and not (led or joined) and (other is not None or _is_noun(word)):
            return False
        at = max(at + 1, other.last if other is not None else 0)
    return True


def _meets_one(verb: Word) -> bool:
    """Whether it is a verb in the singular, without a pronoun, whose object is a person."""
    known = not event_words("with_person").isdisjoint((verb.key, verb.lemma))
    return known and verb.number == "s" and not verb.key.endswith(_SUFFIXES)


def _ends(document: Document, at: int) -> bool:
    """Whether the clause ends at the token: a full stop, another verb or what tells what comes next."""
    word = document.words[at]
    next_to = word.key in event_words("sequel", "before", "after_clause", "that") or word.text in _STOPS
    return next_to or (word.is_verb and document.phrase_at(at) is None)


def _is_noun(word: Word) -> bool:
    """Whether a noun that no phrase holds could be an object."""
    return word.tag == "NOUN" and not (word.adverbial or word.is_attached)
