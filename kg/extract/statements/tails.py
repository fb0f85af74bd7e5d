"""Where the reporter's own clause, or the occasion, follows a content that is a noun phrase: what is said has no verb
of its own there (`أعلن الوزير استقالته في تغريدة`, `أشاد بالقرار، لكن منتقديه رأوا`)."""

from __future__ import annotations

from typing import Final

from kg.extract.event_words import event_words
from kg.extract.speech_words import noun_class
from kg.extract.statements.openers import PREPOSITIONS
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_WHEN: Final = frozenset({"عندما", "حينما", "حين"})
_TIME: Final = frozenset({"بعد", "عقب", "اثر", "غداه", "بعيد", "بعدما"})
_DURING: Final = "خلال"
_BEFORE: Final = "قبل"
_INSIDE: Final = frozenset({"في", "خلال", "اثناء", "عبر", "ضمن"})
_NO_VERBS: Final = ("ليس", "كذا", "كذل")
_SURE_BEGINNINGS: Final = ("أ", "ا")
_SURE_ENDS: Final = ("ت", "وا", "ا", "ى")
_OTHERWISE: Final = frozenset({"غير", "الا", "بيد"})
_MEANWHILE: Final = frozenset({"فيما", "بينما"})
_AT_A_TIME: Final = frozenset({"وقت", "الوقت", "حين"})
_WHICH_MATTER: Final = "الامر"
_WHAT: Final = "ما"
_FROM_WHICH: Final = "مما"
_SINCE: Final = "اذ"
_WHERE: Final = "حيث"
_LONG: Final = "ا"
_HOLLOW: Final = 3  # the letters of زار
_PERFECT, _IMPERFECT = "p", "i"
_FOR, _THEREBY = "ل", "بذلك"
_GOING_ON: Final = frozenset({"كما", "ثم"})


def reporters_tail(reader: Reader, at: int, end: int) -> int:
    """The token before token `end` where the reporter goes on behind a noun phrase that begins at token `at`; `end`
    where he does not."""
    inner = reader.keys[at] == _WHAT
    for here in range(at + 1, min(end, len(reader.keys) - 2)):
        if reader.quotes.around(reader.span(here).start) is not None:
            continue
        if _sets_against(reader, here, inner=inner) or (reader.is_comma(here - 1) and _follows_comma(reader, here)):
            return here
        if reader.is_comma(here - 1) and not inner and _is_day_at_end(reader, here):
            return here
        if not inner and _goes_on(reader, at, here):
            return here
        inner = inner or _opens_inner(reader, here)
    return end


def _opens_inner(reader: Reader, at: int) -> bool:
    """Whether a clause inside the noun phrase begins at the token: its verbs are no more the reporter's."""
    key = reader.keys[at]
    relative = key in noun_class("relative") and reader.word(at).tag != "PREP"
    clause = reader.complementiser(at) is not None or relative or key in (_WHAT, "لما", "بما")
    return clause or (reader.is_verb(at) and reader.party_at(at) is None)


def _sets_against(reader: Reader, at: int, *, inner: bool) -> bool:
    """Whether a clause with `لكن` or one of its sisters begins at the token; `لكنه` may go on with an `inner` one."""
    key = reader.keys[at].removeprefix("و")
    if key in _OTHERWISE:
        return reader.complementiser(at + 1) is not None and at + 2 < reader.last[at]
    if key == "لكن":
        following = reader.word(at + 1)
        return reader.key(at + 1) not in PREPOSITIONS and not following.preposition
    return key in noun_class("contrast") and not inner


def _follows_comma(reader: Reader, at: int) -> bool:
    """Whether a clause or circumstance of the reporter's begins at the token, right behind a comma."""
    key, following = reader.keys[at], reader.key(at + 1)
    if key in _MEANWHILE:
        return reader.is_verb(at + 1) and following not in noun_class("concerning")
    if key == "في" and following in _AT_A_TIME:
        return following != "وقت" or reader.is_verb(at + 2)
    if key == _WHERE:
        return reader.is_verb(at + 1) and not _is_place(reader, at - 2)
    if key == _WHAT:
        return reader.is_verb(at + 1) and reader.word(at + 1).aspect == _PERFECT
    if key == _BEFORE:
        return reader.complementiser(at + 1) is not None
    return key in _TIME or key in (_SINCE, _WHICH_MATTER) or _is_occasion(reader, at) or _tells_consequence(reader, at)


