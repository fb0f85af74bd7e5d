"""What belongs to a group of parties beside its coordinated phrases: names parted from titles, those who are added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.clauses.introductions import behind_address
from kg.extract.clauses.times import times_of
from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.wishes import behind_wish
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_QUANTITIES = event_words("quantity")
_COMPANY = event_words("company", "going_along", "with_him")
_BEING, _ACCOMPANIED = event_words("being"), event_words("accompanied_by")
_ADDITIONS = event_words("addition")
_SOME = event_words("some_of")
_ALSO = event_words("joining_also")
_SEQUELS = event_words("sequel")
_EACH = frozenset({"كل", "كلا"})
_APART, _A_NUMBER = frozenset({"حدة", "انفراد"}), "عددا"
_RELATION = 4
_AT = frozenset({"في", "لدي"})
_PARTED = 8
_RELATIVES = event_words("relative")
_COMMAS = frozenset({"،", ","})
_STOPS = frozenset({".", "؛", ":", "!", "؟"})
_CLAUSE = 12
_NEXT = "ف"  # `استقبل الوزير X، فالسفير Y`
_PEOPLE = frozenset({EntityType.PER, EntityType.GRP})


def with_joined(document: Document, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The group with what is joined to it: `X وفخامة Y`, `بين X وبين Y`, `X إضافة إلى Y`, `مسؤولين من X وY`."""
    more = _joined(document, phrases)
    return with_joined(document, phrases + more) if more else phrases


def behind_blessing(document: Document, at: int) -> int:
    """The token behind a blessing at the token, with marks around it (`X، حفظه الله ورعاه، وY`), else the token."""
    words, last = document.words, len(document.words)
    start = at + (at < last and words[at].is_mark)
    behind = behind_wish(words, start)
    if behind == start:
        return at
    while behind < last and words[behind].is_mark and words[behind].text not in _STOPS:
        behind += 1
    return behind


