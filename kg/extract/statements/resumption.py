"""Pronouns behind a verb that take up what stands in front of it, which is not its subject then (`تقرير قال إنه`)."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.model import Act, EntityType

_IT: Final = frozenset({"هو", "هي", "ذلك"})
_TO_HIM: Final = frozenset({"له", "لها", "لهم", "لهما"})
_FURTHER: Final = 5  # tokens from the subject to what is told
_TOLD: Final = frozenset({"انه", "انها", "انهم", "بانه", "بانها", "بانهم"})


def is_answer(reader: Reader, site: Site) -> bool:
    """Whether the verb's pronoun takes up all that was told before (`وهو ما نفاه الوزير`, `الأمر الذي أكدته مصادر`)."""
    return bool(site.reading.after) and takes_up(reader, site.at)


def takes_up(reader: Reader, at: int) -> bool:
    """Whether `وهو ما` or `الأمر الذي`, which take up all that was told before, stand before the verb at the token."""
    what, lead = reader.key(at - 1), reader.key(at - 2).removeprefix("و")
    return (what == "ما" and lead in _IT) or (what == "الذي" and lead == "الامر")


def is_resumed(reader: Reader, site: Site, *, party: bool) -> bool:
    """Whether a pronoun shows that the noun in front is no subject (`الزيارة التي وصفها`, `مؤتمر قال فيه`); for one
    that is no `party` also the pronoun on أن (`سلع قال إنها`), for any behind another party (`التي قال خبراء إنها`)."""
    following = reader.keys[site.at + 1 : site.at + 4]
    behind = reader.party_at(site.at + 1)
    if behind is not None and (
        reader.key(behind.last) in _TOLD
        or _is_subject(reader, site, behind)
        or _is_announced_of(reader, site, behind)
        or _does_it(reader, site, behind)
    ):
        return True
    told = not party and bool(following) and following[0] in _TOLD
    return bool(site.reading.after) or told or _is_taken_up(reader, site.at)


def _is_subject(reader: Reader, site: Site, behind: Phrase) -> bool:
    """Whether the party right behind a verb that has no objects says something with أن further on (`العملية التي قالت
    الحكومة في بيان إنها`)."""
    bare = behind.first == site.at + 1 and not reader.word(behind.first).is_attached
    takes = any(slot.head == OBJECT for slot in site.reading.frame.slots)
    further = range(behind.last, min(behind.last + _FURTHER, reader.last[site.at]))
    return bare and not takes and any(reader.keys[at] in _TOLD for at in further)


def _does_it(reader: Reader, site: Site, behind: Phrase) -> bool:
    """Whether the party right behind a verb of promising will do something with what stands in front (`التحقيق الذي
    تعهد الجيش بإجرائه`)."""
    bare = behind.first == site.at + 1 and not reader.word(behind.first).is_attached
    deed = reader.word(behind.last) if behind.last < reader.last[site.at] else None
    promises = site.reading.frame.act is Act.PROMISE
    return bare and promises and deed is not None and bool(deed.preposition and deed.pronoun)


def _is_announced_of(reader: Reader, site: Site, behind: Phrase) -> bool:
    """Whether the person right behind a verb that has things for objects tells something of a thing of what stands in
    front (`الحزب الذي أعلن الرئيس حداد جناحه منظمة محظورة`)."""
    person = behind.type is EntityType.PER and behind.first == site.at + 1 and behind.name is not None
    things = site.reading.frame.act in (Act.ANNOUNCE, Act.AFFIRM, Act.DENY)
    following = reader.word(behind.last) if behind.last < reader.last[site.at] else None
    return person and things and following is not None and following.tag == "NOUN" and bool(following.pronoun)


def _is_taken_up(reader: Reader, at: int) -> bool:
    """Whether a pronoun on a preposition stands behind the verb, at once or behind a noun that can be its subject."""
    for here in range(at + 1, min(at + 4, reader.last[at])):
        if reader.keys[here] in noun_class("resumptive"):
            before = reader.word(here - 1)
            if here == at + 1 and reader.keys[here] in _TO_HIM and not _may_be_subject(reader, here + 1):
                return False
            if _is_of_participle(reader, here - 1):
                return False
            return here == at + 1 or before.definite or reader.party_at(here - 1) is not None
    return False


def _may_be_subject(reader: Reader, at: int) -> bool:
    """Whether a party stands at the token, the subject of the verb before it (`الذي قال له الوزير إن`)."""
    phrase = reader.party_at(at)
    return phrase is not None and phrase.first == at and not reader.word(at).is_attached


def _is_of_participle(reader: Reader, at: int) -> bool:
    """Whether the token is a definite participle behind its noun, with which what follows goes (`التهم الموجهة له`)."""
    word = reader.word(at)
    qualifies = word.form == "participle" and word.definite and not word.is_attached and reader.party_at(at) is None
    return qualifies and reader.is_nominal(at - 1) and reader.word(at - 1).definite
