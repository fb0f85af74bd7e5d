"""Verbal nouns that report speech: `إعلان واشنطن نيتها …`, `قوله إن …`, `جدد التأكيد على …`, `للمطالبة ب…`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content, find_content
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.dropped import subjects
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH, Frame, Slot, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.speakers import SPEAKERS, taken_over
from kg.extract.statements.statement import Found
from kg.extract.statements.triggers import Site
from kg.model import Act, EntityType, Span

_WITH_BARE_OBJECT: Final = frozenset({Act.ANNOUNCE, Act.DEMAND, Act.AFFIRM, Act.DENY})
_TOWARDS: Final = frozenset({"الي", "علي"})
_REACH: Final = 7
_VERB_REACH: Final = 9


@lru_cache
def _nominal_frame(frame: Frame) -> Frame:
    """The frame of the verbal noun: what the verb takes as object the noun takes with ل, some also bare."""
    slots = [slot for slot in frame.slots if slot.head != OBJECT and not slot.subject]
    if any(slot.head == OBJECT and slot.then in ("", "ب") and not slot.noun for slot in frame.slots):
        slots.append(Slot("ل"))
    if any(slot.head == OBJECT and slot.then == "ب" for slot in frame.slots):
        slots.append(Slot("ب"))
    if frame.act in _WITH_BARE_OBJECT and frame.slot(OBJECT) is not None:
        slots.append(Slot(OBJECT, subject=True))
    return replace(frame, slots=tuple(slots))


def nominal(reader: Reader, site: Site, discourse: Discourse) -> Found | None:
    """The statement of a verbal noun where speaker and content stand in its sentence; else `None`. What is said of a
    feeling (`أعرب عن استنكاره`), denied (`عدم اعتراف`) or done to somebody (`تم تحذير السفير`) is none of its own."""
    before = reader.key(site.at - 1) if site.at > 0 else ""
    quoted = reader.is_mark(site.at - 1) and not reader.is_comma(site.at - 1)
    felt = reader.key(site.at - 1 - quoted) == "عن" and _is_felt(reader, site.at - 1)
    if felt or before == "عدم" or before.removeprefix("و") in noun_class("brought_about") or _is_told(reader, site):
        return None
    frame = _nominal_frame(site.reading.frame)
    inner = replace(site, reading=site.reading._replace(frame=frame))
    genitive = _genitive(reader, site)
    content = find_content(reader, inner, genitive=genitive)
    reach = _REACH + (genitive.last - genitive.first if genitive else 0)
    if content is None or content.span is None or content.at - site.at > reach or _is_apart(reader, site, content):
        return None
    who, rule = _agent(reader, site, genitive, content, discourse)
    return Found(site.span, who, _of_adverbial(reader, site.at, content), rule) if who else None


def _is_apart(reader: Reader, site: Site, content: Content) -> bool:
    """Whether what follows the noun is no content of it: behind a comma, or a quotation that is the predicate of what
    several said (`تصريحات X "أسيء فهمها"`)."""
    comma = any(reader.is_comma(at) for at in range(site.at + 1, content.at))
    comma = (
        comma and content.slot != CLAUSE and not (reader.is_comma(content.at - 1) or reader.is_comma(content.at - 2))
    )
    quoted = content.slot == SPEECH and reader.key(content.at - 1) != ":"
    return (comma and content.slot != SPEECH) or (quoted and site.reading.number == "p")


def _of_adverbial(reader: Reader, at: int, content: Content) -> Content:
    """The content up to its first comma where the noun stands in the adverbial that begins its sentence (`ورغم تحذيرات
    X من الوباء، فتحت المدارس`)."""
    first, span = reader.first[at], content.span
    led = at - first in (1, 2) and reader.keys[first].removeprefix("و") in noun_class("time_head")
    commas = [here for here in range(content.at, reader.last[at]) if reader.is_comma(here)] if led else []
    if not commas or span is None or reader.quotes.around(reader.span(commas[0]).start) is not None:
        return content
    end = reader.span(commas[0]).start
    return replace(content, span=Span(span.start, end)) if span.start < end < span.end else content


def _is_felt(reader: Reader, at: int) -> bool:
    """Whether a verb of expressing governs the عن at the token (`أعرب الوزير عن استنكاره`)."""
    before = range(reader.first[at], at)
    return any(one.frame.act is Act.EXPRESS for here in before for one in readings(reader.word(here).text))


def _is_told(reader: Reader, site: Site) -> bool:
    """Whether the noun is what the word of speech right before it tells (`أعلن رفضه`, `مؤكدا إدانته`); where that only
    repeats, the noun is the trigger."""
    before = reader.word(site.at - 1) if site.at > reader.first[site.at] else None
    if before is None or not site.reading.after or before.key in noun_class("reiterating"):
        return False
    reiterates = before.folded.removeprefix("و") in noun_class("reiterating")
    shapes = {reading.shape for reading in readings(before.text)}
    return bool(shapes - {Shape.NOUN}) and not reiterates


def _agent(
    reader: Reader, site: Site, genitive: Phrase | None, content: Content, discourse: Discourse
) -> tuple[str | None, str]:
    """Who the noun says has spoken, and the rule's name."""
    performer = _performer(reader, site) if site.reading.before == "ب" else None
    if performer is not None:
        return performer, "noun-light-verb"
    if genitive is not None:
        return (genitive.entity if _is_agent(site, genitive, content) else None), "noun-genitive"
    if site.reading.after:
        return _of_pronoun(reader, site, content, discourse), "noun-pronoun"
    light = _light_verb(reader, site, content) or _turned(reader, site)
    if light is not None:
        return light, "noun-light-verb"
    if _reiterated(reader, site) or (site.reading.before in ("لل", "بال") and content.at <= site.at + 2):
        demonstrating = next(iter(subjects(reader, site)), None) if site.reading.before == "لل" else None
        return demonstrating or _taken_over(site, discourse, content), "noun-light-verb"
    return None, ""


