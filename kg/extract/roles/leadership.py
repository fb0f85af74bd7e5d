"""Who leads a body, told by a verb or noun of leading rather than a title.

حزب العدل بزعامة كريم ناصر      كريم ناصر الذي يرأس الحزب      كريم ناصر والحزب الذي يتزعمه
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.bodies import bare
from kg.extract.phrase import Phrase, flat
from kg.extract.roles.holders import RELATIVES, holder_of_office, is_named
from kg.extract.roles.led import (
    GOVERNMENT,
    NEAR,
    body_before,
    governed,
    named_body,
    state_governed,
    state_presided,
)
from kg.model import EntityType

_LEADING: Final = {"رءاسه": "رئيس", "رئاسه": "رئيس", "رياسه": "رئيس", "زعامه": "زعيم"}
_COMMAND: Final = "قياده"
_TAKEN: Final = _LEADING | {_COMMAND: "قائد", "اداره": "مدير", "تدريب": "مدرب", "عضويه": "عضو"}
_ITS: Final = {f"{noun[:-1]}ت": title for noun, title in (_TAKEN | {"عماده": "عميد"}).items() if noun.endswith("ه")}
_TAKING: Final = frozenset({"تولي", "تسلم", "تقلد", "شغل"})
_WINNING: Final = frozenset({"فاز", "ظفر", "احتفظ", "انتخب", "انتخاب"})
_EDITING, _EDITOR = "تحرير", "رئيس التحرير"
_ARMED: Final = frozenset(
    {"جيش", "قوات", "لواء", "كتيبه", "ميليشيا", "مليشيا", "حركه", "مقاومه", "جبهه", "فصيل", "تنظيم", "جماعه", "حرس"}
)
_ENSEMBLES: Final = frozenset({"فرقه", "اوركسترا", "كورال", "جوقه"})
HEADING: Final = {"راس": "رئيس", "تراس": "رئيس", "تزعم": "زعيم", "قاد": "قائد"}
_GOVERNMENT: Final = "الحكومة"
_DRIVING: Final = "قاد"
_HIM: Final = ("ه", "ها")
_WAS: Final = "كان"
_NOW: Final = "i"
_SITTING: Final = frozenset({"اجتماع", "جلسه", "جلست", "دوره", "دورت", "انعقاد"})
_ASSEMBLIES: Final = frozenset(
    {"مجلس", "لجنه", "هيئه", "هيءه", "محكمه", "برلمان", "جمعيه", "مكتب", "اتحاد", "نقابه", "رابطه"}
)
_CAMPAIGNS: Final = frozenset({"حمله", "عمليه", "عمليات", "سياسه", "معركه", "جهود", "مبادره", "حرب"})
_MATCHES: Final = frozenset({"مباراه", "مباريات", "لقاء", "مواجهه", "نهاءي", "نهائي", "قمه", "ديربي"})
_SESSION: Final = 8


class Leadership(NamedTuple):
    """Who leads which body, the title that makes him, and the token of the word that tells it."""

    holder: str
    title: str
    body: str
    at: int


def leaderships(document: Document) -> Iterator[Leadership]:
    """Who leads a body by `برئاسة`, `بزعامة` or a verb of leading, in text order."""
    heading = [at for at in document.where.verbs if document.words[at].lemma in HEADING]
    for at in sorted({*document.where.of(_TAKEN.keys() | _ITS.keys()), *heading}):
        word = document.words[at]
        if word.preposition == "ب" and word.key in _LEADING:
            yield from _won(document, at) or _led(document, at, _LEADING[word.key])
        elif word.preposition == "ل" and word.key in _LEADING:
            yield from _won(document, at)
        elif (
            word.preposition == "ب" and word.key == _COMMAND and (_is_armed(document, at) or _is_ensemble(document, at))
        ):
            yield from _led(document, at, HEADING[_DRIVING])
        elif word.is_verb and word.lemma in HEADING:
            yield from _heads(document, at, HEADING[word.lemma])
        elif word.key in _ITS and word.pronoun and not word.is_attached:
            yield from _takes_its(document, at)
        elif word.key in _TAKEN and not word.is_attached and not word.definite:
            yield from _takes_over(document, at)


def _led(document: Document, at: int, title: str) -> Iterator[Leadership]:
    """`حزب … بزعامة X`."""
    holder = document.phrase_at(at + 1) if at + 1 < len(document.words) else None
    body = (body_before(document, at) or _in_session(document, at)) if not _is_delegation(document, at) else None
    if holder is not None and holder.first == at + 1 and is_named(holder) and body is not None:
        state = document.entity(body).type is EntityType.LOC  # الحكومة الإيطالية برئاسة X
        yield Leadership(holder.entity, f"{title} {_GOVERNMENT}" if state else title, body, at)


def _won(document: Document, at: int) -> list[Leadership]:
    """`فاز X برئاسة الحزب`, `انتخب X لرئاسة الحزب`: the one named between a verb of winning and the office, who wins it
    of a named body or state."""
    first = document.sentence(at).first
    before = document.phrases_in(max(first, at - _SESSION), at)
    holder = before[-1] if before else None
    if holder is None or not is_named(holder) or holder.first == first or at + 1 >= document.sentence(at).last:
        return []
    if document.words[holder.first - 1].lemma not in _WINNING:
        return []
    title, body = _LEADING[document.words[at].key], governed(document, at)
    presided = state_presided(document, at) if body is None else None
    if presided is not None:
        return [Leadership(holder.entity, presided.title(title), presided.state, at)]
    return [Leadership(holder.entity, title, body, at)] if body is not None else []


def _in_session(document: Document, at: int) -> str | None:
    """The assembly in whose own session the token tells who presides (`عقد المجلس جلسته العادية أمس برئاسة X`), where
    he has no other title."""
    words, first = document.words, document.sentence(at).first
    holder = document.phrase_at(at + 1)
    near = range(at - 1, max(first, at - _SESSION) - 1, -1)
    own = next((here for here in near if words[here].pronoun and words[here].key in _SITTING), None)
    if own is None or holder is None or holder.posts or any(word.conjunction for word in words[own + 1 : at]):
        return None
    before = (one for one in reversed(document.phrases_in(first, own)) if one.type is EntityType.ORG)
    body = next(before, None)
    return named_body(document, body) if body is not None and words[body.head].key in _ASSEMBLIES else None


def _is_delegation(document: Document, at: int) -> bool:
    """Whether a delegation is told shortly before the token, whose body he does not lead (`وفد من البنك برئاسة X`)."""
    before = document.words[max(document.sentence(at).first, at - NEAR) : at]
    return any(word.head is not None and "delegation" in word.head.kinds for word in before)


def delegating(document: Document, holder: Phrase) -> str | None:
    """The body, or the country of the government or nationality, whose delegation somebody leads (`وفد من البنك برئاسة
    X`, `وفد تجاري إثيوبي برئاسة X`)."""
    at = holder.first - 1
    if at < 1 or document.words[at].preposition != "ب" or document.words[at].key not in _LEADING:
        return None
    before = (
        document.phrases_in(max(document.sentence(at).first, at - NEAR), at) if _is_delegation(document, at) else ()
    )
    for body in flat(before):
        if body.type is EntityType.ORG:
            state = next((id for place, id in document.countries if body.first <= place < body.last), None)
            return state if document.words[body.head].key == GOVERNMENT and state else named_body(document, body)
    groups = (one for one in reversed(before) if one.type is EntityType.GRP)
    nations = (inner.entity for group in groups for inner in group.nested if inner.type is EntityType.LOC)
    return next(nations, None)


def governs(document: Document, body: str) -> bool:
    """Whether an entity is a country or a government."""
    entity = document.entity(body)
    return entity.type is EntityType.LOC or any(bare(fold(name).split()[0]) == GOVERNMENT for name in entity.names)


def _is_armed(document: Document, at: int) -> bool:
    """Whether an armed body is named right before the token."""
    body = document.phrase_at(at - 1) if at else None
    noun = document.words[body.head].head if body is not None and body.type is EntityType.ORG else None
    return noun is not None and noun.singular in _ARMED


def _is_ensemble(document: Document, at: int) -> bool:
    """Whether musicians are named shortly before the token (`أحيت الفرقة السيمفونية حفلا بقيادة X`)."""
    before = document.phrases_in(max(document.sentence(at).first, at - NEAR), at)
    return any(one.type is EntityType.ORG and document.words[one.head].key in _ENSEMBLES for one in before)


def _heads(document: Document, at: int, title: str) -> Iterator[Leadership]:
    """`X الذي يرأس الحزب`, `الحزب الذي يرأسه X`, `X والحزب الذي يرأسه`, and `يرأس X الحزب`."""
    behind = document.phrase_at(at + 1) if at + 1 < document.sentence(at).last else None
    behind = behind if behind is not None and behind.first == at + 1 else None
    relative = at > 1 and document.words[at - 1].key in RELATIVES and document.words[at].aspect == "i"
    front = at - 2 - (document.words[at - 2].is_mark) if relative and at > 2 else -1
    before = document.phrase_at(front) if front >= 0 else None
    if before is not None and _is_campaign(document, before):
        return
    if before is None:
        yield from _subject_heads(document, at, behind, title)
        return
    if before.type is EntityType.ORG and behind is None and document.words[at].text.endswith(_HIM):
        behind = _joined_holder(document, before)
    if behind is None:
        return
    holder, body = (before, behind) if behind.type is EntityType.ORG else (behind, before)
    if is_named(holder) and body.type is EntityType.ORG and document.entity(body.entity).names:
        yield Leadership(holder.entity, title, body.entity, at)


def _is_campaign(document: Document, phrase: Phrase) -> bool:
    """Whether what is led is a campaign and the phrase only its name (`حملة "X" التي يقودها`)."""
    at = phrase.first - 1
    at -= at > 0 and document.words[at].is_mark
    return any(here >= 0 and document.words[here].key in _CAMPAIGNS for here in (phrase.first, at))


def _subject_heads(document: Document, at: int, holder: Phrase | None, title: str) -> Iterator[Leadership]:
    """`يرأس X الحزب والنادي`, `كان X يرأس تحرير الصحيفة`; who leads a body otherwise (`يقود`) may do so in a match or a
    battle alone."""
    if document.words[at].lemma == _DRIVING:
        return
    if holder is None or not is_named(holder):
        yield from _already_named(document, at, title) if holder is None else _is_headed(document, at, holder, title)
        return
    for body in document.parties_from(holder.last) if holder.last < len(document.words) else ():
        free = not document.words[body.first].preposition
        if free and body.type is EntityType.ORG and document.entity(body.entity).names:
            yield Leadership(holder.entity, title, body.entity, at)


def _is_headed(document: Document, at: int, body: Phrase, title: str) -> Iterator[Leadership]:
    """`ويرأس الاتحاد السوري X`: who now leads the named body that stands between the verb and him."""
    holder = document.phrase_at(body.last) if body.last < document.sentence(at).last else None
    led = named_body(document, body) if document.words[at].aspect == _NOW else None
    if led is None or holder is None or holder.first != body.last or not is_named(holder):
        return
    if not document.words[holder.first].is_attached:
        yield Leadership(holder.entity, title, led, at)


def _already_named(document: Document, at: int, title: str) -> Iterator[Leadership]:
    """`كان X يرأس الحزب`: the one named right before the verb, at the beginning or behind `كان`."""
    holder = document.phrase_at(at - 1) if at > document.sentence(at).first else None
    if holder is None or not is_named(holder) or document.words[at].aspect != "i":
        return
    opening = document.words[holder.first - 1] if holder.first > document.sentence(at).first else None
    edits = any(word.key == _EDITING for word in document.words[at + 1 : at + 2])
    body = document.phrase_at(at + 1 + edits) if at + 1 + edits < document.sentence(at).last else None
    told = body is not None and body.first == at + 1 + edits and document.entity(body.entity).names
    if body is not None and told and body.type is EntityType.ORG and (opening is None or opening.lemma == _WAS):
        yield Leadership(holder.entity, _EDITOR if edits else title, body.entity, at)


def _joined_holder(document: Document, body: Phrase) -> Phrase | None:
    """The one named right before a body that is joined to him (`كريم ناصر والحزب`)."""
    before = document.phrase_at(body.first - 1) if body.first else None
    joined = document.words[body.first].conjunction == "و"
    return before if joined and before is not None and is_named(before) else None


def _takes_over(document: Document, at: int) -> Iterator[Leadership]:
    """`تولى X رئاسة الحزب`, `تولى X تدريب المنتخب المصري`, `تولى X رئاسة تحرير الصحيفة`, `منذ تولي X رئاسة الحكومة
    المصرية`."""
    clause = at > 0 and document.words[at - 1].key in event_words("that")  # لإقالة X، إلا أن إدارة الشركة رفضت
    holder = holder_of_office(document, at) if at + 1 < len(document.words) and not clause else None
    if holder is None or document.words[at + 1].key in _MATCHES:
        return
    title, office = _TAKEN[document.words[at].key], document.words[at + 1]
    body, state = governed(document, at), state_governed(document, at)
    presided = state_presided(document, at) if document.words[at].key in _LEADING else None
    if body is not None:
        yield Leadership(holder, _EDITOR if office.key == _EDITING else title, body, at)
    elif state is not None:
        yield Leadership(holder, f"{title} {office.text}", state, at)
    elif presided is not None:
        yield Leadership(holder, presided.title(title), presided.state, at)


def _takes_its(document: Document, at: int) -> Iterator[Leadership]:
    """`الكلية التي تتولى عمادتها X`: who has the office that a relative clause gives to the body before it."""
    words, first = document.words, document.sentence(at).first
    taken = at - 2 > first and words[at - 1].lemma in _TAKING and words[at - 2].key in RELATIVES
    body = document.phrase_at(at - 3 - words[at - 3].is_mark) if taken and at - 4 >= first else None
    holder = document.phrase_at(at + 1) if at + 1 < document.sentence(at).last else None
    if body is not None and holder is not None and holder.first == at + 1 and is_named(holder):
        named = named_body(document, body)
        if named is not None:
            yield Leadership(holder.entity, _ITS[words[at].key], named, at)
