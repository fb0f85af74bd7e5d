"""What is said: from the trigger to what introduces the content, and on to its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.arabic.normal import fold
from kg.extract.clauses.conjugation import Shape
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.ending import close, label
from kg.extract.statements.fitting import (
    belongs_to_adjective,
    goes_on_doing,
    is_addressee,
    is_amount,
    is_apposed,
    is_held_for,
    is_made_that,
    is_of_another,
    is_of_noun,
    makes_himself,
    may_lack_subject,
)
from kg.extract.statements.fronting import Fronted
from kg.extract.statements.informing import informed_of
from kg.extract.statements.lexicon import CLAUSE, FREE, OBJECT, QUESTION, SPEECH, Slot, readings
from kg.extract.statements.objects import allows, antecedent, excludes, is_excluded, is_object, is_thing
from kg.extract.statements.openers import openers, opens
from kg.extract.statements.reader import Reader
from kg.extract.statements.resumption import is_answer, takes_up
from kg.extract.statements.subordinate import within_clause
from kg.extract.statements.triggers import Site
from kg.extract.statements.walk import Walk
from kg.extract.words import is_accusative
from kg.frozen import dataclass
from kg.model import Act, Span

_FROM: Final = "عن"
_ON_PRONOUN: Final = {
    **dict.fromkeys(("به", "بها", "بهم"), "ب"),
    **dict.fromkeys(("اليه", "اليها", "اليهم"), "إلى"),
    **dict.fromkeys(("عنه", "عنها", "عنهم"), "عن"),
    **dict.fromkeys(("عليه", "عليها", "عليهم"), "على"),
    **dict.fromkeys(("منه", "منها", "منهم"), "من"),
}
_OR, _AND = "او", "و"
_SAYING: Final = "القول"
_WHATEVER: Final = frozenset({"ما", "مما", "بما", "لما", "عما", "فيما", "من"})
_ENDS: Final = frozenset({".", "،", ",", "؛", "!", "؟"})
_FEMININE: Final = ("ه", "ات", "ي")
_CALLING: Final = frozenset({Act.APPEAL, Act.DEMAND, Act.WARN, Act.ACCUSE})
BEFORE: Final = "before"
_SHORTEST_FREE: Final = 4


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a trigger: its span (`None` where only a pronoun stands for it), whether words of it are quoted,
    the subject phrase passed on the way, the slot that was filled, the token it begins at, and whether the subject is
    a noun that is no known party."""

    span: Span | None
    quoted: bool
    subject: Phrase | None
    slot: str
    at: int
    unknown_subject: bool = False

    @property
    def subject_span(self) -> Span | None:
        """The subject's span."""
        return self.subject.span if self.subject is not None else None


def find_content(
    reader: Reader,
    site: Site,
    *,
    before: Fronted | None = None,
    genitive: Phrase | None = None,
    continues: bool = False,
) -> Content | None:
    """The content of the trigger, `None` where its frame is not filled, so that it is no speech.

    `before` is what stands in front of the verb: behind a subject there none is looked for behind it. `genitive` is the
    agent of a verbal noun; `continues` tells that an earlier verb of the sentence has the subject this one needs.
    """
    resumed = _resumed(reader, site)
    if resumed is not None:
        return resumed
    if _is_of_pronoun(reader, site):
        return None
    takes_any = any(slot.head == OBJECT and not (slot.noun or slot.then) for slot in site.reading.frame.slots)
    subject = next_party(reader, site.at) if takes_any and not _judges(site) and is_answer(reader, site) else None
    if subject is not None:
        return Content(None, False, subject, OBJECT, site.at)
    walk = Walk(reader, site, before=before, genitive=genitive)
    at = genitive.last if genitive is not None else site.at + 1
    fillers = openers(reader)
    while at < walk.limit:
        for slot, start in _filled(walk, site, at) if at in fillers else ():
            found = _opened(walk, site, slot, start, continues)
            if found is not None:
                return found
        at = walk.step(at)
    told = informed_of(walk, site)
    informed = _made(walk, told, OBJECT) if told is not None else None
    return _object(walk, site) or informed or _free(walk, site) or _denied(reader, site, before)


