"""Posts told by a predicate rather than a title: somebody is made, is or has been what the noun says.

انتخب كريم ناصر رئيسا للنادي      كريم ناصر الذي يشغل منصب وزير الدفاع      قال كريم ناصر بصفته رئيسا للجنة
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.extract.roles.beside import (
    AIDES,
    MAKING,
    Appointment,
    is_made_accusative,
    may_be_accusative,
    told_beside,
    told_first,
    told_for_something,
    told_of_his,
    who_is,
)
from kg.extract.roles.holders import (
    COMMAS,
    RELATIVES,
    holder_of_office,
    is_named,
    is_of,
    is_wished,
    nearest_named,
    subject_left_out,
    subject_made,
)
from kg.extract.roles.kinds import is_state_post
from kg.extract.roles.lines import told_in_line
from kg.extract.roles.owners import is_board
from kg.model import EntityType

_MAKING_TOO: Final = MAKING | {"اعتماد", "زكي", "تزكيه", "ثقه", "بايع", "مبايعه", "ضم", "تضمن", "تشكيله"}
"""Those that make somebody what he already is for him who sends him, too (`أوراق اعتماد X سفيرا`)."""

_BEING: Final = frozenset({"اصبح", "كان", "ظل", "بات", "عمل", "بقي"})
_STATE: Final = frozenset(
    {"وزراء", "حكومه", "جمهوريه", "برلمان", "نواب", "دوله", "رئاسه", "رءاسه"}
)  # what their decrees fill is elsewhere
_OPENERS: Final = frozenset({"كما", "ثم", "قد", "حيث", "ان"})
_THAT, _BEFORE_THAT = "ان", frozenset({"قبل", "بعد", "منذ", "الي"})
_OATH: Final = ("ادي", "اليمين")
_IN, _LIKE, _TEAM, _WORKING = "في", "ك", "فريق", "عمل"
_POST: Final = frozenset({"منصب", "منصبه", "وظيفه", "مهام"})
_AS: Final = frozenset({"بصفت", "صفت", "وصف", "اعتبار"})
_AS_SPELLED: Final = frozenset({"بوصفه", "بوصفها", "باعتباره", "باعتبارها"})  # which look like verbs, too
_HIS_POST: Final = (
    frozenset({"منصب", "عمل", "مهام", "اعتماد", "تعيين", "انتخاب", "اختيار", "تنصيب", "توليت", "دور"})
    | {"مهمت", "مهمه", "فترت", "فتره", "ولايت", "ولايه", "مسيرت", "مسيره", "وظيفت", "وظيفه"}
    | _AS
)
_HIS: Final = frozenset({"له", "لها", "لهم"})
_HIM: Final = ("ه", "ها")
_OWNERS: Final = frozenset({EntityType.ORG, EntityType.LOC})
_SOME: Final = frozenset({"احد", "احدي", "عدد", "عده"})
_REACH: Final = 12
_NUMBER: Final = "NUM"


def appointments(document: Document) -> Iterator[Appointment]:
    """The posts that predicates tell of, in text order."""
    made_in = -1
    for phrase in document.phrases:
        if phrase.type is not EntityType.PER or not phrase.posts:
            continue
        if phrase.name is not None:
            given = _held(document, phrase) if is_office_of_aide(document, phrase) else None
            yield from () if given is None else (given,)
            continue
        if _is_of_some(document, phrase):
            continue
        first = told_first(document, phrase)
        if first is None and phrase.first and document.words[phrase.first - 1].tag == _NUMBER:
            continue  # بموافقة 50 عضوا
        sentence = document.sentence_index(phrase.first)
        further = _further(document, phrase) if made_in == sentence else None
        told = first or further or _as_what(document, phrase) or _told(document, phrase)
        found = told or who_is(document, phrase) or told_in_line(document, phrase)
        if found is not None:
            made_in = sentence
            yield found


def _is_of_some(document: Document, phrase: Phrase) -> bool:
    """Whether a title is of a body that the text only counts among others (`مديرا لإحدى المدارس`)."""
    behind = document.words[phrase.last] if phrase.last < len(document.words) else None
    return behind is not None and behind.preposition == "ل" and behind.key in _SOME


def is_office_of_aide(document: Document, phrase: Phrase) -> bool:
    """Whether the title of an aide stands behind `منصب` and one named before, so that the name behind it is of whose
    aide he is (`تعيين كريم ناصر في منصب مستشار الرئيس سمير حداد`)."""
    at = phrase.first - 1
    aide = at > 0 and document.words[at].key in _POST and any(post.lemma in AIDES for post in phrase.posts[:1])
    return aide and holder_of_office(document, at) is not None


def _told(document: Document, phrase: Phrase) -> Appointment | None:
    """The post of a title that a verb or `منصب` tells of."""
    if is_made_accusative(document, phrase) and _is_his(document, phrase):
        return told_of_his(document, phrase) or _predicate(document, phrase)
    if is_made_accusative(document, phrase) or _is_made(document, phrase):
        return _predicate(document, phrase) or told_beside(document, phrase)
    if _is_what_he_was(document, phrase):
        return _become(document, phrase, phrase.first - 1)
    return _held(document, phrase) or told_for_something(document, phrase)


def _is_what_he_was(document: Document, phrase: Phrase) -> bool:
    """Whether a title tells what somebody was, right behind a relative pronoun and a verb of being (`كريم ناصر الذي كان
    وزير العدل`), rather than who did something (`الذي كان وزير العدل ينوي`)."""
    words, at = document.words, phrase.first
    behind = words[phrase.last] if phrase.last < len(words) else None
    told = at > 2 and is_of(words[at - 1], _BEING) and words[at - 2].key in RELATIVES and not words[at].is_attached
    return told and behind is not None and not (behind.is_verb or behind.tag == "PART")


def _is_made(document: Document, phrase: Phrase) -> bool:
    """Whether an indefinite title that shows no accusative stands right behind the one whom a verb makes that (`تعيين X
    مديرة`, `عينت الوزارة X مديرة`), or tells that he is (`أصبح X عمدة`)."""
    before = document.phrase_at(phrase.first - 1)
    if before is None or not is_named(before) or not may_be_accusative(document, phrase) or before.first == 0:
        return False
    maker = document.phrase_at(before.first - 1)
    verb = document.words[maker.first - 1 if maker is not None and maker.first else before.first - 1]
    return is_of(verb, MAKING) or (verb.is_verb and maker is None and is_of(verb, _BEING))


def _further(document: Document, phrase: Phrase) -> Appointment | None:
    """A further one made in the same sentence (`… ومحمد ياسين وزيرا للداخلية`)."""
    before = document.phrase_at(phrase.first - 1)
    joined = before is not None and document.words[before.first].conjunction == "و"
    if before is None or not joined or not is_named(before) or not may_be_accusative(document, phrase):
        return None
    return Appointment(before.entity, phrase, None, under=_is_his(document, phrase))


def without_for(document: Document, phrase: Phrase) -> str:
    """The title of a predicate as that of a genitive (`رئيس مجلس النواب` for `رئيسا لمجلس النواب`)."""
    post = phrase.posts[0]
    head, *rest = post.title.split()
    word = document.words[post.head + 1] if post.head + 1 < post.last else None
    if word is None or not rest or rest[0] != word.text or word.preposition != "ل":
        return post.title
    return " ".join([head, f"ال{word.base}" if word.definite else word.text.removeprefix("ل"), *rest[1:]])


def _as_what(document: Document, phrase: Phrase) -> Appointment | None:
    """`بصفته رئيسا`, `من منصبه كرئيس`, `خلال عملها سفيرة`: as what somebody named before acts."""
    first, at = document.sentence(phrase.first).first, phrase.first - 1
    if at > first and document.words[at].qualifies and document.words[at].definite:
        at -= 1
    before = document.words[at] if at >= first else None
    spelled = before is not None and before.folded in _AS_SPELLED
    if before is None or not (spelled or (before.pronoun and before.key in _HIS_POST)):
        return None
    like = document.words[phrase.first].preposition == _LIKE
    if not (like or spelled or before.key in _AS or may_be_accusative(document, phrase)):
        return None
    holder = nearest_named(document, at) if not is_wished(document, at) else None
    return Appointment(holder, phrase, None) if holder is not None else None


def _predicate(document: Document, phrase: Phrase) -> Appointment | None:
    """The one whom a verb or verbal noun before makes what the phrase says, or who is or becomes it."""
    first = document.sentence(phrase.first).first
    for at in range(phrase.first - 1, max(first - 1, phrase.first - _REACH), -1):
        word = document.words[at]
        if is_of(word, _MAKING_TOO):
            return _made(document, phrase, at)
        if word.is_verb or (word.lemma == _WORKING and _opens(document, at)):
            return _become(document, phrase, at) if _is_being(document, phrase, at) else None
    return None


def _opens(document: Document, at: int) -> bool:
    """Whether a word that may be a verb stands where one does: joined, or before a person's name at the
    beginning."""
    word, behind = document.words[at], document.phrase_at(at + 1)
    named = behind is not None and behind.first == at + 1 and is_named(behind)
    opened = at == document.sentence(at).first or document.words[at - 1].key in _OPENERS
    return bool(word.conjunction) or (named and opened)


def _is_being(document: Document, phrase: Phrase, verb: int) -> bool:
    """Whether a verb tells what somebody is, was or works as (`قبل أن يصبح رئيسا`), or how he was sworn in."""
    word = document.words[verb]
    sworn = word.lemma == _OATH[0] and any(
        document.words[here].folded == _OATH[1] for here in range(verb, phrase.first)
    )
    told = word.aspect == "p" or (word.lemma == _WORKING and not word.future)
    led = verb > document.sentence(verb).first + 1 and document.words[verb - 1].key == _THAT
    told = told or (led and document.words[verb - 2].key in _BEFORE_THAT)
    return sworn or (is_of(word, _BEING) and told)


def _made(document: Document, phrase: Phrase, verb: int) -> Appointment | None:
    between = [inner for inner in document.phrases_in(verb + 1, phrase.first) if inner.last <= phrase.first]
    told = next((inner for inner in reversed(between) if is_named(inner)), None)
    him = document.words[verb].is_verb and document.words[verb].text.endswith(_HIM)  # الذي عينه الملك وزيرا
    holder = _who_was(document, verb) if him or told is None else told
    if holder is None and told is None and not him:
        left_out = subject_made(document, verb, phrase)
        return Appointment(left_out, phrase, None) if left_out is not None else None
    if holder is None or _makes_another(document, holder, verb, phrase):
        return None
    open_body = _is_his(document, phrase) or _is_of_the_maker(document, phrase)
    bodies = (inner for inner in between if open_body and inner.type is EntityType.ORG)
    body = next((inner.entity for inner in bodies if not _is_of_state(document, inner)), None)
    if body is None and (open_body or phrase.posts[0].of is None):
        body = _maker(document, verb, phrase)
    return Appointment(holder.entity, phrase, body)


def _makes_another(document: Document, ruler: Phrase, verb: int, title: Phrase) -> bool:
    """Whether the head of a state right behind a verb makes somebody else, whose name is not read, what the title says
    (`عين الملك X … رئيسا للوزراء`)."""
    rules = ruler.first == verb + 1 and any(map(is_state_post, ruler.posts[:1]))
    between = document.words[ruler.last : title.first]
    return rules and any(word.is_nominal and not (word.adverbial or word.is_attached) for word in between)


def _maker(document: Document, making: int, phrase: Phrase) -> str | None:
    """The named body that a verb before tells to make somebody what is no post of a state (`أعلن النادي تعيين X
    مدربا للفريق الأول`)."""
    before = document.phrases_in(document.sentence(making).first, making)
    bodies = [one for one in before if one.type is EntityType.ORG and document.entity(one.entity).names]
    bodies = [one for one in bodies if not _is_of_state(document, one)]
    does = bool(bodies) and bodies[-1].first > 0 and document.words[bodies[-1].first - 1].is_verb
    return bodies[-1].entity if does and not is_state_post(phrase.posts[0]) else None


def _is_of_state(document: Document, body: Phrase) -> bool:
    """Whether a body is a government, a presidency or a parliament."""
    return not _STATE.isdisjoint(word.key for word in document.words[body.first : body.last])


def _who_was(document: Document, verb: int) -> Phrase | None:
    """The one named before a relative pronoun and the verb that made him something (`كريم ناصر الذي عين وزيرا`)."""
    if verb < 2 or document.words[verb - 1].key not in RELATIVES or document.words[verb].aspect != "p":
        return None
    front = document.phrase_at(verb - 2 - (document.words[verb - 2].text in COMMAS))
    return front if front is not None and is_named(front) else None


def _is_his(document: Document, phrase: Phrase) -> bool:
    """Whether a pronoun tells whose the title is (`مديرا لها`)."""
    return phrase.last < len(document.words) and document.words[phrase.last].text in _HIS


def _is_of_the_maker(document: Document, phrase: Phrase) -> bool:
    """Whether the title is of a body without a name (`مدربا للفريق`), which the one who appoints is."""
    of = phrase.posts[0].of
    following = document.words[phrase.first + 1] if phrase.first + 1 < len(document.words) else None
    if of is None and following is not None and following.preposition == "ل" and following.key == _TEAM:
        return True
    owner = phrase.nested[of] if of is not None else None
    bare = owner is not None and owner.type is EntityType.ORG
    bare = bare and owner is not None and (owner.last == owner.first + 1 or is_board(document, owner))
    return owner is not None and bare and not document.entity(owner.entity).names


def _become(document: Document, phrase: Phrase, verb: int) -> Appointment | None:
    """`أصبح X رئيسا ل…`, `X أصبح رئيسا ل…`, with nobody else between, and `وعمل رئيسا ل…` of the one named before."""
    behind = [inner for inner in document.phrases_in(verb + 1, phrase.first) if inner.type is EntityType.PER]
    front = verb - 1
    if document.words[front].key in RELATIVES:
        front -= 2 if document.words[front - 1].text in COMMAS else 1
    before = document.phrase_at(front) if front >= 0 and not document.words[verb].conjunction else None
    holder = behind[0] if len(behind) == 1 else before if not behind else None
    if holder is not None:
        return Appointment(holder.entity, phrase, None) if is_named(holder) else None
    subject = subject_left_out(document, verb) if not behind else None
    return Appointment(subject, phrase, None) if subject is not None else None


def _held(document: Document, phrase: Phrase) -> Appointment | None:
    """The nearest one named before `منصب` and the title, where a verb of holding stands between or before him."""
    post = phrase.first - 1
    if post < 1 or document.words[post].key not in _POST:
        return None
    holder = holder_of_office(document, post)
    if holder is None:
        return None
    body = _where(document, phrase)
    if body is None and (phrase.posts[0].of is None or _is_of_the_maker(document, phrase)):
        first = max(document.sentence(post).first, post - _REACH)
        making = next((at for at in range(first, post) if is_of(document.words[at], MAKING)), None)
        body = _maker(document, making, phrase) if making is not None else None
    return Appointment(holder, phrase, body)


def _where(document: Document, phrase: Phrase) -> str | None:
    """The body or place named with a `في` right behind a title."""
    at = phrase.last + 1
    if at >= len(document.words) or document.words[phrase.last].key != _IN:
        return None
    place = document.phrase_at(at)
    named = place is not None and place.first == at and place.type in _OWNERS and place.name is not None
    return place.entity if named and place is not None else None
