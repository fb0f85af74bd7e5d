"""Whether what stands behind a trigger fits it: its own complement or another word's, its subject or its object."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.event_words import event_words
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import CLAUSE, OBJECT, QUESTION, SPEECH, readings
from kg.extract.statements.objects import is_thing
from kg.extract.statements.reader import Reader
from kg.extract.statements.triggers import Site
from kg.extract.statements.walk import Walk
from kg.extract.words import is_accusative
from kg.model import Act, EntityType

_OBLIQUE: Final = "ين"
_OBLIQUES: Final = ("ين", "ي")
_HIM: Final = "ايا"  # إياه, which may look like a verb
_ARTICLE: Final = "ال"
_FROM: Final = "من"
_OF_SOMEBODY: Final = frozenset({Act.PRAISE, Act.CONDEMN})
_PROMISE, _REACHED, _NUMBER = "وعد", "بلغ", "NUM"
_THAT: Final = frozenset({"ان"})
_LONGEST_ADDITION: Final = 10
_ANY_VERBS: Final = frozenset({"ب", "ل", "من", "في"})  # prepositions that any verb may have


def belongs_to_adjective(walk: Walk, site: Site, at: int) -> bool:
    """Whether an adjective right before the token takes what follows (`الوزير المكلف بتشكيل الحكومة`)."""
    heads = walk.subject is not None and walk.subject.head == at - 1
    return at > site.at + 2 and not heads and walk.reader.keys[at - 1] in noun_class("governing")


def is_of_another(walk: Walk, site: Site, head: str, at: int) -> bool:
    """Whether a preposition at the token belongs to another verb: the one right before it (`تحدث X بلهجة تنم عن`), the
    one in a clause behind an object (`أبلغت الصين روسيا استعدادها للحوار عندما يلتقي الرئيس بالوفد`), the trigger's
    in another sense, or tells where those who speak come from."""
    if head in (CLAUSE, SPEECH, OBJECT, QUESTION):
        return False
    if _leads_to_senders(walk, at):
        return True
    verb = at - 1 > site.at and walk.reader.is_verb(at - 1) and walk.reader.word(at - 1).aspect == "i"
    if verb and not walk.reader.keys[at - 1].startswith(_HIM) and walk.reader.party_at(at - 1) is None:
        return True
    if head == "ل" and any(_is_joined_verb(walk, here) for here in range(site.at + 1, at)):
        return True
    behind = walk.in_clause and walk.object_at is not None and head in _ANY_VERBS
    return behind or _does_something(walk, site)


def _leads_to_senders(walk: Walk, at: int) -> bool:
    """Whether the preposition behind the subject tells whom a group is from, as it stands once more right behind these
    (`حذر خبراء من الأمم المتحدة من المجاعة`)."""
    of_group = walk.subject is not None and walk.subject.type is EntityType.GRP and walk.subject.last == at
    senders = walk.reader.party_at(at + 1) if of_group else None
    behind = senders.last if senders is not None and senders.first == at + 1 else walk.limit
    return behind < walk.limit and walk.reader.keys[behind] == walk.reader.keys[at]


def _is_joined_verb(walk: Walk, at: int) -> bool:
    """Whether a joined perfect of the subject's stands at the token (`اعتذرت الشركة وخفضت الأسعار ل`)."""
    word = walk.reader.word(at)
    return word.is_verb and word.conjunction == "و" and word.aspect == "p" and walk.reader.party_at(at) is None


def _does_something(walk: Walk, site: Site) -> bool:
    """Whether a verb that says nothing of an object has one (`اعترضت القوات صاروخا`, `أقر البرلمان اعتماد`), so
    that it is none of speech."""
    if walk.object_at is None or not site.reading.is_verbal:
        return False
    reader = walk.reader
    bare = any(slot.head == OBJECT for slot in site.reading.frame.slots) or reader.party_at(walk.object_at) is not None
    word = reader.word(walk.object_at)
    deed = word.form == "verbal-noun" and word.tag == "NOUN" and not (word.definite or word.pronoun)
    return not bare and walk.subject is not None and (deed or is_accusative(word))


