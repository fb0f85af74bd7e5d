"""Verbal nouns that report speech: `إعلان واشنطن نيتها …`, `قوله إن …`, `جدد التأكيد على …`, `للمطالبة ب…`."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.agents import agent
from kg.extract.statements.content import Content, find_content
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.lexicon import CLAUSE, OBJECT, SPEECH, Frame, Slot, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.received import received, receives, source_at
from kg.extract.statements.statement import Found
from kg.extract.statements.triggers import Site
from kg.extract.words import is_accusative
from kg.model import Act, Span

_WITH_BARE_OBJECT: Final = frozenset({Act.ANNOUNCE, Act.DEMAND, Act.AFFIRM, Act.DENY})
_BLAMING: Final = frozenset({Act.ACCUSE, Act.CONDEMN})
_OF_BLAME: Final = ("ل", "إلى", "حول", "بشأن")
_FROM: Final = "من"
_REACH: Final = 7
_FAR: Final = 30  # نقلت الوكالة عن X قوله خلال … إن


@lru_cache
def _nominal_frame(frame: Frame, own: bool = False) -> Frame:
    """The frame of the verbal noun: what the verb takes as object the noun takes with ل, some also bare; blame goes
    with إلى and حول too. `own` tells that a pronoun on the noun is its agent (`تأكيده استمرار`)."""
    slots = [slot for slot in frame.slots if slot.head != OBJECT and not slot.subject]
    if frame.act in _BLAMING and any(slot.head == OBJECT for slot in frame.slots):
        slots += [Slot(head) for head in _OF_BLAME]
    told = frame.act is not Act.WARN  # تهديد الملاحة tells nothing
    if told and any(slot.head == OBJECT and slot.then in ("", "ب") and not slot.noun for slot in frame.slots):
        slots.append(Slot("ل"))
    if any(slot.head == OBJECT and slot.then == "ب" for slot in frame.slots):
        slots.append(Slot("ب"))
    if frame.act in _WITH_BARE_OBJECT and frame.slot(OBJECT) is not None:
        slots.append(Slot(OBJECT, subject=not own))
    return replace(frame, slots=tuple(slots))


def nominal(reader: Reader, site: Site, discourse: Discourse) -> Found | None:
    """The statement of a verbal noun where speaker and content stand in its sentence; else `None`. What is said of a
    feeling (`أعرب عن استنكاره`), denied (`عدم اعتراف`) or done to somebody (`تم تحذير السفير`) is none of its own."""
    before = reader.key(site.at - 1) if site.at > 0 else ""
    quoted = reader.is_mark(site.at - 1) and not reader.is_comma(site.at - 1)
    felt = reader.key(site.at - 1 - quoted) == "عن" and _is_felt(reader, site.at - 1)
    if felt or before == "عدم" or before.removeprefix("و") in noun_class("brought_about") or _is_told(reader, site):
        return None
    if site.reading.after and site.at > reader.first[site.at] and receives(reader, site.at - 1):
        return None  # قوبلت دعوتها بانتقادات
    frame = _nominal_frame(site.reading.frame, bool(site.reading.after))
    inner = replace(site, reading=site.reading._replace(frame=frame))
    genitive = _genitive(reader, site)
    met = received(reader, site, genitive)
    if met is not None and genitive is not None:
        return Found(site.span, genitive.entity, met, "noun-genitive") if genitive.entity else None
    content = find_content(reader, inner, genitive=genitive)
    passed_on = site.reading.after and reader.word(site.at).key in noun_class("relayed_noun")
    reach = _FAR if passed_on else _REACH + (genitive.last - genitive.first if genitive else 0)
    if content is None or content.span is None or content.at - site.at > reach or _is_apart(reader, site, content):
        return None
    undone = content.slot == OBJECT and site.reading.after and not _is_deed(reader, content.at)
    if undone or _is_container(reader, site.at, content.at) or _is_judged(reader, site, content):
        return None
    who, rule = agent(reader, site, genitive, content, discourse)
    return Found(site.span, who, _of_adverbial(reader, site.at, content), rule) if who else None


def _is_container(reader: Reader, at: int, end: int) -> bool:
    """Whether a verb of speech stands between the noun and the content, which it tells then (`أدلى بتصريح قال فيه إن`,
    `حول شكاوى السكان قال X إن`)."""
    verbs = (here for here in range(at + 1, end) if reader.is_verb(here) and reader.party_at(here) is None)
    told = any(one.is_verbal and one.frame.slot(CLAUSE) for here in verbs for one in readings(reader.word(here).text))
    return told or any(_tells_next(reader, here) for here in range(at + 2, end))


def _tells_next(reader: Reader, at: int) -> bool:
    """Whether another noun of speech that time or cause leads to stands at the token with its own genitive, so that
    what follows is of that (`يأتي تصريح X قبل ساعات من إعلان Y أن`)."""
    led = reader.key(at - 1) in noun_class("time_head") or reader.key(at - 1) == _FROM
    party = reader.party_at(at + 1) if led and at + 1 < reader.last[at] else None
    own = party is not None and party.first == at + 1 and not reader.word(at).definite
    return own and any(one.shape is Shape.NOUN for one in readings(reader.word(at).text))


def _is_judged(reader: Reader, site: Site, content: Content) -> bool:
    """Whether a verb of judging before the noun tells with بأنه what it is held to be (`وصف تصريحات X بأنها`)."""
    if content.slot != CLAUSE or reader.complementiser(content.at - 1) != "ب":
        return False
    for here in range(site.at - 1, reader.first[site.at] - 1, -1):
        if reader.is_verb(here):
            return any(fold(one.frame.verb) in noun_class("judging") for one in readings(reader.word(here).text))
    return False


def _is_deed(reader: Reader, at: int) -> bool:
    """Whether the noun at the token may be what a noun with a pronoun tells (`إعلانه وقف القتال`), no adjective or
    participle (`مطالبهم مشروعة`)."""
    word, party = reader.word(at), reader.party_at(at)
    named = party is not None and party.name is not None
    bare = word.tag == "NOUN" and word.form != "participle"
    return bare and not (word.definite or named or is_accusative(word))


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


def _genitive(reader: Reader, site: Site) -> Phrase | None:
    """The party right behind the noun, or behind a من (`طلب من X`, `دعوات متكررة من قبل X`), which is its agent."""
    before = site.reading.before
    if site.reading.after or "ال" in before or before == "لل" or site.at + 2 >= reader.last[site.at]:
        return None
    first = source_at(reader, site.at)
    phrase = reader.party_at(first) if first < reader.last[site.at] else None
    fits = phrase is not None and phrase.first == first and not reader.word(first).is_attached
    return phrase if fits else None
