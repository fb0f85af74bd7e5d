"""Sources named beside what they said: `بحسب X`, `وفقا ل X`, `نقلا عن X`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.questions import asked_of_all
from kg.extract.speech_words import noun_class
from kg.extract.statements.authors import author_of, is_press
from kg.extract.statements.content import Content
from kg.extract.statements.discourse import Discourse
from kg.extract.statements.ending import Ended, around, before, close, trimmed
from kg.extract.statements.issuers import issuer_of
from kg.extract.statements.lexicon import CLAUSE, readings
from kg.extract.statements.measured import MEASURE
from kg.extract.statements.reader import Reader
from kg.extract.statements.resuming import governs
from kg.extract.statements.speakers import SPEAKERS
from kg.extract.statements.statement import Found
from kg.model import EntityType, Span, Statement

SOURCE: Final = "source"
_RELATIVES: Final = frozenset({"الذي", "التي", "الذين", "والذي", "والتي"})
_SO: Final = frozenset({"فقد", "فلقد"})
_GOVERNED: Final = {"نقلا": "عن", "استنادا": "الي"}
_PRONOUNS: Final = ("", "هم", "ها", "ه")
_RELEASE: Final = "بيان"
_PREPOSITION: Final = "PREP"
_CLOSE: Final = 12  # code points between what was said and the word for the release
_SHORTEST: Final = 4
_SENTENCE: Final = 2  # the words of the shortest sentence
_CLOSING: Final = frozenset({'"', "»", "”"})
_REACH: Final = 20
_EXPLAINED: Final = 10
_LONGEST_NAME: Final = 4
_WORDING: Final = "نص"  # وفق ما جاء في نص البيان
_TONGUE: Final = "لسان"
_STATED: Final = frozenset({"ما", "لما"})
_INSIDE: Final = frozenset({"في", "علي", "ضمن"})


class _Source(NamedTuple):
    """A source: its entity, the token after it, and whether it only relays, like the press and a release."""

    entity: str
    last: int
    relays: bool


def attribution(reader: Reader, at: int, discourse: Discourse, spoken: Statement | None) -> Found | None:
    """The source named at the token with what it said, `None` where there is none.

    `spoken` is the last statement of the sentence, beside whose speaker an agency or a release only relays.
    """
    key = reader.keys[at]
    found = _source_word(key)
    if found is None:
        return None
    bare, pronoun = found
    span = reader.span(at)
    trigger = Span(span.start + len(key) - len(bare), span.end - len(pronoun))
    source = _of_pronoun(at, discourse) if pronoun else _source(reader, at, bare, discourse, spoken)
    if source is None or (source.relays and spoken is not None) or _is_credit(reader, at, bare, source):
        return None
    inside = bare not in noun_class("passed_on") and _is_inside(reader, at, spoken)
    if inside and spoken is not None and source.entity == spoken.speaker:
        return None
    content = _content(reader, at, source, spoken)
    if inside and content is not None and spoken is not None:
        content = replace(content, span=spoken.content, quoted=spoken.quoted)
    if content is not None and source.relays and _is_relayed(reader, at, content):
        return None
    return None if content is None else Found(trigger, source.entity, content, SOURCE)


def _is_inside(reader: Reader, at: int, spoken: Statement | None) -> bool:
    """Whether the token stands between a verb of speech and what it tells (`أعرب X، حسب البيان، عن أمله`)."""
    told = spoken.content if spoken is not None else None
    return told is not None and reader.span(at).start < told.start


def _is_credit(reader: Reader, at: int, bare: str, source: _Source) -> bool:
    """Whether the line names the paper that the article was taken from (`*نقلا عن "النهضة" اللندنية`)."""
    return bare in noun_class("passed_on") and at - reader.first[at] <= 1 and _is_alone(reader, at, source)


def _is_alone(reader: Reader, at: int, source: _Source) -> bool:
    """Whether nothing is told behind the source in its sentence, which ends with it or with more of its name."""
    end = reader.last[at]
    rest = range(reader.after_bracket(source.last, end) if source.last < end else end, end)
    return len(rest) <= _LONGEST_NAME and all(_is_of_name(reader, here) for here in rest)


def _is_of_name(reader: Reader, at: int) -> bool:
    """Whether the token behind a source is a mark but no comma, quoted, or an adjective of it."""
    if reader.is_mark(at):
        return not reader.is_comma(at)
    return reader.word(at).definite or reader.quotes.around(reader.span(at).start) is not None


def _is_relayed(reader: Reader, at: int, content: Content) -> bool:
    """Whether what an agency passes on at the head of a sentence begins with another's verb of speech (`وحسب رويترز،
    قال الوزير`)."""
    begin = reader.token_at(content.span.start) if content.span is not None else at
    spoken = [one for one in readings(reader.word(begin).text) if one.is_verbal]
    stated = reader.keys[begin] in noun_class("stated_in")
    told = reader.is_verb(begin) and any(governs(reader, begin, one) for one in spoken)
    return begin > at and (told or stated)


def _relays(reader: Reader, at: int, spoken: Statement | None) -> bool:
    """Whether a source is a release right behind or inside of what somebody has said (`أكد X أن …، وفقا للبيان`)."""
    if reader.word(at).key != _RELEASE or reader.word(at).pronoun or spoken is None or spoken.content is None:
        return False
    return reader.span(at).start <= spoken.content.end + _CLOSE


@asked_of_all
def may_tell_source(text: str) -> bool:
    """Whether a word can name a source, or begin what a document says."""
    key = fold(text)
    return key == MEASURE or key in noun_class("stated_in", "holding_words") or _source_word(key) is not None


def _source_word(key: str) -> tuple[str, str] | None:
    """A folded word as one that names a source: without its clitics, and the pronoun on it; `None` for other words."""
    bare = key.removeprefix("و" if key[:1] == "و" and key not in noun_class(SOURCE) else "").removeprefix("ب")
    for pronoun in _PRONOUNS:
        if bare.endswith(pronoun) and bare.removesuffix(pronoun) in noun_class(SOURCE):
            return bare, pronoun
    return None


def _of_pronoun(at: int, discourse: Discourse) -> _Source | None:
    last = discourse.voices.last
    return _Source(last.entity, at + 1, False) if last is not None else None


def _source(reader: Reader, at: int, bare: str, discourse: Discourse, spoken: Statement | None) -> _Source | None:
    """The party whose words they are, or the author of the document they stand in."""
    here, end = at + 1, reader.last[at]
    if bare in _GOVERNED:
        if here >= end or reader.keys[here] != _GOVERNED[bare]:
            return None
        here += 1
    if _is_stated(reader, here):
        here += 3 + (reader.key(here + 3) == _WORDING)
    while here < end and (reader.is_mark(here) or _leads_on(reader, here)):
        here += 1
    if here >= end or reader.word(here).key in noun_class("norm"):
        return None
    phrase = reader.party_at(here)
    if phrase is None and is_press(reader, here) and here + 1 < end:
        phrase = reader.party_at(here + 1)
    if phrase is not None and phrase.type is EntityType.LOC and phrase.name is None:
        return None
    if phrase is not None and phrase.entity and phrase.type in SPEAKERS:
        return _Source(issuer_of(reader, phrase) or phrase.entity, phrase.last, of_press(reader, phrase))
    author = author_of(reader, here, discourse)
    relays = _relays(reader, here, spoken) and spoken is not None and author == spoken.speaker
    return _Source(author, here + 1, relays) if author is not None else None


def _is_stated(reader: Reader, at: int) -> bool:
    """Whether the token begins `ما ورد في`, behind which the source or its document is named."""
    stated = reader.key(at) in _STATED and reader.key(at + 1) in noun_class("stated_in")
    return stated and reader.key(at + 2) in _INSIDE


def _leads_on(reader: Reader, at: int) -> bool:
    """Whether the token only leads to the source: a ل set apart, `لسان`, a noun that counts it (`بعض المصادر`), or the
    relative or advocate somebody is to somebody else (`محاميه X`)."""
    word = reader.word(at)
    counts = word.key in noun_class("quantifier") and reader.party_at(at) is None
    his = bool(word.pronoun) and word.head is not None and "relative" in word.head.kinds
    return reader.keys[at] in ("ل", "لـ", _TONGUE) or counts or (his and reader.party_at(at) is None)


def of_press(reader: Reader, phrase: Phrase) -> bool:
    """Whether a party is an agency, a paper or a station."""
    return any(is_press(reader, at) for at in range(max(0, phrase.first - 1), phrase.last))


def start_of(spoken: Statement | None, speaker: str | None) -> int:
    """The offset from which on the content of a source may stand: that of the sentence's last statement if it is the
    same speaker's, else 0."""
    if spoken is None or spoken.content is None or spoken.speaker != speaker:
        return 0
    return spoken.content.start


def _content(reader: Reader, at: int, source: _Source, spoken: Statement | None) -> Content | None:
    """What the source said: behind a source at the head of the sentence, else before it; the sentence before where it
    stands alone."""
    aside = around(reader, at)
    if aside is not None:
        return Content(aside.span, aside.quoted, None, SOURCE, at)
    told = _behind_apposition(reader, source.last, reader.last[at])
    clause = told < reader.last[at] and reader.complementiser(told) in ("", "ب")
    if clause or (source.last == at + 1 and at + 1 in reader.openings):  # حسب قوله "…"
        ended = close(reader, told + clause, CLAUSE)
        return None if ended is None else Content(ended.span, ended.quoted, None, SOURCE, at)
    behind = _behind(reader, source.last, reader.last[at])
    leading = at - reader.first[at] <= 1
    if leading and (behind >= reader.last[at] - 1 or _is_alone(reader, at, source)):
        behind = reader.first[max(reader.first[at] - 1, 0)]
    ended = None if leading else before(reader, at, _start(reader, at, source, spoken))
    told = ended is not None and behind >= reader.last[at] - 1  # …، بحسب الوزير.
    if ended is None or (len(ended.span.of(reader.text).split()) < _SHORTEST and not told):
        ended = _with_rest(reader, ended, behind)
    if ended is None or (leading and len(ended.span.of(reader.text).split()) < _SENTENCE):
        return None  # * نقلا عن "النهضة" اللندنية
    return Content(ended.span, ended.quoted, None, SOURCE, at)


def _with_rest(reader: Reader, ahead: Ended | None, behind: int) -> Ended | None:
    """What a source said from the token behind it on, with the few words `ahead` of it where what follows them there
    goes with their verb (`تراجع الإنتاج، حسب الوزارة، عن مستواه`)."""
    rest = close(reader, behind, CLAUSE)
    if ahead is None or rest is None or reader.word(behind).tag != _PREPOSITION:
        return rest or ahead
    return trimmed(reader, ahead.span.start, rest.span.end, ahead.quoted or rest.quoted)


def _behind_apposition(reader: Reader, at: int, end: int) -> int:
    """The token behind the comma at the token, or behind what explains the source up to the next comma where an أن
    stands behind that (`نقلا عن X، خبير في التغذية، أن`)."""
    if at >= end or not reader.is_comma(at):
        return at
    near = range(at + 1, min(end - 1, at + _EXPLAINED))
    comma = next((here for here in near if reader.is_comma(here) or reader.complementiser(here) is not None), at)
    told = reader.is_comma(comma) and reader.complementiser(comma + 1) in ("", "ب")
    return comma + 1 if told else at + 1


def _start(reader: Reader, at: int, source: _Source, spoken: Statement | None) -> int:
    """The offset from which on the content of a source at the token may stand: behind a verb of speech that opens the
    sentence (`قالت الوكالة - نقلا عن X - إن`), else as `start_of`."""
    first = reader.first[at]
    if spoken is not None and spoken.content is not None and spoken.content.start < reader.span(at).start:
        trigger, begin = spoken.evidence.triggers[0], reader.token_at(spoken.content.start)
        told = any(reader.complementiser(here) is not None for here in range(max(first, begin - 2), begin))
        if told and reader.is_verb(first) and trigger.start < reader.span(first).end:
            return spoken.content.start
    return start_of(spoken, source.entity)


def _is_qualified(reader: Reader, at: int) -> bool:
    """Whether the verb at the token qualifies the indefinite source or document right before it (`بحسب خبراء [استطلعت
    رويترز آراءهم] فإن`)."""
    noun, party = reader.word(at - 1), reader.party_at(at - 1)
    vague = not (noun.definite or noun.pronoun) and (party is None or party.name is None)
    return vague and reader.is_verb(at) and not reader.word(at).conjunction


def _behind(reader: Reader, at: int, end: int) -> int:
    """The token where what a source at the head of the sentence says begins: at once with a verb or quotation, else
    behind a فإن or the next comma."""
    at += at < end and reader.keys[at] in _CLOSING
    so = next((here for here in range(at, min(end, at + _REACH)) if reader.complementiser(here) == "ف"), None)
    if so is not None and (not any(map(reader.is_verb, range(at, so))) or _is_qualified(reader, at)):
        return so + 1
    begins = at < end and (at in reader.openings or (reader.is_verb(at) and reader.party_at(at) is None))
    if begins and not reader.word(at).conjunction:
        return at
    for here in range(at, min(end, at + _REACH)):
        relative = reader.key(here + 1) in _RELATIVES
        if (reader.is_comma(here) and not relative) or reader.complementiser(here) == "ف":
            return here + 1
        if reader.keys[here] in _SO or (reader.word(here).conjunction == "ف" and reader.is_verb(here)):
            return here + (reader.keys[here] in _SO)
    return at