def _denied(reader: Reader, site: Site, before: Fronted | None) -> Content | None:
    """No words of its own where a party denies what was told right before (`… لكن طهران تنفي.`)."""
    contained = fold(site.reading.frame.verb) in noun_class("self_contained") and not site.reading.after
    told = before is not None and before.is_subject and before.phrase is not None and not before.is_antecedent
    ends = site.at + 1 >= reader.last[site.at] or reader.key(site.at + 1) in _ENDS
    return Content(None, False, None, OBJECT, site.at) if contained and told and ends else None


def _resumed(reader: Reader, site: Site) -> Content | None:
    """The noun in front that a pronoun on the governed preposition stands for (`إضراب دعت إليه النقابات`)."""
    slot = site.reading.frame.slot(_ON_PRONOUN.get(reader.key(site.at + 1), ""))
    said = slot is not None and not slot.then and site.reading.is_verbal and site.at > reader.first[site.at]
    span = antecedent(reader, site) if said else None
    party = next_party(reader, site.at + 1) if span is not None or (said and takes_up(reader, site.at)) else None
    return Content(span, False, party, slot.head, site.at) if slot is not None and party is not None else None


def _is_of_pronoun(reader: Reader, site: Site) -> bool:
    """Whether the complement of a verb that أو joins to one of its relative clause is a pronoun (`بما تعلنه أو تتعهد
    به`)."""
    slot = site.reading.frame.slot(_ON_PRONOUN.get(reader.key(site.at + 1), ""))
    return slot is not None and reader.key(site.at - 1) == _OR


def next_party(reader: Reader, at: int) -> Phrase | None:
    """The party right behind the verb, or behind a noun like `موقع` that belongs to it."""
    for here in range(at + 1, min(at + 3, reader.last[at])):
        phrase = reader.party_at(here)
        if phrase is not None and phrase.first == here and not reader.word(here).is_attached:
            return phrase
        if _is_bare_deed(reader, here):
            return None
    return None


def _is_bare_deed(reader: Reader, at: int) -> bool:
    """Whether a verbal noun stands at the token that is no data, document or medium (`كما أوضح اقتراب الإدارة`)."""
    word = reader.word(at)
    return word.form == "verbal-noun" and word.key not in noun_class("data", "document", "report", "media", "site")


def _filled(walk: Walk, site: Site, at: int) -> Iterator[tuple[Slot, int]]:
    """The slots of the frame that the token fills, and the token the content would begin at."""
    own = belongs_to_adjective(walk, site, at)
    if _is_tone(walk.reader, at) or _is_of_issuer(walk.reader, at):
        return
    if _is_said_so(walk, site, at):
        yield Slot(CLAUSE), at + 1
    for slot in site.reading.frame.slots:
        if (
            (own and slot.head not in (CLAUSE, SPEECH, OBJECT, QUESTION))
            or (slot.subject and not walk.has_subject)
            or (slot.perfect and site.reading.shape is Shape.IMPERFECT)
        ):
            continue
        if slot.head == CLAUSE and at - 1 > site.at and (_tells(walk.reader, at - 1) or is_of_noun(walk, at)):
            continue
        if slot.then != CLAUSE and is_of_another(walk, site, slot.head, at):
            continue
        if slot.head != OBJECT:
            start = opens(walk.reader, slot, at)
        elif slot.then and (_has_clitic(site) or walk.object_at is not None or walk.subject is not None):
            start = opens(walk.reader, Slot(slot.then), at)
        else:
            start = None
        if start is not None:
            yield slot, start


def _is_tone(reader: Reader, at: int) -> bool:
    """Whether the token tells in what tone something is said (`طالب [بلهجة] شديدة ب…`)."""
    described = at + 1 < reader.last[at] and reader.word(at + 1).tag == "ADJ"
    return described and reader.keys[at] in noun_class("tone")


def _is_of_issuer(reader: Reader, at: int) -> bool:
    """Whether the token leads to the body behind what speaks (`أفاد بيان صادر [عن] الوزارة بأن`)."""
    return reader.keys[at] == _FROM and reader.keys[at - 1] in noun_class("issued")


def _is_said_so(walk: Walk, site: Site, at: int) -> bool:
    """Whether an أن stands at the token right behind the `قائلا` of a verb that takes speech (`رد الوزير قائلا إن`)."""
    reader = walk.reader
    said = at - 1 > site.at and reader.keys[at - 1] in noun_class("saying") and reader.complementiser(at) is not None
    return said and site.reading.is_verbal and site.reading.frame.slot(SPEECH) is not None