def _of_pronoun(reader: Reader, site: Site, content: Content, discourse: Discourse) -> str | None:
    """Whom the pronoun on the noun stands for, `None` where it is the object (`بعد اتهامه بالفساد`)."""
    if content.at == site.at + 1 and content.slot == "ب" and _needs_object(site):
        return None
    adding = next(iter(subjects(reader, site)), None) if site.reading.before == "ب" else None
    return _relayed(reader, site) or _reiterator(reader, site) or adding or _taken_over(site, discourse, content)


def _needs_object(site: Site) -> bool:
    """Whether the verb of the noun has an object in all its frames."""
    judges = fold(site.reading.frame.verb) in noun_class("judging")
    return not judges and all(slot.head == OBJECT for slot in site.reading.frame.slots)


def _is_agent(site: Site, genitive: Phrase, content: Content) -> bool:
    """Whether the genitive speaks, not whom the noun addresses (`دعوة البرلمان إلى`); a bare object follows at once."""
    addresses = any(slot.head == OBJECT and slot.then for slot in site.reading.frame.slots)
    several = site.reading.number == "p"
    if addresses and genitive.type is not EntityType.PER and content.slot != "ل" and not several:
        return False
    return content.slot != OBJECT or content.at == genitive.last


def _genitive(reader: Reader, site: Site) -> Phrase | None:
    """The party right behind the noun, or behind a من (`طلب من X`), which is its agent."""
    before = site.reading.before
    if site.reading.after or "ال" in before or before == "لل" or site.at + 2 >= reader.last[site.at]:
        return None
    first = site.at + 2 if reader.key(site.at + 1) == "من" else site.at + 1
    phrase = reader.party_at(first)
    fits = phrase is not None and phrase.first == first and not reader.word(first).is_attached
    return phrase if fits else None


