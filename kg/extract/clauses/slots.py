"""What stands around a trigger: the party groups and places of its clause with the prepositions that introduce them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.introductions import Stretch, behind_address, introduction, noun_before
from kg.extract.clauses.joining import named_behind, with_joined
from kg.extract.clauses.missions import behind_composition, behind_unread
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.wishes import behind_wish
from kg.extract.phrase import Phrase
from kg.frozen import dataclass
from kg.model import EntityType

_PREPOSITIONS = event_words("preposition")
_TOPICS = event_words("topic")
_GOVERNING = _PREPOSITIONS | event_words("premises")
_ENDS = frozenset(".؛!؟:…\n")
_SUBORDINATORS = event_words("subordinator")
_MANNERS = event_words("manner")
_LIMIT = 60
_RELATIVES = event_words("relative")
_DURING = event_words("while")
_COMMAS = frozenset({"،", ","})
_WITH, _SETTING = "مع", frozenset({"في", "علي"})
_AMONG, _THEM = "بين", "هم"
_THEN, _WITH_WHOM = "ثم", frozenset({"مع", "في"})
_AS, _AS_IT_IS = "كما", event_words("being") | {"هو"}
_BRACKETS = 6
_ASIDE = 22
"""How many words a relative clause between commas may have."""
_ADVERBIAL = ("ا", "اً", "ًا")
_GUEST, _EVER = "ضيف", frozenset({"الإطلاق", "الاطلاق"})
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


def slots(document: Document, within: Stretch) -> Iterator[Slot]:
    """The groups of a stretch up to the end of its first clause."""
    at = within.first
    while at < min(within.last, within.first + _LIMIT):
        aside = _behind_lasting(document, at, within) or _behind_aside(document, at, within)
        aside = aside or _behind_number(document, at, within) or behind_wish(document.words, at)
        if aside > at or at in within.times:
            at = max(aside, at + 1)
            continue
        topic = at > within.first and not within.topics and _opens_topic(document, at)
        if topic or ends_clause(document, at):
            return
        phrases = () if _is_in_brackets(document, at, within) else _parties(document, at)
        if not phrases:
            at += 1
            continue
        joined = with_joined(document, named_behind(document, phrases))
        prep = introduction(document, at, within)
        yield Slot(prep, joined, at, joined[-1].last, noun_before(document, at, within) if prep else -1)
        at = behind_company(document, behind_sender(document, joined[-1]), joined[-1])
        at = _behind_members(document, behind_composition(document, at, joined[-1]))


def is_of_accord(document: Document, slot: Slot) -> bool:
    """Whether `مع` belongs to words that tell in accord with whom something is done (`تضامنا مع X`,
    `بالتنسيق مع X`)."""
    if slot.prep != _WITH or slot.noun < 0:
        return False
    word = document.words[slot.noun]
    led = word.preposition == "ب" and word.key in event_words("accord_with")
    return led or word.key in event_words("accord")


def _is_in_brackets(document: Document, at: int, within: Stretch) -> bool:
    """Whether a phrase is all that stands between brackets, where it only calls again what stands before them."""
    if at <= within.first or document.words[at - 1].text != "(":
        return False
    phrase = document.phrase_at(at)
    whole = phrase is not None and phrase.first == at and phrase.last < within.last
    return phrase is not None and whole and document.words[phrase.last].text == ")"


def behind_sender(document: Document, phrase: Phrase) -> int:
    """The token behind a group or an official without a name and the bodies or countries they come from (`وفد من
    الحزب`, `مسؤولون من X وY`)."""
    unnamed = phrase.type is EntityType.GRP or (phrase.type is EntityType.PER and phrase.name is None)
    if not unnamed or phrase.last + 1 >= len(document.words) or document.words[phrase.last].key != "من":
        return phrase.last
    senders = document.parties_from(phrase.last + 1)
    return senders[-1].last if senders and senders[0].type in _SENDERS else phrase.last


def _behind_members(document: Document, at: int) -> int:
    """The token behind those whom a group is said to have among it (`عددا من النواب من بينهم X وY`), the token itself
    where none are told."""
    words = document.words
    among = next((here for here in range(at, min(at + 3, len(words))) if words[here].key == _AMONG), -1)
    if among < 0 or words[among].pronoun != _THEM or any(document.phrase_at(here) for here in range(at, among)):
        return at
    members = document.parties_from(behind_unread(document, among + 1))
    return members[-1].last if members else at


def behind_company(document: Document, at: int, group: Phrase) -> int:
    """The token behind the verb that tells who heads a group without a name or goes along with somebody, and behind him
    (`وفد من X يقوده Y`, `يرافقه عدد من Y`)."""
    words = document.words
    if at + 1 >= len(words) or not words[at].is_verb:
        return at
    heads = group.type is EntityType.GRP and words[at].folded in event_words("headed_by")
    if not heads and words[at].folded not in event_words("going_along"):
        return at
    first = at + 1 + (words[at + 1].key in event_words("quantity"))
    first += at + 1 < first < len(words) and words[first].key == "من"
    row = named_behind(document, document.parties_from(first)) if first < len(words) else ()
    row = row and _with_name_of_kin(document, row)
    return row[-1].last if row else min(first + 1, len(words)) if first > at + 1 else at


def _with_name_of_kin(document: Document, row: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The row with the people named right behind a word of kin that ends it (`يرافقه نجله X وY`)."""
    kin = row[-1].name is None and document.words[row[-1].head].pronoun and row[-1].last < len(document.words)
    named = document.parties_from(row[-1].last) if kin else ()
    return (*row, *named) if named and named[0].type is EntityType.PER and named[0].name else row