def _tells(reader: Reader, at: int) -> bool:
    """Whether a verb that tells a clause, or one that `و` joins (`تعتبره منظمة وتخشى أن`), stands at the token, which
    the أن behind it belongs to."""
    if not reader.is_verb(at) or reader.party_at(at) is not None:
        return False
    if reader.word(at).conjunction == _AND:
        return True
    found = readings(reader.word(at).text)
    return any(one.is_verbal and not one.after and one.frame.slot(CLAUSE) is not None for one in found)


def _has_clitic(site: Site) -> bool:
    """Whether the object is a pronoun on the verb."""
    return bool(site.reading.after) and site.reading.is_verbal


def _opened(walk: Walk, site: Site, slot: Slot, start: int, continues: bool) -> Content | None:
    """The content that the slot opens at token `start`; of a thing that calls on somebody nobody says it."""
    if not _is_thing_that_calls(walk, site):
        return _begun(walk, site, slot, start, continues)
    made = _made(walk, start, slot.then or slot.head)
    return None if made is None else replace(made, unknown_subject=True)


def _begun(walk: Walk, site: Site, slot: Slot, start: int, continues: bool) -> Content | None:
    """The content that the slot opens at token `start`, or where an object came before it, the object's."""
    if _has_clitic(site):
        return _said_of(walk, site, slot, start)
    other = is_excluded(walk, site) or is_held_for(walk, site) or is_amount(walk, site)
    if other or (slot.head == SPEECH and goes_on_doing(walk, site, start)):
        return None
    governed = any(other.head == OBJECT and other.then == slot.head for other in site.reading.frame.slots)
    if walk.object_at is not None and (governed or slot.head == OBJECT):
        promised = site.reading.frame.act is Act.PROMISE and walk.subject is not None
        return _made(walk, start, slot.then or slot.head) if promised else _made_of_object(walk, site)
    if slot.head == OBJECT:
        return _made_of_subject(walk) if _only_object(site) or is_addressee(walk, site, continues) else None
    if walk.object_at is not None and is_object(walk, site) and not is_apposed(walk, site, start):
        return _made_of_object(walk, site)
    saying = walk.reader.key(start) == _SAYING and walk.reader.complementiser(start + 1) is not None
    return _made(walk, start + 2 * saying, CLAUSE if saying else slot.head)  # شدد على القول إن


def _said_of(walk: Walk, site: Site, slot: Slot, start: int) -> Content | None:
    """The content that the slot opens at token `start` behind a verb with a pronoun; what somebody calls a thing ends
    with its quotation."""
    judged = _judged(walk) if _judges(site) and slot.head == SPEECH else None
    made = judged or _made(walk, start, slot.then or slot.head)
    if made is not None and _has_unknown_accuser(walk, site):
        return replace(made, unknown_subject=True)
    called = walk.reader.key(site.at - 1).removeprefix("و") in _WHATEVER and _judges(site)
    if made is None or made.span is None or not called:
        return made
    return replace(made, span=label(walk.reader, made.span))


def _has_unknown_accuser(walk: Walk, site: Site) -> bool:
    """Whether a noun that is no known party stands right behind a verb of accusing with its pronoun, so that it is the
    subject (`اتهمه بطل العالم أنه`)."""
    behind = site.at + 1
    if site.reading.frame.act is not Act.ACCUSE or walk.subject is not None or walk.object_at != behind:
        return False
    word = walk.reader.word(behind)
    return word.tag == "NOUN" and not (word.adverbial or is_accusative(word))


def _only_object(site: Site) -> bool:
    """Whether the verb always has an object (`اتهم`, `وصف`)."""
    return all(slot.head == OBJECT for slot in site.reading.frame.slots)


def _made(walk: Walk, at: int, head: str) -> Content | None:
    if walk.subject is not None and at == walk.object_at and walk.subject.first == at + 1:
        return None  # أكد ذلك الوزير X
    ended = close(walk.reader, at, head, walk.speaker)
    if ended is None:
        return None
    ended = within_clause(walk.reader, walk.trigger, at, head, ended)
    return Content(ended.span, ended.quoted, walk.subject, head, at, walk.has_unknown_subject)