def is_apposed(walk: Walk, site: Site, start: int) -> bool:
    """Whether what looks like the object goes on with the subject before a clause whose words begin at token `start`:
    it stands between commas (`أعلن الحزب، أكبر تشكيل للمعارضة، أن`), begins behind the subject and ends at a comma
    (`أعلن النادي بطل الدوري، أمس، أن`), or tells who somebody is (`كشف النائب عضو اللجنة أن`)."""
    at, reader = walk.object_at, walk.reader
    if at is None or at >= start - 2:
        return False
    behind = reader.is_comma(start - 2) and reader.complementiser(start - 1) is not None
    ends = walk.subject is not None and walk.subject.last == at and not is_thing(walk)
    return (behind and (reader.is_comma(at - 1) or ends)) or _tells_who(walk, site, at) or _leads_to(walk, site, start)


def _leads_to(walk: Walk, site: Site, start: int) -> bool:
    """Whether nothing but more of the subject stands between it and the أن before token `start` (`أعلن النادي بطل
    الدوري اليوم أن`, `أعلنت الحركة "نور" الجمعة أنها`): the words begin at once behind it, are definite where they end,
    and the clause is a sentence of its own."""
    at, reader, subject = walk.object_at, walk.reader, walk.subject
    if at is None or subject is None or at > subject.last + 1 or not _tells_sentence(reader, start - 1):
        return False
    addresses = any(slot.head == OBJECT and slot.then for slot in site.reading.frame.slots)
    between = range(at, start - 1)
    if addresses or len(between) > _LONGEST_ADDITION or any(_breaks(reader, here) for here in between):
        return False
    last, word = reader.word(start - 2), reader.word(at)
    known = last.definite or reader.party_at(start - 2) is not None or reader.is_mark(start - 2)
    quoted = at == subject.last and reader.is_mark(at)
    return known and (quoted or not (word.pronoun or word.form == "verbal-noun"))


def _tells_sentence(reader: Reader, at: int) -> bool:
    """Whether an أن stands at the token before a noun or with a pronoun, no verb in the subjunctive."""
    if reader.complementiser(at) != "":
        return False
    return reader.keys[at] not in _THAT or not reader.is_verb(at + 1)


def _breaks(reader: Reader, at: int) -> bool:
    """Whether a verb, a comma or an أن stands at the token."""
    return reader.is_comma(at) or reader.complementiser(at) is not None or _is_told_verb(reader, at)


def _is_told_verb(reader: Reader, at: int) -> bool:
    return reader.is_verb(at) and reader.party_at(at) is None


def _tells_who(walk: Walk, site: Site, at: int) -> bool:
    """Whether a person begins at the token right behind the subject of a verb that neither addresses nor judges
    anybody."""
    reader, subject = walk.reader, walk.subject
    person = reader.party_at(at)
    if subject is None or subject.last != at or person is None or person.first != at:
        return False
    addresses = any(slot.head == OBJECT and slot.then for slot in site.reading.frame.slots)
    return person.type is EntityType.PER and not (addresses or site.reading.frame.act in _OF_SOMEBODY)


def goes_on_doing(walk: Walk, site: Site, start: int) -> bool:
    """Whether a verb that tells only speech (`واصل`), or a deed as well (`علق`), has something else for its object
    (`تواصل الحوار`, `علق السكان لافتات`), no colon before what is said at token `start`."""
    only = all(slot.head == SPEECH for slot in site.reading.frame.slots)
    deed = fold(site.reading.frame.verb) in noun_class("doing") and not walk.has_unknown_subject
    before = walk.reader.key(start - 1)
    return (only or deed) and walk.object_at is not None and before != ":" and before not in noun_class("saying")


def is_held_for(walk: Walk, site: Site) -> bool:
    """Whether a `يعد` tells what something is held for, an indefinite accusative, rather than promises (`تعد الحادثة
    تذكيرا بأن`)."""
    counts = fold(site.reading.frame.verb) == _PROMISE and site.reading.shape is Shape.IMPERFECT
    if not counts or walk.object_at is None:
        return False
    word = walk.reader.word(walk.object_at)
    return is_accusative(word) and not word.pronoun and walk.reader.party_at(walk.object_at) is None


def is_amount(walk: Walk, site: Site) -> bool:
    """Whether a `بلغ` tells how much something is, by a number or measure behind it, and informs nobody (`بلغ عدد
    القتلى عشرين`)."""
    if fold(site.reading.frame.verb) != _REACHED or walk.object_at is None:
        return False
    return walk.reader.word(walk.object_at).key in noun_class("measure") or any(
        walk.reader.word(at).tag == _NUMBER for at in range(site.at + 1, walk.limit)
    )


