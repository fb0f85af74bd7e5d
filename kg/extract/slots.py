"""What stands around a trigger: the party groups and places of its clause with the prepositions that introduce them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.phrases import Phrase
from kg.extract.words import Word
from kg.model import EntityType

GENITIVE = "of"
"""The introduction of a group that stands in the genitive of the noun before it."""

_PREPOSITIONS = event_words("preposition")
_TOPICS = event_words("topic")
_QUANTITIES = event_words("quantity")
_ADVERBS = event_words("adverb")
_OPENING_MARKS = frozenset({'"', "«", "(", "#", "“"})
_PREMISES = event_words("premises")
_REGIONS = event_words("region")
_COMPANY = event_words("company")
_ADDITIONS = event_words("addition")
_ENDS = frozenset(".؛!؟:…\n")
_SUBORDINATORS = event_words("subordinator")
_SOME = event_words("some_of")
_MANNERS = event_words("manner")
_QUANTIFIERS = event_words("quantifier")
_TIME_UNITS = event_words("time_unit")
_RELATION = 4
"""How many words may tell how somebody is related to those before (`وولي عهده الأمير X`)."""
_LIMIT = 40
_RELATIVES = event_words("relative")
_COMMAS = frozenset({"،", ","})
_ASIDE = 22
"""How many words a relative clause between commas may have."""
_PARTED = 8
_GUEST = "ضيف"
_SENDERS = frozenset({EntityType.ORG, EntityType.LOC})


@dataclass(frozen=True, slots=True)
class Slot:
    """Coordinated phrases with what introduces them: a folded preposition, `GENITIVE`, or nothing for a bare group.
    `first:last` are their tokens; `noun` is the token of the common noun that the preposition may belong to instead
    (`العلاقات مع إيران`), -1 where there is none."""

    prep: str
    phrases: tuple[Phrase, ...]
    first: int
    last: int
    noun: int = -1

    @property
    def type(self) -> EntityType:
        """The type of the first phrase."""
        return self.phrases[0].type


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens `first:last` in which groups are looked for; `times` are the tokens of time expressions. `verb` tells
    that the word before the first is one, which governs no genitive. Without `topics` the groups end where the topic or
    purpose of an occasion begins (`حول`, `بشأن`, `لبحث`)."""

    first: int
    last: int
    times: frozenset[int]
    verb: bool = False
    topics: bool = True


def slots(document: Document, within: Stretch) -> Iterator[Slot]:
    """The groups of a stretch up to the end of its first clause."""
    at = within.first
    while at < min(within.last, within.first + _LIMIT):
        aside = _behind_aside(document, at, within)
        if aside or at in within.times:
            at = aside or at + 1
            continue
        topic = at > within.first and not within.topics and _opens_topic(document, at)
        if topic or ends_clause(document, at):
            return
        phrases = _parties(document, at)
        if not phrases:
            at += 1
            continue
        joined = _with_joined(document, _named_behind(document, phrases))
        prep = _introduction(document, at, within)
        yield Slot(prep, joined, at, joined[-1].last, _noun_before(document, at, within) if prep else -1)
        at = _behind_sender(document, joined[-1])


def _behind_sender(document: Document, phrase: Phrase) -> int:
    """The token behind a group or an official without a name and the bodies or countries they come from (`وفد من
    الحزب`, `مسؤولون من X وY`)."""
    unnamed = phrase.type is EntityType.GRP or (phrase.type is EntityType.PER and phrase.name is None)
    if not unnamed or phrase.last + 1 >= len(document.words) or document.words[phrase.last].key != "من":
        return phrase.last
    senders = document.parties_from(phrase.last + 1)
    return senders[-1].last if senders and senders[0].type in _SENDERS else phrase.last


def _behind_aside(document: Document, at: int, within: Stretch) -> int:
    """Where the clause goes on behind a relative clause between commas (`X، الذي وصل أمس، مع Y`), 0 where none begins
    at the token."""
    words = document.words
    if at == within.first or words[at].key not in _RELATIVES or words[at - 1].text not in _COMMAS:
        return 0
    for here in range(at + 2, min(within.last - 1, at + _ASIDE)):
        following = words[here + 1]
        if words[here].text in _ENDS:
            return 0
        if words[here].text in _COMMAS and following.conjunction != "و" and following.key not in _RELATIVES:
            return here + 1
    return 0