def _tells_consequence(reader: Reader, at: int) -> bool:
    """Whether a `ل` with an imperfect at the token tells what came of it: with `بذلك`, or of a party that it names
    (`أعلنت باريس فرض رسوم، لتصعد واشنطن لهجتها`)."""
    word = reader.word(at)
    if not (word.text.startswith(_FOR) and word.aspect == _IMPERFECT and reader.is_verb(at)):
        return False
    party = reader.party_at(at + 1) if at + 1 < reader.last[at] else None
    named = party is not None and party.first == at + 1 and party.name is not None
    return named or _THEREBY in (reader.key(at + 1), reader.key(at + 2))


def _is_day_at_end(reader: Reader, at: int) -> bool:
    """Whether the last word of its sentence, the name of a day, stands at the token: when something was announced."""
    last = at + 1 >= reader.last[at] or (at + 2 >= reader.last[at] and reader.is_mark(at + 1))
    return last and reader.word(at).key in event_words("day") and not reader.word(at).is_attached


def _goes_on(reader: Reader, first: int, at: int) -> bool:
    """Whether a further clause of the reporter's, or the occasion, follows the bare noun phrase at the token."""
    key, word = reader.keys[at], reader.word(at)
    parted = reader.is_comma(at - 1)
    if word.is_verb and word.conjunction and reader.party_at(at) is None:
        return word.aspect == _PERFECT and (_is_sure(reader, at) or (parted and _is_named(reader, at + 1)))
    if parted and key in _GOING_ON:
        return reader.is_verb(at + 1) and reader.word(at + 1).aspect == _PERFECT
    if key in _WHEN:
        return reader.is_verb(at + 1) and reader.word(at + 1).aspect == _PERFECT
    if key == _FROM_WHICH:
        return reader.is_verb(at + 1) and reader.word(at + 1).lemma in noun_class("consequence")
    if key in _TIME and reader.word(at + 1).key in noun_class("time_span"):
        return reader.key(at + 2) == "من"
    said = reader.word(first).key in noun_class("document", "message")
    return not said and reader.party_at(first) is None and _is_occasion(reader, at)


def _is_named(reader: Reader, at: int) -> bool:
    """Whether the name of a person stands at the token."""
    party = reader.party_at(at)
    return party is not None and party.first == at and party.type is EntityType.PER and party.name is not None


def _is_sure(reader: Reader, at: int) -> bool:
    """Whether a perfect cannot be a verbal noun by its spelling (`وأصدر`, `واعتقل`, `ونشروا`, `وزار`, `، ووافق`, not
    `ونشر`)."""
    base = reader.word(at).base
    if base.startswith(_NO_VERBS):
        return False
    if base[1:2] == _LONG and (len(base) == _HOLLOW or (len(base) == _HOLLOW + 1 and reader.is_comma(at - 1))):
        return True
    return base.startswith(_SURE_BEGINNINGS) or base.endswith(_SURE_ENDS) or reader.complementiser(at + 1) == ""


def _is_occasion(reader: Reader, at: int) -> bool:
    """Whether the token leads to words that tell where something was said (`في تغريدة`, `خلال مؤتمر صحفي`)."""
    noun = reader.word(at + 1) if at + 1 < reader.last[at] else None
    if noun is None or reader.keys[at] not in _INSIDE or noun.definite:
        return False
    meeting = reader.keys[at] == _DURING and noun.key in noun_class("conference")
    return meeting or not noun_class("spoken_in").isdisjoint({reader.keys[at + 1], noun.key})


def _is_place(reader: Reader, at: int) -> bool:
    """Whether a place ends at the token."""
    phrase = reader.document.phrase_at(at)
    return phrase is not None and phrase.type is EntityType.LOC