def _made_of_object(walk: Walk, site: Site) -> Content | None:
    """The content that begins with the object; the noun right behind a verb that nothing joins is rather its subject,
    unless it is a thing said."""
    if walk.object_at is None or is_made_that(walk, site):
        return None
    shown = walk.object_at > site.at + 1 and walk.reader.key(walk.object_at - 1) in noun_class("demonstrative")
    shown = shown or makes_himself(walk, site)
    made = _made(walk, walk.object_at - shown, OBJECT)
    before_it, behind_it = walk.reader.key(site.at - 1), walk.reader.key(site.at + 1)
    led = before_it in ("كما", "حيث", "و") or behind_it in noun_class("resumptive")
    joined = (bool(site.reading.before) and not site.reading.before.endswith("س")) or led
    return made if made is None or not (joined or is_thing(walk)) else replace(made, unknown_subject=False)


def _is_thing_that_calls(walk: Walk, site: Site) -> bool:
    """Whether the definite feminine noun right behind a feminine verb of calling on somebody is its subject, a thing
    (`وتدعو هذه الخطوة إلى`, `وتنصح الرسالة المستخدم ب`)."""
    at, reader = walk.object_at, walk.reader
    if at is None or walk.subject is not None or site.reading.gender != "f" or site.reading.after:
        return False
    calls = site.reading.is_verbal and site.reading.frame.act in _CALLING
    shown = at == site.at + 2 and reader.key(at - 1) in noun_class("demonstrative")
    word = reader.word(at)
    thing = word.definite and word.gender == "f" and not word.is_attached and reader.party_at(at) is None
    return calls and thing and (shown or at == site.at + 1) and word.key.endswith(_FEMININE)


def _made_of_subject(walk: Walk) -> Content | None:
    """The content where what looked like the subject is the object of a dropped one (`واتهم إيران ب…`)."""
    if walk.subject is None:
        return None
    ended = close(walk.reader, walk.subject.first, OBJECT)
    return None if ended is None else Content(ended.span, ended.quoted, None, OBJECT, walk.subject.first)


def _object(walk: Walk, site: Site) -> Content | None:
    """The content of a verb whose object is all that is said."""
    if is_excluded(walk, site):
        return None
    for slot in site.reading.frame.slots:
        now = slot.perfect and site.reading.shape is Shape.IMPERFECT
        if slot.head != OBJECT or slot.then or (now and not _judges(site)):
            continue
        conditional = bool(slot.noun or slot.later)
        if _has_clitic(site) and _judges(site):
            return _judged(walk)
        if _has_clitic(site) and not conditional:
            return _made_of_antecedent(walk, site, slot)
        if walk.object_at is not None and allows(slot, walk, site):
            return _made_of_object(walk, site)
        if not (slot.subject or conditional or now) and may_lack_subject(walk, site):
            return _made_of_subject(walk)
    return None


def _made_of_antecedent(walk: Walk, site: Site, slot: Slot) -> Content | None:
    """The content that the pronoun on a verb stands for, unless the slot excludes it."""
    span = antecedent(walk.reader, site)
    if span is not None and excludes(walk.reader, span, slot):
        return None
    return Content(span, False, walk.subject, OBJECT, site.at, walk.has_unknown_subject)


def _judged(walk: Walk) -> Content | None:
    """What a verb holds of the pronoun on it; an indefinite noun right behind the verb is no subject (`واعتبرته
    تصعيدا`)."""
    made = _made(walk, walk.object_at, OBJECT) if walk.object_at is not None else None
    if made is None or walk.reader.word(made.at).definite or walk.reader.word(made.at).pronoun:
        return made
    return replace(made, unknown_subject=False)


def _judges(site: Site) -> bool:
    """Whether a verb says what somebody holds of its object (`تعتبرهم إرهابيين`)."""
    return fold(site.reading.frame.verb) in noun_class("judging")


def _free(walk: Walk, site: Site) -> Content | None:
    """Speech that nothing introduces: what follows the subject, for the verbs that take nothing else."""
    if site.reading.shape is Shape.PARTICIPLE and walk.reader.keys[site.at] in noun_class("saying"):
        return _made(walk, site.at + 1, FREE)
    if site.reading.frame.slot(FREE) is None or walk.subject is None or walk.object_at is None:
        return None
    counted = walk.reader.word(walk.object_at).tag == "NUM"
    near = range(walk.subject.last, min(walk.object_at + 2, walk.limit))
    if counted or any(walk.reader.word(at).key in noun_class("goal") for at in near):
        return None
    return _made(walk, walk.object_at, FREE) if walk.limit - walk.object_at >= _SHORTEST_FREE else None