def _behind_aside(document: Document, at: int, within: Stretch) -> int:
    """Where the clause goes on behind an aside between commas (`X، الذي وصل أمس، مع Y`, `، بينهم X،`, `، في زيارة،`,
    `، خلال زيارة استمرت يومين،`), behind what is told of a journey (`خلال الزيارة التي تستمر يومين،`), `على ما يبدو`
    or `كما هو مقرر`, 0 where none begins at the token."""
    words = document.words
    if words[at].key == "علي" and at + 2 < within.last and words[at + 1].key == "ما":
        return at + 3 if words[at + 2].is_verb else 0
    if words[at].key == _AS and at + 2 < within.last and words[at + 1].key in _AS_IT_IS:
        return at + 3 if words[at + 2].key in event_words("scheduled") else 0
    told = at > within.first and words[at].key in _RELATIVES and words[at - 1].key in event_words("travel")
    parted = at > within.first and words[at - 1].text in _COMMAS and _opens_aside(document, at)
    bound = words[at].key in _RELATIVES and not (parted or told) and _is_of_subject(document, at, within)
    if not (parted or told or bound):
        return 0
    for here in range(at + 2, min(within.last - 1, at + _ASIDE)):
        following = words[here + 1]
        if words[here].text in _ENDS:
            return 0
        if words[here].text in _COMMAS and following.conjunction != "و" and following.key not in _RELATIVES:
            return here + 1 if not bound or _begins_person(document, here + 1) else 0
    return 0


def _is_of_subject(document: Document, at: int, within: Stretch) -> bool:
    """Whether the relative clause at the token tells more of the person by name right behind a verb (`التقى X الذي وصل
    أمس، Y`)."""
    person = document.phrase_at(at - 1) if within.verb and at > within.first else None
    return person is not None and person.first == within.first and person.last == at and _is_named(person)


def _begins_person(document: Document, at: int) -> bool:
    """Whether a person by name begins at the token, to whom nothing is joined or governs him."""
    person = document.phrase_at(at)
    return person is not None and person.first == at and _is_named(person) and not document.words[at].is_attached


def _is_named(phrase: Phrase) -> bool:
    return phrase.type is EntityType.PER and phrase.name is not None


def _behind_lasting(document: Document, at: int, within: Stretch) -> int:
    """The token behind a relative clause of how long something lasts (`خلال زيارته [التي تستغرق يومين] X`), 0 where
    none begins at the token."""
    words, here = document.words, at + 2
    if words[at].key not in _RELATIVES or here >= within.last or words[at + 1].key not in event_words("lasting"):
        return 0
    while here < within.last and (
        here in within.times or words[here].tag == "NUM" or words[here].key in event_words("time_unit", "quantity")
    ):
        here += 1
    return here if here > at + 2 else 0


def _behind_number(document: Document, at: int, within: Stretch) -> int:
    """The token behind a number in brackets (`الساعة 18:00 (16:00 ت غ)`), 0 where none begins at the token."""
    words = document.words
    if words[at].text != "(" or at + 2 >= within.last or words[at + 1].tag != "NUM":
        return 0
    closing = (here for here in range(at + 2, min(within.last, at + _BRACKETS)) if words[here].text == ")")
    return next(closing, -1) + 1