def is_made_that(walk: Walk, site: Site) -> bool:
    """Whether the one right behind a verb of announcing is what it calls him, so that he is announced (`أعلن كريم ناصر
    فائزا`) and does not speak."""
    at, subject = walk.object_at, walk.subject
    if site.reading.frame.act is not Act.ANNOUNCE or at is None or subject is None or subject.last != at:
        return False
    word = walk.reader.word(at)
    described = word.form == "participle" or word.tag == "ADJ" or walk.reader.party_at(at) is not None
    return subject.type is EntityType.PER and described and is_accusative(word) and not word.pronoun


def makes_himself(walk: Walk, site: Site) -> bool:
    """Whether `نفسه` behind the subject of a verb of announcing is the first of two objects (`أعلن كريم ناصر نفسه
    رئيسا`)."""
    at, reader, subject = walk.object_at, walk.reader, walk.subject
    announced = site.reading.frame.act is Act.ANNOUNCE and at is not None and subject is not None
    if at is None or subject is None or not announced or subject.last != at - 1:
        return False
    return reader.word(at - 1).key in noun_class("self") and is_accusative(reader.word(at))


def is_of_noun(walk: Walk, at: int) -> bool:
    """Whether the بأن at the token goes with a noun of speech or thought right before it that is no subject (`سجلت
    الأسعار خسارة مع توقعات بأن`)."""
    noun, subject = walk.reader.word(at - 1), walk.subject
    if walk.reader.complementiser(at) != "ب" or (subject is not None and subject.first < at <= subject.last):
        return False
    return any(one.shape is Shape.NOUN for one in readings(noun.text)) or noun.key in noun_class("claim", "thought")


def is_addressee(walk: Walk, site: Site, continues: bool) -> bool:
    """Whether what looks like the subject is whom the verb addresses: a country that does not agree (`دعا إيران إلى`),
    and of a joined verb a group (`وحث الأطراف على`), or any where the verb goes on with an earlier subject."""
    phrase = walk.subject
    if phrase is None or fold(site.reading.frame.verb) in noun_class("of_things") or _opens(walk, site):
        return False
    if _is_written_to(walk, site):
        return True
    if phrase.last < walk.limit and walk.reader.keys[phrase.last] == _FROM and site.reading.frame.act is Act.DEMAND:
        return False  # وطلبت السلطات من السكان
    country = walk.reader.keys[phrase.first].removeprefix(_ARTICLE) not in event_words("masculine_land")
    if phrase.type is EntityType.LOC and site.reading.gender == "m" and country:
        return True
    nominative = phrase.type is EntityType.GRP and any(
        walk.reader.word(at).key.endswith(("ون", "ان")) for at in range(phrase.head, phrase.last)
    )
    addressed = continues or (phrase.type is EntityType.GRP and walk.reader.word(phrase.head).definite)
    return bool(site.reading.before) and addressed and not nominative


def _is_written_to(walk: Walk, site: Site) -> bool:
    """Whether the noun behind a verb and its `فيه` is whom the words address, since it does not agree with the verb or
    is none of nominative (`أصدرت الوزارة بيانا دعت فيه مواطني المملكة إلى`)."""
    phrase, reader = walk.subject, walk.reader
    if phrase is None or reader.key(site.at + 1) not in noun_class("resumptive") or phrase.first != site.at + 2:
        return False
    word = reader.word(phrase.first)
    oblique = phrase.type is EntityType.GRP and word.key.endswith(_OBLIQUES)
    differs = bool(site.reading.gender and phrase.gender) and site.reading.gender != phrase.gender
    return oblique or differs or bool(word.pronoun)


def _opens(walk: Walk, site: Site) -> bool:
    """Whether an imperfect opens its sentence before a definite noun that is no accusative, which is its subject
    (`ويطالب الأطباء بزيادة الأجور`): only a perfect goes on with an earlier one."""
    phrase = walk.subject
    opening = site.reading.shape is Shape.IMPERFECT and site.at == walk.reader.first[site.at]
    if phrase is None or not opening or phrase.type not in (EntityType.GRP, EntityType.PER):
        return False
    word = walk.reader.word(phrase.head)
    agrees = site.reading.gender != "f" or word.gender == "f"
    return word.definite and agrees and not word.key.endswith(_OBLIQUE)


def may_lack_subject(walk: Walk, site: Site) -> bool:
    """Whether what looks like the subject may be the object of a dropped one: behind a joined verb, nothing else."""
    before = walk.reader.key(site.at - 1)
    led = bool(site.reading.before) or before in noun_class("pronoun") or before in noun_class("relative")
    return led and walk.subject is not None and walk.object_at is None
