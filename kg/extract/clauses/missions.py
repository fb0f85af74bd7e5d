"""Who heads a delegation: its named head stands for it (`وفد من الحزب برئاسة X`); and whom it holds beside him."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.model import EntityType

_HEADED_BY = event_words("headed_by")
_OF_PARTY = event_words("headed_as_party")  # وفد من الحزب الذي يتزعمه X
_RELATIVES = event_words("relative")
_COMMAS = frozenset({"،", ","})
_WHITHER, _HERS = "الي", "التي"
_AMONG = "بين"
_DESCRIBED = 5
_SHORT = 5
_ELATIVES = frozenset({"اكثر", "اقل", "اشد", "اوسع", "اكبر"})
_LINKS = frozenset({"علي", "من", "في"})
_HEAD = 14


def heads_of(document: Document, last: int) -> tuple[str, ...]:
    """The people who head the delegation whose phrase ends before the token `last`."""
    words = document.words
    if last >= len(words):
        return ()
    sender = document.phrase_at(last + 1) if words[last].key in {"من", "عن"} and last + 1 < len(words) else None
    at = _behind_letters(document, sender.last if sender is not None else last)
    at = min(_behind_group(document, at), len(words) - 1)
    seat = document.phrase_at(at + 1) if words[at].key == "في" and at + 1 < len(words) else None
    at = (
        min(seat.last, len(words) - 1)
        if seat is not None and seat.type is EntityType.LOC
        else _behind_scene(document, at)
    )
    some = event_words("some_of_group")
    while at + 1 < len(words) and words[at].folded not in some and (words[at].text in _COMMAS or words[at].qualifies):
        at += 1
    if at + 1 < len(words) and words[at].key in _LINKS and not words[at].pronoun:
        at += 1
    if words[at].key in _RELATIVES and _is_of_another(document, last, words[at].key):
        return ()
    at += words[at].key in _RELATIVES and at + 1 < len(words) and words[at + 1].folded in _HEADED_BY - _OF_PARTY
    among = words[at].key == _AMONG or words[at].folded in some
    if not among and words[at].key not in _HEADED_BY and words[at].folded not in _HEADED_BY:
        return ()
    people = (one for one in document.parties_from(behind_unread(document, at + 1)) if one.type is EntityType.PER)
    return tuple(one.entity for one in people if one.name or one.posts or not among)


def _is_of_another(document: Document, last: int, relative: str) -> bool:
    """Whether a relative clause tells more of a feminine word inside the phrase before the token, not of the phrase
    (`أعضاء اللجنة التي يترأسها X`)."""
    group = document.phrase_at(last - 1)
    return relative == _HERS and group is not None and group.gender == "m" and group.name is None


def _behind_letters(document: Document, at: int) -> int:
    """The token behind the short name of a body in brackets at the token (`المجموعة الاقتصادية [(إيكواس)]`)."""
    words = document.words
    if at + 2 < len(words) and words[at].text == "(":
        closing = next((end for end in range(at + 1, min(at + _SHORT, len(words))) if words[end].text == ")"), None)
        return closing + 1 if closing is not None else at
    return at


def _behind_scene(document: Document, at: int) -> int:
    """The token of the comma behind where a group is or what it takes part in, told with `في` at the token
    (`الأدباء المشاركين [في المعرض الدولي]،`), the token itself where none is told."""
    words = document.words
    if words[at].key != "في" or words[at].pronoun:
        return at
    for here in range(at + 1, min(at + _DESCRIBED, len(words))):
        if words[here].text in _COMMAS:
            return here if here > at + 1 else at
        if words[here].is_verb or not (words[here].is_nominal or words[here].tag == "ADJ"):
            return at
    return at


def _behind_group(document: Document, at: int) -> int:
    """The token behind what belongs to a group whose phrase ends before the token: the specifier of an elative (`الأكثر
    [تمثيلا]`), a common noun that is joined to it (`مشايخ الوادي [والساحل]`)."""
    words = document.words
    other = document.phrase_at(at) if at + 1 < len(words) else None
    if other is not None and other.type is EntityType.LOC and words[at].conjunction == "و" and other.first == at:
        return other.last
    if at + 1 >= len(words) or other is not None:
        return at
    word = words[at]
    specifier = words[at - 1].key in _ELATIVES and word.is_nominal and not (word.definite or word.is_attached)
    joined = word.conjunction == "و" and word.is_nominal and word.definite and not word.preposition
    return at + (specifier or joined)


def behind_unread(document: Document, at: int) -> int:
    """The token behind the words at the token that describe whoever is named behind them and are no phrase (`بينهم
    [الداعية الشهير،] كريم ناصر`); the token itself where nobody is."""
    words = document.words
    for here in range(at, min(at + _DESCRIBED, len(words))):
        if document.phrase_at(here) is not None:
            return here
        word = words[here]
        if word.is_verb or word.is_attached or not (word.definite or word.pronoun or word.is_mark):
            return at
    return at


def sent_off(document: Document, token: int) -> Phrase | None:
    """The delegation without an article that somebody sends to a place, of which the verb right behind the place tells
    more (`أوفد X وفدا إلى Y التقى Z`)."""
    words, first = document.words, document.sentence(token).first
    place = document.phrase_at(token - 1) if token > first and not words[token].conjunction else None
    led = place is not None and place.type is EntityType.LOC and words[place.first - 1].key == _WHITHER
    mission = document.phrase_at(place.first - 2) if place is not None and led and place.first - 2 >= first else None
    if mission is None or mission.type is not EntityType.GRP or words[mission.head].definite:
        return None
    return mission if words[mission.head].key in event_words("mission") else None


def behind_composition(document: Document, at: int, head: Phrase) -> int:
    """The token behind those whom a delegation holds beside its head (`برئاسة X ويضم Y وZ`, `برئاسة X وعضوية Y`) or at
    all (`مع وفد يضم خمسة من Y`)."""
    words = document.words
    if at + 1 >= len(words) or head.type is EntityType.LOC:
        return at
    joined = words[at].conjunction == "و"
    holds = words[at].is_verb and words[at].key in event_words("comprising")
    holds = holds or (joined and words[at].key in event_words("membership"))
    if not holds:
        return at
    near = words[max(0, at - _HEAD) : at]
    led = any({word.folded, word.key} & _HEADED_BY for word in near) if joined else _is_some_mission(document, head)
    row = document.parties_from(_behind_count(document, behind_address(document, at + 1))) if led else ()
    return row[-1].last if row else at


def _is_some_mission(document: Document, group: Phrase) -> bool:
    """Whether a delegation without article or name stands behind a preposition (`مع وفد [يضم X]`)."""
    head, before = document.words[group.head], document.words[group.first - 1] if group.first else None
    some = group.type is EntityType.GRP and head.key in event_words("mission") and not (head.definite or head.pronoun)
    return some and before is not None and before.key in event_words("preposition")


def _behind_count(document: Document, at: int) -> int:
    """The token behind a number or quantity of people at the token (`[خمسة من] وزراء الخارجية`), else the token."""
    words = document.words
    if at + 2 >= len(words) or not (words[at].tag == "NUM" or words[at].key in event_words("quantity")):
        return at
    return at + 1 + (words[at + 1].key == "من" and not words[at + 1].pronoun)