def _opens_aside(document: Document, at: int) -> bool:
    """Whether a relative clause, those among a group, who goes along, or the journey or occasion something is part of
    begin at the token."""
    word = document.words[at]
    among = word.key == _AMONG and bool(word.pronoun)
    following = document.words[min(at + 1, len(document.words) - 1)]
    travel = word.key == "في" and following.key in event_words("travel")
    travel = travel or (word.key in _SETTING and following.key in _DURING)  # `، على هامش القمة،`
    along = word.is_verb and word.folded in event_words("going_along") | event_words("headed_by")
    along = along or word.key in event_words("accompanied_by") or word.folded in event_words("with_him")
    along = along or _is_apposed(document, at)
    return among or travel or along or word.key in _RELATIVES or word.key in _DURING


def _is_apposed(document: Document, at: int) -> bool:
    """Whether a definite participle that is no party tells more of the person before the comma (`X، الحائزة جائزة
    نوبل،`)."""
    word, person = document.words[at], document.phrase_at(at - 2)
    told = word.definite and word.form == "participle" and not word.is_attached and document.phrase_at(at) is None
    return told and person is not None and person.type is EntityType.PER and person.name is not None


def _parties(document: Document, at: int) -> tuple[Phrase, ...]:
    """The coordinated phrases that begin at the token, `كلا من` before them passed over."""
    word = document.words[at]
    if word.key == "كلا" and at + 2 < len(document.words) and document.words[at + 1].key == "من":
        return document.parties_from(behind_address(document, at + 2))
    return document.parties_from(at)


def _opens_topic(document: Document, at: int) -> bool:
    """Whether the token opens a topic or a purpose."""
    word = document.words[at]
    if word.key in _TOPICS and not (_is_at_head(document, at) or _begins_name(document, at)):
        return True
    if word.preposition != "ل" or word.form != "verbal-noun" or word.key in _MANNERS:
        return False
    phrase = document.phrase_at(at)
    return phrase is None or phrase.name is None


def _is_at_head(document: Document, at: int) -> bool:
    """Whether `على` tells of no topic: `على رأس وفد`, `على هامش القمة`, `ضيفا على مصر`, `على الإطلاق`."""
    words = document.words
    if words[at].key != "علي" or at + 1 >= len(words):
        return False
    guest = at > 0 and words[at - 1].lemma == _GUEST
    return guest or words[at + 1].key in event_words("at_head") or words[at + 1].text in _EVER


def _goes_on_behind_then(document: Document, at: int) -> bool:
    """Whether `ثم` at the token tells with whom else or where the same was done (`مع X ثم في السفارة مع Y`)."""
    following = document.words[at + 1] if at + 1 < len(document.words) else None
    return document.words[at].key == _THEN and following is not None and following.key in _WITH_WHOM


def ends_clause(document: Document, at: int) -> bool:
    """Whether the token begins another clause."""
    word = document.words[at]
    if word.text in _ENDS:
        return True
    if word.key in _SUBORDINATORS and document.phrase_at(at) is None:
        regarding = word.key == "حيث" and at > 0 and document.words[at - 1].key == "من"
        if not regarding and not _goes_on_behind_then(document, at):
            return True
    if word.form == "participle" and _is_circumstance(document, at):
        return True
    if not word.is_verb or (at > 0 and document.words[at - 1].key in _GOVERNING):
        return False
    return not _begins_name(document, at)


def _is_circumstance(document: Document, at: int) -> bool:
    """Whether the participle behind a comma tells what else the subject does (`، مؤكدا وقوف بلاده مع X`)."""
    word, before = document.words[at], document.words[at - 1] if at else None
    adverbial = word.text.endswith(_ADVERBIAL) and not (word.definite or word.is_attached or word.pronoun)
    return adverbial and before is not None and before.text in _COMMAS and document.phrase_at(at) is None


def _begins_name(document: Document, at: int) -> bool:
    """Whether what looks like a verb begins a person's name (`تركي`)."""
    phrase = document.phrase_at(at)
    start = document.analysis.tokens[at].span.start
    return (
        phrase is not None and phrase.type is EntityType.PER and phrase.name is not None and phrase.name.start == start
    )
