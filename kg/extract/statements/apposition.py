"""What goes on with the subject of a verb of speech: its name, another name, its rank, an adjective."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.openers import PREPOSITIONS
from kg.extract.statements.reader import Reader
from kg.extract.words import Word
from kg.model import EntityType

_MEMBERS: Final = frozenset({"عضو", "عضوه"})
_AND: Final = "و"
_LONGEST: Final = 12
_OF_SOMEBODY: Final = 2  # words of a title that tells whose aide it is
_NUNATED: Final = ("ون", "ين", "ان")  # which no genitive follows (`وصف مراقبون محكمة …`)


def goes_on(reader: Reader, subject: Phrase, phrase: Phrase, at: int) -> bool:
    """Whether a phrase at the token goes on with the subject: another name of it behind a comma, one joined by و, or a
    name behind a bare title."""
    ending = reader.word(subject.last - 1)
    nunated = subject.last == subject.first + 1 and ending.key.endswith(_NUNATED) and ending.number != "s"
    closed = (
        nunated or ending.definite or (ending.tag == "ADJ" and subject.last > subject.first + 1)
    )  # دول خليجية إيران
    bare = subject.name is None and not reader.word(subject.head).definite and not closed
    charged = subject.type is EntityType.GRP and phrase.type is EntityType.ORG  # اتهم نواب وزارة الداخلية
    owner = phrase.first == subject.last and bare and phrase.name is not None and not charged
    return owner or _explains(reader, subject, phrase, at) or reader.word(at).conjunction == "و"


def names(reader: Reader, subject: Phrase | None, phrase: Phrase, *, tells: bool) -> bool:
    """Whether a phrase is the bare name of an unnamed subject, right behind it or, of a verb that `tells` a clause,
    behind its complement (`قال الباحث في علم الفلك X إن`)."""
    if subject is None or subject.name is not None or phrase.name is None or phrase.posts:
        return False
    between = range(subject.last, phrase.first)
    near = tells and not any(reader.is_mark(at) or reader.is_verb(at) for at in between)
    if phrase.type is not EntityType.PER:
        return False
    if subject.type is EntityType.PER:
        return not between or near or _is_named_last(reader, subject, phrase)
    return _is_apposed(reader, subject, phrase)


def _is_named_last(reader: Reader, subject: Phrase, phrase: Phrase) -> bool:
    """Whether a name between commas stands behind the second half of what somebody is (`قال مهاجم ميلان والمنتخب
    البرتغالي، كريم ناصر، إن`)."""
    marks = [at for at in range(subject.last, phrase.first) if reader.is_mark(at) or reader.is_verb(at)]
    joined = reader.word(subject.last).conjunction == _AND and not reader.word(subject.last).preposition
    closed = reader.is_comma(phrase.last) or reader.complementiser(phrase.last) is not None
    return joined and marks == [phrase.first - 1] and reader.is_comma(phrase.first - 1) and closed


def _is_apposed(reader: Reader, subject: Phrase, phrase: Phrase) -> bool:
    """Whether a name between commas, with nothing before it but a complement, is that of a single somebody (`وصرح
    المكلف بالإعلام، سامي حداد، أن`)."""
    word = reader.word(subject.head)
    single = subject.type is EntityType.GRP and (subject.number, word.definite) == ("s", True)
    commas = [at for at in range(subject.last, phrase.first) if reader.is_mark(at)]
    closed = reader.is_comma(phrase.last) or reader.complementiser(phrase.last) is not None
    return single and closed and commas == [phrase.first - 1]


def aide_behind(reader: Reader, phrase: Phrase) -> Phrase | None:
    """The name between commas behind an aide of somebody whose name was taken for the aide's (`ممثل المرجع كريم ناصر في
    كربلاء، [سامي حداد]، طالب`); `None` for any other phrase."""
    aide = bool(phrase.posts) and phrase.posts[0].lemma in noun_class("aide") and not reader.word(phrase.head).definite
    if phrase.name is None or not aide or len(phrase.posts[0].title.split()) < _OF_SOMEBODY:
        return None
    at = phrase.last
    place = reader.party_at(at + 1) if reader.word(at).tag == "PREP" else None
    at = place.last if place is not None and place.type is EntityType.LOC else at
    name = reader.party_at(at + 1) if at + 2 < reader.last[phrase.first] and reader.is_comma(at) else None
    bare = name is not None and name.first == at + 1 and name.type is EntityType.PER and not name.posts
    return name if name is not None and bare and name.name is not None and reader.is_comma(name.last) else None


def _explains(reader: Reader, subject: Phrase, phrase: Phrase, at: int) -> bool:
    """Whether a phrase behind a comma is another name of the subject: of its type, not behind its own commas."""
    in_commas = any(reader.is_comma(here) for here in range(subject.first, subject.last))
    between = range(subject.last, phrase.first)
    apart = any(reader.keys[here] in PREPOSITIONS or reader.word(here).preposition for here in between)
    apart = apart and not (subject.name is None and phrase.name is not None and subject.type is EntityType.PER)
    return reader.is_comma(at - 1) and phrase.type is subject.type and not in_commas and not apart


def is_named_by(reader: Reader, subject: Phrase | None, at: int) -> bool:
    """Whether the quotation at the token is the name of the body right before it (`جمعية "النهضة"`)."""
    body = subject is not None and subject.type is EntityType.ORG and subject.name is None and subject.last == at
    if subject is None or not body:
        return False
    return not any(reader.word(here).definite for here in range(subject.head, subject.last))  # فصائل الجنوب


def is_alias(reader: Reader, subject: Phrase | None, inner: Phrase, after: int, *, accuses: bool) -> bool:
    """Whether a quoted name right behind the subject, a body, is another name of it, since a comma, a preposition or
    what is said stands behind it at token `after` (`كشفت وكالة الفضاء "نورسا" عن`); not so of a verb that `accuses`."""
    if subject is None or accuses or subject.type is not EntityType.ORG or inner.type is not EntityType.ORG:
        return False
    if subject.last != inner.first - 1 or after >= reader.last[inner.first]:
        return False
    led = reader.is_comma(after) or reader.complementiser(after) is not None or reader.word(after).preposition
    return bool(led) or reader.keys[after] in PREPOSITIONS


def is_rank(subject: Phrase | None, word: Word) -> bool:
    """Whether a word is the rank of the unnamed subject before it (`قال المتحدث باسم الجيش العقيد …`)."""
    ranked = word.head is not None and "rank" in word.head.kinds and word.definite
    return ranked and subject is not None and subject.name is None


def is_described(head: Word, word: Word) -> bool:
    """Whether an adjective that is no accusative goes on with an indefinite noun (`منظمات إغاثية دولية`)."""
    indefinite = not head.definite and not word.definite and word.tag == "ADJ"
    return indefinite and word.form != "participle" and not word.text.endswith(("ا", "اً", "ًا"))


def after_description(reader: Reader, subject: Phrase | None, at: int, limit: int) -> int | None:
    """The token after a description between commas that begins at a token right behind a country or body (`أدانت
    الكويت، العضو غير الدائم في المجلس، الهجوم`); `None` where there is none before token `limit`."""
    if subject is None or subject.type is EntityType.PER or at != subject.last + 1 or not reader.is_comma(at - 1):
        return None
    phrase, word = reader.party_at(at), reader.word(at)
    unnamed = phrase is not None and phrase.first == at and phrase.type is EntityType.PER and phrase.name is None
    if not (unnamed or (word.key in _MEMBERS and word.definite)) or word.is_attached:
        return None
    within = range(at + 1, min(limit - 1, at + _LONGEST))
    comma = next((here for here in within if reader.is_comma(here)), None)
    told = comma is None or any(reader.is_verb(here) for here in range(at, comma))
    return None if told or comma is None else comma + 1
