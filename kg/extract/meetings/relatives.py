"""Relative clauses behind a meeting's noun that tell of something else (`قمة بين X وY في إطار آلية التعاون [التي انطلقت
في Z]`)."""

from __future__ import annotations

from typing import Final

from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.lexicon import noun_of_meeting, support_verb
from kg.extract.words import Word

_MASCULINE, _FEMININE = "الذي", "التي"
_PLURAL, _SINGULAR = "p", "s"
_GENDERS: Final = {_MASCULINE: "m", _FEMININE: "f"}
_REACH: Final = 40


def end_of_own(site: Site) -> int:
    """The token behind the trigger at which a relative clause about another noun begins, else that behind the
    sentence."""
    token, last = site.trigger.token, site.sentence.last
    words = site.document.words
    relatives = (at for at in range(token + 1, min(last, token + _REACH)) if words[at].key in event_words("relative"))
    return next((at for at in relatives if _is_of_another(site, at)), last)


def _is_of_another(site: Site, at: int) -> bool:
    """Whether the relative at the token goes with a noun between it and the trigger, and its verb tells of no occasion
    (`التي عقدت`), or the noun of one that is no meeting (`المعارك التي دارت`)."""
    words, token = site.document.words, site.trigger.token
    if words[at].key not in _GENDERS:
        return False
    for here in range(at - 1, token, -1):
        if _agrees(words[here], words[at].key) and site.document.phrase_at(here) is None:
            if words[here].key in event_words("happening"):
                return True
            return not _tells_of_occasion(site, at + 1) and noun_of_meeting(words[here].text) is None
    return False


def _tells_of_occasion(site: Site, at: int) -> bool:
    """Whether the verb at the token tells where an occasion is held, which few other things are (`التي عقدت`, not
    `التي انطلقت`)."""
    verb = support_verb(site.document, at)
    return verb is not None and site.document.words[at].lemma in event_words("occasion_verb")


def _agrees(noun: Word, relative: str) -> bool:
    """Whether a common noun that is no time can be what a relative pronoun goes with; plurals of things are
    feminine."""
    if noun.tag != "NOUN" or noun.adverbial or noun.key in event_words("time_unit"):
        return False
    if noun.number == _PLURAL:
        return relative == _FEMININE
    return noun.number == _SINGULAR and noun.gender == _GENDERS[relative]