def _named_behind(document: Document, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The group with the name of its last person who has none, where that stands behind a place or a form of address
    that parts the two (`مدير الجامعة في تونس أحمد علي`)."""
    phrases = tuple(phrases)
    title = phrases[-1] if phrases else None
    if title is None or title.type is not EntityType.PER or title.name is not None or not title.posts:
        return phrases
    at, last = title.last, min(title.last + _PARTED, len(document.words))
    while at < last:
        phrase = document.phrase_at(at)
        if phrase is not None and phrase.type is EntityType.PER:
            apposed = phrase.name is not None and not phrase.posts and _is_bare(document, phrase)
            named = replace(title, name=phrase.name, last=phrase.last, entity=phrase.entity)
            return (*phrases[:-1], named) if apposed else phrases
        at = _behind_part(document, title, at)
        if not at:
            return phrases
    return phrases


def _behind_part(document: Document, title: Phrase, at: int) -> int:
    """The token behind what may part a title from its name: a place with its preposition, the rest of a body or a form
    of address right behind the title; 0 for anything else."""
    word, phrase = document.words[at], document.phrase_at(at)
    if phrase is not None:
        led = word.preposition == "ب" or document.words[at - 1].key == "في"
        rest = phrase.type is EntityType.ORG and at == title.last and _is_bare(document, phrase)
        return phrase.last if rest or (phrase.type is EntityType.LOC and led) else 0
    address = word.is_nominal and not word.is_attached and at == title.last
    return at + 1 if word.key == "في" or address else 0


def _is_bare(document: Document, phrase: Phrase) -> bool:
    """Whether nothing is written onto the phrase's first word."""
    return phrase.span.start == document.analysis.tokens[phrase.first].span.start


def _parties(document: Document, at: int) -> tuple[Phrase, ...]:
    """The coordinated phrases that begin at the token, `كلا من` before them passed over."""
    word = document.words[at]
    if word.key == "كلا" and at + 2 < len(document.words) and document.words[at + 1].key == "من":
        return document.parties_from(at + 2)
    return document.parties_from(at)


def _noun_before(document: Document, at: int, within: Stretch) -> int:
    """The common noun before the preposition of the group at the token, with adjectives between, or -1."""
    before = at - 1 if document.words[at].preposition else at - 2
    words = document.words
    while before >= within.first and (
        before in within.times or words[before].tag == "ADJ" or _is_manner(words, before)
    ):
        before -= 1
    if before < within.first or document.phrase_at(before) is not None:
        return -1
    word = document.words[before]
    return before if word.is_nominal and not word.is_verb else -1


def _is_manner(words: Sequence[Word], at: int) -> bool:
    """Whether the token is of a phrase that tells how (`على الإطلاق`, `للغاية`), not what."""
    following = words[at + 1].key if at + 1 < len(words) else ""
    return words[at].key in _MANNERS or (words[at].tag == "PREP" and following in _MANNERS)


def _opens_topic(document: Document, at: int) -> bool:
    """Whether the token opens a topic or a purpose."""
    word, phrase = document.words[at], document.phrase_at(at)
    named = phrase is not None and phrase.name is not None
    purpose = word.preposition == "ل" and word.form == "verbal-noun" and word.key not in _MANNERS and not named
    return (word.key in _TOPICS and not _is_at_head(document, at)) or purpose


def _is_at_head(document: Document, at: int) -> bool:
    """Whether `على` tells of no topic: `على رأس وفد`, `على هامش القمة`, `ضيفا على مصر`."""
    words = document.words
    guest = at > 0 and words[at - 1].lemma == _GUEST
    return words[at].key == "علي" and at + 1 < len(words) and (guest or words[at + 1].key in event_words("at_head"))


def _with_joined(document: Document, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The group with what is joined to it: `X وفخامة Y`, `بين X وبين Y`, `X إضافة إلى Y`, `مسؤولين من X وY`."""
    words, at = document.words, phrases[-1].last
    if at + 2 < len(words) and words[at].text in {"،", ","}:
        at += 1
    if at + 2 >= len(words):
        return phrases
    if words[at].conjunction == "و":
        more = _joined_by_and(document, at)
    elif phrases[-1].type is EntityType.GRP and words[at].key == "من":
        more = document.parties_from(at + 1)[1:]
    else:
        more = _added(document, at, phrases)
    return phrases + more


def _added(document: Document, at: int, group: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """What `إضافة إلى`, `إلى جانب` add to a group of its kind, and the people by name who accompany it (`يرافقه X`)."""
    words = document.words
    if words[at].text in _COMPANY:
        company = _named_behind(document, document.parties_from(at + 1))
        return tuple(one for one in company if one.type is EntityType.PER and one.name)
    pair = {words[at].key, words[at + 1].key}
    added = bool(pair & _ADDITIONS) and bool(pair & {"الي", "عن"})
    others = document.parties_from(at + 2) if added else ()
    return others if {one.type for one in others} <= {one.type for one in group} else ()


def _joined_by_and(document: Document, at: int) -> tuple[Phrase, ...]:
    """What `و` joins to a group before a word that heads no phrase (`وفخامة الرئيس`, `وبين X`, `وعددا من الوزراء`)."""
    word = document.words[at]
    if word.key in _QUANTITIES and document.words[at + 1].key == "من":
        return document.parties_from(at + 2)
    if word.key in _SOME:
        return document.parties_from(at + 2 if document.words[at + 1].key in _SOME else at + 1)
    honoured = word.head is not None and "honorific" in word.head.kinds
    if honoured or word.key == "بين":
        return document.parties_from(at + 1)
    return _related(document, at)


def _related(document: Document, at: int) -> tuple[Phrase, ...]:
    """The person by name in apposition to how he is related to somebody (`وزوجته X`, `وولي عهده الأمير X`)."""
    for here in range(at, min(at + _RELATION, len(document.words) - 1)):
        word = document.words[here]
        if (
            not (word.is_nominal or here == at)
            or document.phrase_at(here) is not None
            or (word.preposition and here > at)
        ):
            return ()
        if word.pronoun:
            named = document.parties_from(here + 1)
            return named if named and named[0].type is EntityType.PER and named[0].name else ()
    return ()


def _is_transparent(word: Word) -> bool:
    """Whether the word says nothing of what introduces the words behind it: a mark, an adverb, a word of
    address."""
    address = word.head is not None and bool(word.head.kinds & {"honorific", "rank"})
    return word.text in _OPENING_MARKS or word.key in _ADVERBS or address


def ends_clause(document: Document, at: int) -> bool:
    """Whether the token begins another clause."""
    word = document.words[at]
    if word.text in _ENDS:
        return True
    regarding = word.key == "حيث" and at > 0 and document.words[at - 1].key == "من"
    if word.key in _SUBORDINATORS and document.phrase_at(at) is None and not regarding:
        return True
    governed = at > 0 and document.words[at - 1].key in _PREPOSITIONS | _PREMISES
    return word.is_verb and not governed and not _begins_name(document, at)


def _begins_name(document: Document, at: int) -> bool:
    """Whether what looks like a verb begins a person's name (`تركي`)."""
    phrase = document.phrase_at(at)
    start = document.analysis.tokens[at].span.start
    return (
        phrase is not None and phrase.type is EntityType.PER and phrase.name is not None and phrase.name.start == start
    )


def _is_of_name(document: Document, at: int) -> bool:
    """Whether what looks like a preposition is the first letter of a name (`باترسون`)."""
    phrase = document.phrase_at(at)
    return (
        phrase is not None and phrase.name is not None and phrase.name.start == document.analysis.tokens[at].span.start
    )


def _passed(document: Document, before: int, within: Stretch) -> int:
    """The word that may introduce a group: the nearest before it that says more than when or how."""
    words = document.words
    while before >= within.first - 1:
        if before in within.times or _is_transparent(words[before]) or words[before].key in _QUANTIFIERS:
            before -= 1
        elif words[before].key in _TIME_UNITS and before > within.first and words[before - 1].key in _PREPOSITIONS:
            before -= 2
        else:
            break
    return before


def _is_quantity(word: Word) -> bool:
    """Whether it is a word of quantity, also where the analyzer cut a conjunction off it (`وفود`)."""
    return word.key in _QUANTITIES or fold(word.text) in _QUANTITIES


def _introduction(document: Document, at: int, within: Stretch) -> str:
    """The preposition on or before the token, `GENITIVE` after a noun of no phrase, else an empty string."""
    word = document.words[at]
    if word.preposition and not _is_of_name(document, at):
        return word.preposition
    before = _passed(document, at - 1, within)
    if before < max(0, within.first - 1) or (within.verb and before == within.first - 1):
        return ""
    left = document.words[before]
    if left.key == "من" and before > within.first and _is_quantity(document.words[before - 1]):
        return _introduction(document, before - 1, within)
    if left.key in _PREMISES | _REGIONS and before >= within.first and not left.definite and not left.pronoun:
        led = _introduction(document, before, within)
        return "في" if led == "ب" and left.key in _PREMISES else led
    if left.key in _PREPOSITIONS and not left.is_verb and not left.pronoun:
        return left.key
    bare = left.is_mark or left.tag in {"ADJ", "ADV", "V", "PART"} or document.phrase_at(before) is not None
    closed = left.definite or left.pronoun or left.base.endswith(("ا", "اً", "ً"))
    return "" if bare or closed or not left.is_nominal else GENITIVE