def _light_verb(reader: Reader, site: Site, content: Content) -> str | None:
    """The subject of a verb like `وجه` that governs the noun, in front of it (`وجه X دعوة إلى`, `X بعث دعوة`) or in its
    relative clause (`الانتقادات التي وجهها X ل`)."""
    verbs = noun_class("light_verb")
    for at in range(site.at + 1, min(content.at, site.at + _VERB_REACH)):
        if reader.keys[at] in verbs:
            return next(
                (phrase.entity for phrase in reader.document.phrases_in(at + 1, content.at) if phrase.entity), None
            )
    for at in range(site.at - 1, max(reader.first[site.at] - 1, site.at - _VERB_REACH), -1):
        if reader.keys[at] in verbs or reader.keys[at].removeprefix("و") in verbs:
            behind = [phrase.entity for phrase in reader.document.phrases_in(at + 1, site.at) if _bare(reader, phrase)]
            return behind[0] if behind else _before(reader, at)
    return None


def _turned(reader: Reader, site: Site) -> str | None:
    """The subject of a verb like `حرص`, `انتهى` that governs the noun with إلى or على (`حرص X على التأكيد أن`)."""
    if "ال" not in site.reading.before or reader.key(site.at - 1) not in _TOWARDS:
        return None
    for at in range(site.at - 2, max(reader.first[site.at] - 1, site.at - _VERB_REACH), -1):
        if reader.is_verb(at) and reader.word(at).lemma in noun_class("turning"):
            behind = [phrase.entity for phrase in reader.document.phrases_in(at + 1, site.at) if _bare(reader, phrase)]
            return behind[0] if behind else _before(reader, at)
    return None


def _performer(reader: Reader, site: Site) -> str | None:
    """The subject of a verb like `قام` that governs the noun with a ب (`قامت الشركة بدعوة العملاء إلى`)."""
    for at in range(site.at - 1, max(reader.first[site.at] - 1, site.at - _VERB_REACH), -1):
        if reader.keys[at].removeprefix("و") in noun_class("performing") and reader.is_verb(at):
            phrase = reader.party_at(at + 1)
            return phrase.entity or None if phrase is not None and phrase.first == at + 1 else None
    return None


def _bare(reader: Reader, phrase: Phrase) -> bool:
    """Whether no preposition governs the phrase."""
    word = reader.word(phrase.first)
    return bool(phrase.entity) and not word.preposition and reader.word(phrase.first - 1).tag != "PREP"


def _before(reader: Reader, at: int) -> str | None:
    """The party right in front of a verb."""
    phrase = reader.party_at(at - 1) if at > reader.first[at] else None
    return phrase.entity or None if phrase is not None else None


def _reiterated(reader: Reader, site: Site) -> bool:
    """Whether a verb like `جدد` stands shortly before a definite noun."""
    before = reader.keys[max(reader.first[site.at], site.at - 5) : site.at]
    return any(key.removeprefix("و") in noun_class("reiterating") for key in before)


def _reiterator(reader: Reader, site: Site) -> str | None:
    """The party right behind the verb of which the noun is the object (`جددت الحكومة تأكيدها`)."""
    for at in range(site.at - 1, max(reader.first[site.at], site.at - _VERB_REACH) - 1, -1):
        if reader.keys[at].removeprefix("و") in noun_class("reiterating") and reader.is_verb(at):
            phrase = reader.party_at(at + 1)
            return phrase.entity or None if phrase is not None and phrase.first == at + 1 else None
    return None


def _taken_over(site: Site, discourse: Discourse, content: Content) -> str | None:
    found = taken_over(site, discourse, content)
    return found.entity if found is not None else None


def _relayed(reader: Reader, site: Site) -> str | None:
    """The party behind عن in `نقلت الوكالة عن X قوله`."""
    for at in range(site.at - 1, max(reader.first[site.at], site.at - 25), -1):
        if reader.keys[at] in ("عن", "لسان") and at + 1 < site.at:
            behind = (reader.party_at(here) for here in range(at + 1, site.at))
            return next((who.entity for who in behind if who and who.type in SPEAKERS and who.entity), None)
    return None