def _joined(document: Document, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """What is joined next to the group, nothing where it is complete."""
    words, at = document.words, behind_blessing(document, _behind_place_of_post(document, phrases[-1]))
    at = _behind_time(document, _behind_where(document, at))
    at = _behind_head(document, phrases[-1], _behind_relative(document, at))
    at = _behind_each(words, at)
    if at + 2 < len(words) and words[at].text in {"،", ","}:
        at += 1
    if at + 2 >= len(words):
        return ()
    listed = _listed(document, phrases, at)
    if listed:
        return listed
    if words[at].key in _SEQUELS or words[at].folded in _ALSO:
        more = _in_turn(document, at + 1, phrases)
    elif words[at].conjunction == _NEXT and at > phrases[-1].last:
        more = _in_turn(document, at, phrases)
    elif words[at].conjunction == "و":
        more = document.parties_from(at) if at > phrases[-1].last + words[at - 1].is_mark else ()
        more = more or _joined_by_and(document, at)
    elif phrases[-1].type is EntityType.GRP and words[at].key == "من" and not words[at].pronoun:
        more = document.parties_from(at + 1)[1:]
    else:
        more = _added(document, at, phrases)
    return tuple(one for one in more if one.first >= phrases[-1].last)


def _behind_head(document: Document, group: Phrase, at: int) -> int:
    """The token behind the head of a delegation, where so many others are joined as objects of the same verb (`التقى X
    وفدا برئاسة Y [وعددا من Z]`), else the token itself."""
    words = document.words
    if group.type is not EntityType.GRP or at + 1 >= len(words) or words[at].folded not in event_words("headed_by"):
        return at
    head = document.phrase_at(at + 1)
    behind = head.last if head is not None and head.type is EntityType.PER else len(words)
    counted = behind < len(words) and words[behind].conjunction == "و" and words[behind].base == _A_NUMBER
    return behind if counted else at


def _behind_each(words: Sequence[Word], at: int) -> int:
    """The token behind `كلا على حدة` at the token, where more are added behind it, else the token itself."""
    told = at + 2 < len(words) and words[at].base in _EACH and words[at + 2].base in _APART
    return at + 3 if told else at


def _behind_where(document: Document, at: int) -> int:
    """The token behind the place at the token with its preposition, where somebody comes next behind it (`X في القصر،
    ثم Y`, `الرئيس X في القصر ورئيس الوزراء Y في بيته`), else the token itself."""
    words = document.words
    led = at + 1 < len(words) and (words[at].key in _AT or words[at].preposition == "ب")
    place = document.phrase_at(at if led and words[at].preposition else at + 1) if led else None
    if place is None or place.type is not EntityType.LOC or place.last + 2 >= len(words):
        return at
    last = place.last + (words[place.last].text in {"،", ","})
    then = words[last].key in _SEQUELS and document.phrase_at(last + 1) is not None
    return last if then or _is_official_joined(document, document.phrase_at(at - 1), last) else at


def _behind_time(document: Document, at: int) -> int:
    """The token behind the time at the token, where another official is joined behind it (`الرئيس X يوم الأحد ورئيس
    الوزراء Y يوم الاثنين`), else the token itself."""
    times, last = times_of(document, document.sentence(at - 1)).tokens, at
    led = at + 1 in times and document.words[at].key in {"في", *event_words("while")}
    last += led
    while last in times:
        last += 1
    if last == at or last + 2 >= len(document.words):
        return at
    last += document.words[last].text in _COMMAS
    return last if _is_official_joined(document, document.phrase_at(at - 1), last) else at


def _is_official_joined(document: Document, person: Phrase | None, at: int) -> bool:
    """Whether `و` joins another official by name at the token to one behind whom a place is told, and no clause."""
    other = document.phrase_at(at)
    joined = document.words[at].conjunction == "و" and not document.words[at].preposition
    if person is None or other is None or not joined or other.first != at or other.last >= len(document.words):
        return False
    named = all(one.type is EntityType.PER and one.name is not None and one.posts for one in (person, other))
    return named and not document.words[other.last].is_verb


def _behind_relative(document: Document, at: int) -> int:
    """The token behind the comma that ends a short relative clause on a person, where somebody else is joined behind it
    (`مع الوزير X الذي وصل أمس، ونظيره Y`), else the token itself."""
    words = document.words
    start = at + (at + 1 < len(words) and words[at].text in _COMMAS)
    told = document.phrase_at(at - 1)
    if start >= len(words) or words[start].key not in _RELATIVES or told is None or told.type is not EntityType.PER:
        return at
    for here in range(start + 2, min(start + _CLAUSE, len(words) - 1)):
        if words[here].text in _STOPS:
            return at
        if words[here].text in _COMMAS:
            other = document.phrase_at(here + 1)
            named = other is not None and other.first == here + 1 and other.type is EntityType.PER
            joined = named and words[here + 1].conjunction == "و" and not words[here + 1].preposition
            row = document.parties_from(here + 1) if joined else ()
            closed = bool(row) and row[-1].last < len(words) and not words[row[-1].last].is_verb
            return here + 1 if closed and row[0].posts else at
    return at


def _behind_place_of_post(document: Document, person: Phrase) -> int:
    """The token behind the place of the post at the end of a person's phrase, where somebody is joined behind it (`X
    وزير الدولة بالوزارة في جمهورية السودان الشقيقة، والسيد Y`, `X مدير الفرع بالمدينة، وعدد من Y`), else the token
    behind the phrase."""
    words, at = document.words, person.last
    if at + 1 >= len(words) or not person.posts or person.name is None:
        return at
    attached = words[at].preposition == "ب"
    place = document.phrase_at(at if attached else at + 1) if attached or words[at].key in _AT else None
    if place is None or place.type is not EntityType.LOC or person.posts[-1].last != at:
        return at
    last = place.last
    while last + 1 < len(words) and (words[last].tag == "ADJ" or words[last].text in {"،", ","}):
        last += 1
    other = document.phrase_at(last)
    joined = other is not None and words[last].conjunction == "و" and not words[last].preposition
    return last if joined and other is not None and other.type in _PEOPLE else at


def _in_turn(document: Document, at: int, group: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The people who come next behind people (`الملك ثم رئيس الوزراء X`), or who belong with others of their kind (`X
    وكذلك Y`), no subject of a verb."""
    more = document.parties_from(at)
    own, theirs = {one.type for one in group}, {one.type for one in more}
    alike = own | theirs <= _PEOPLE or (document.words[at - 1].folded in _ALSO and theirs <= own)
    closed = bool(more) and more[-1].last < len(document.words) and not document.words[more[-1].last].is_verb
    return more if alike and closed else ()


def _listed(document: Document, phrases: tuple[Phrase, ...], at: int) -> tuple[Phrase, ...]:
    """Further officials by name in a list whose commas join them (`التقى X الوزير A، الوزير B والوزير C`): at least
    two, the last of them joined by `و`."""
    last = phrases[-1]
    if len(phrases) > 1 or at != last.last + 1 or not (last.name and last.posts):
        return ()
    more = document.parties_from(at)
    titled = more and more[0].type is EntityType.PER and more[0].name is not None and bool(more[0].posts)
    apart = (bool(more) and document.words[more[0].first].definite) or (bool(more) and more[0].entity != last.entity)
    return more if titled and apart and len(more) > 1 else ()


def _added(document: Document, at: int, group: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """What `إضافة إلى`, `إلى جانب` add to a group of its kind, and the people by name who accompany it (`يرافقه X`)."""
    words = document.words
    if companion := _companion_at(document, at):
        company = named_behind(document, document.parties_from(behind_address(document, companion)))
        return tuple(one for one in company if one.type is EntityType.PER and one.name)
    pair = {words[at].key, words[at + 1].key}
    added = bool(pair & _ADDITIONS) and bool(pair & {"الي", "عن"})
    others = document.parties_from(at + 2) if added else ()
    own, theirs = {one.type for one in group}, {one.type for one in others}
    return others if theirs <= own or own | theirs <= _PEOPLE else ()


def _companion_at(document: Document, at: int) -> int:
    """The token behind the words at the token that tell who accompanies somebody (`يرافقه`, `برفقة`, `وكان مرفوقا ب`),
    0 where there are none, or it is a relative of his."""
    words, last = document.words, len(document.words) - 1
    if words[at].folded in _COMPANY:
        return 0 if words[at + 1].lemma in event_words("family") else at + 1
    while at < last and (words[at].key in _RELATIVES or words[at].key in _BEING):
        at += 1
    return at + 1 if words[at].key in _ACCOMPANIED else 0


def _joined_by_and(document: Document, at: int) -> tuple[Phrase, ...]:
    """What `و` joins to a group before a word that heads no phrase (`وفخامة الرئيس`, `وبين X`, `وعددا من الوزراء`,
    `وكل من Y وZ`)."""
    word = document.words[at]
    if (word.key in _EACH or word.key in _QUANTITIES or word.tag == "NUM") and document.words[at + 1].key == "من":
        return document.parties_from(behind_address(document, at + 2))
    if word.key in _SOME:
        return document.parties_from(at + 2 if document.words[at + 1].key in _SOME else at + 1)
    honoured = word.head is not None and "honorific" in word.head.kinds
    if honoured or word.key == "بين":
        more = document.parties_from(at + 1)
        return () if word.key == "بين" and len(more) > 1 else more
    return _related(document, at)


def _related(document: Document, at: int) -> tuple[Phrase, ...]:
    """The person by name in apposition to how he is related to somebody (`وزوجته X`, `وولي عهده الأمير X`)."""
    for here in range(at, min(at + _RELATION, len(document.words) - 1)):
        word = document.words[here]
        if word.folded in event_words("headed_by") or word.is_verb or word.key in event_words("while", "before"):
            return ()
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


def named_behind(document: Document, phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
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
    leads = word.adverbial or word.key in event_words("preposition")  # اجتمع الوزير مع كريم ناصر
    address = word.is_nominal and not word.is_attached and at == title.last and not leads
    address = address and (word.definite or not _is_closed(document, title))
    return at + 1 if word.key == "في" or address else 0


def _is_closed(document: Document, title: Phrase) -> bool:
    """Whether a title is told whole, so that a bare noun behind it governs what follows (`مع الرئيس التركي مصير X`,
    `مع أمير قطر مقتل X`)."""
    owned = any(inner.last == title.last for inner in title.nested)
    return document.words[title.last - 1].definite or owned


def _is_bare(document: Document, phrase: Phrase) -> bool:
    """Whether nothing is written onto the phrase's first word."""
    return phrase.span.start == document.analysis.tokens[phrase.first].span.start
