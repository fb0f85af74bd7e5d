"""Who is to meet somebody because another urges, asks, presses or charges him to: `دعا X Y إلى لقاء Z`, `كلف X Y بلقاء
Z`, `ضغط X على Y للقاء Z`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.introductions import Stretch
from kg.extract.clauses.slots import Slot, slots
from kg.extract.clauses.subjects import subject_before
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.noun_reader import MEETERS
from kg.extract.meetings.parties import ids_of
from kg.extract.words import Word

_REACH = 16
_FROM, _UPON, _TO = "من", "علي", frozenset({"ل", "الي"})
_LACK = "عدم"


def urged_by(site: Site, so_far: Sequence[str]) -> tuple[str, ...]:
    """Whom somebody urges, asks, presses or charges to meet another, by a verb or its noun; `so_far` are the parties of
    the account before."""
    words, first = site.document.words, site.sentence.first
    for at in range(site.trigger.token - 1, max(first - 1, site.trigger.token - _REACH), -1):
        named = (
            words[at].key in event_words("urging_on", "pressing", "accusing") and site.document.phrase_at(at) is None
        )
        if not (words[at].is_verb or _is_charge(words[at]) or named or _is_call_to_join(site, at)):
            continue
        within = Stretch(at + 1, site.trigger.token, site.times.tokens, verb=True)
        urged = _urged(site, at, [slot for slot in slots(site.document, within) if slot.type in MEETERS])
        return ids_of(site, urged, so_far) if urged is not None else ()
    return ()


def _is_for_it(words: Sequence[Word], at: int) -> bool:
    """Whether the token tells what somebody is pressed for (`ضغط X على Y [ل]لقاء Z`, `[من أجل] لقاء Z`)."""
    return words[at].preposition == "ل" or not event_words("purpose").isdisjoint(
        word.key for word in words[at : at + 2]
    )


def _is_call_to_join(site: Site, at: int) -> bool:
    """Whether the token is an invitation to take part in what others do (`دعوة إلى X للمشاركة في محادثات مع Y`)."""
    words = site.document.words
    joining = any(word.key in event_words("participation", "entering") for word in words[at + 1 : site.trigger.token])
    return joining and words[at].key in event_words("invitation") and not words[at].definite


def _is_charge(word: Word) -> bool:
    """Whether a word is the noun of charging or urging somebody (`تكليف X بلقاء Y`)."""
    return word.form == "verbal-noun" and not word.is_verb and word.key in event_words("charge")


def _urged(site: Site, at: int, groups: Sequence[Slot]) -> Slot | None:
    """The group behind the verb or noun at the token that is urged: of `طلب` the one behind `من` next to the occasion,
    of a charge the one next to the occasion, of pressure the one behind `على`, else the object."""
    word = site.document.words[at]
    if word.key in event_words("pressing"):
        return next(
            (slot for slot in groups if slot.prep == _UPON and _is_for_it(site.document.words, slot.last)), None
        )
    if _is_call_to_join(site, at):
        return next((slot for slot in groups if slot.prep in _TO), None)
    next_to_it = [slot for slot in groups if slot.last == site.trigger.token]
    if word.key in event_words("requesting"):
        return next((slot for slot in next_to_it if slot.prep == _FROM), None)
    if _is_charge(word) or word.key in event_words("charging_with"):
        return next((slot for slot in next_to_it if slot.prep != _FROM), None)
    accused = word.key in event_words("accusing")
    if not accused and word.key not in event_words("urging", "urging_on"):
        return None
    bare = [slot for slot in groups if not slot.prep]
    told = not word.is_verb or bool(subject_before(site.document, at, site.times.tokens))
    urged = next(iter(bare if told else bare[1:]), None)
    return urged if urged is None or not accused or _is_charged_with(site, urged.last) else None


def _is_charged_with(site: Site, at: int) -> bool:
    """Whether the occasion is what those who end at the token are accused of (`اتهم X Y [ب]إجراء محادثات`)."""
    words, token = site.document.words, site.trigger.token
    if any(word.key in event_words("while") for word in words[at:token]):  # اتهم X Y بالكذب خلال لقاء مع Z
        return False
    deeds = event_words("holding") | {_LACK}
    charged = (word for word in words[at:token] if word.form == "verbal-noun" or word.key in deeds)
    return any(word.preposition == "ب" for word in charged) or site.trigger.preposition == "ب"
