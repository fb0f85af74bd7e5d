"""Where the content of a statement ends: with its quotation, its sentence, or where the reporter speaks again."""

from __future__ import annotations

from typing import Final, NamedTuple

from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import OBJECT, readings
from kg.extract.statements.reader import Reader
from kg.extract.statements.resuming import next_turn, resumes
from kg.extract.statements.tails import reporters_tail
from kg.extract.statements.turning import ANYBODY, Agreement
from kg.model import Span

_STRIPPED: Final = " \t\n\r\u00a0\"'«»“”‹›.،,؛;:…-–—"
_OPENED, _CLOSED = "((", "))"


_DASHES: Final = frozenset({"-", "--", "–", "—"})
_HOWEVER: Final = frozenset({"لكن", "ولكن"})
_TURNS: Final = _HOWEVER | {"فيما", "بينما", "وقد"}
_NOMINAL: Final = frozenset({OBJECT, "إلى", "على", "عن", "ب", "ل", "من", "في", "حول", "بشأن"})
_THIS: Final = "هذا"
_AND: Final = "و"
_EXCEPT: Final = frozenset({"الا", "غير", "بيد", "الي"})
_ALREADY: Final = frozenset({"قد", "لقد"})
_LONGEST_LINK: Final = 6
_THAT: Final = "ان"
_SURE: Final = ("جاء", "كان", "أ", "است", "تم", "قال")
_LEAD: Final = 4  # the words that lead to a source (`بحسب ما`, `كما`)
_LONGEST_ASIDE: Final = 10
_LONGEST_DATELINE: Final = 14


class Ended(NamedTuple):
    """A content's span and whether words of it are quoted."""

    span: Span
    quoted: bool


def close(reader: Reader, at: int, head: str, speaker: Agreement = ANYBODY) -> Ended | None:
    """The content that begins at token `at`; `None` where nothing is left of it. A verb that clashes with `speaker`
    goes on with the content."""
    at = _skip_opening(reader, at)
    if at >= len(reader.keys):
        return None
    begin = reader.span(at).start + _attached(reader, at, head)
    around = reader.quotes.around(begin)
    end = _before_event(reader, at, _end(reader, at, speaker))
    clause = any(reader.complementiser(here) is not None for here in range(max(0, at - 2), at))
    if around is None and head in _NOMINAL and not clause:
        end = _before_tail(reader, at, end)
    if around is not None and around.start >= reader.span(max(0, at - 3)).start and _ends_speech(reader, around, at):
        return trimmed(reader, begin, around.end, True)
    quoted = around is not None or any(True for _ in reader.quotes.within(begin, end))
    return trimmed(reader, begin, end, quoted)


def _before_event(reader: Reader, at: int, end: int) -> int:
    """The offset where what shall be done ends, told by a subjunctive at the token behind أن, before a joined perfect
    that no other verb of the past leads to, so that it is told of what happened (`طلب أن يصلوا وجاء الرد`)."""
    wished = reader.keys[at - 1] == _THAT and reader.is_verb(at) and reader.word(at).aspect == "i" if at else False
    for here in range(at + 1, reader.token_at(end - 1) + 1) if wished else ():
        word = reader.word(here)
        past = reader.is_verb(here) and word.aspect == "p" and reader.party_at(here) is None
        if past or reader.complementiser(here) is not None or reader.quotes.around(reader.span(here).start) is not None:
            joined = past and word.conjunction == _AND and word.base.startswith(_SURE)
            return reader.span(here - 1).end if joined else end
    return end


def _before_tail(reader: Reader, at: int, end: int) -> int:
    """The offset where the noun phrase that begins at token `at` ends, at most `end`."""
    last = reader.token_from(end, at)
    tail = reporters_tail(reader, at, last)
    return reader.span(tail - 1).end if tail < last else end


def _attached(reader: Reader, at: int, head: str) -> int:
    """The code points of the governing preposition that is written onto the content's first word."""
    if head not in ("ب", "ل"):
        return 0
    word = reader.word(at)
    return (word.skip if word.preposition else 0) or int(reader.keys[at] == f"{head}ما")


def before(reader: Reader, at: int, start: int) -> Ended | None:
    """The content that stands before a source named at token `at`: the sentence, or from offset `start` on what another
    trigger of it introduced, up to the words that lead to the source."""
    first = _skip_opening(reader, max(_after_dateline(reader, reader.first[at], at), reader.token_at(start)))
    first = _behind_link(reader, first, at)
    while at > first and (reader.is_mark(at - 1) or _leads(reader.key(at - 1))):
        at -= 1
    for here in range(at - 1, first, -1):
        if reader.keys[here] in _TURNS and reader.is_comma(here - 1):
            first = here + 1
            break
    if first >= at:
        return None
    conjunction = len(reader.word(first).conjunction) if first == reader.first[at] else 0
    begin, end = reader.span(first).start + conjunction, reader.span(at - 1).end
    quoted = reader.quotes.around(begin) is not None or any(True for _ in reader.quotes.within(begin, end))
    return trimmed(reader, begin, end, quoted)


def _behind_link(reader: Reader, first: int, end: int) -> int:
    """The token behind what only links the sentence that begins at token `first` to the one before (`على صعيد آخر،`,
    `هذا وقد`, `إلا أن`)."""
    near = range(first + 1, min(first + _LONGEST_LINK, end - 1))
    comma = next((here for here in near if reader.is_comma(here)), None)
    linking = comma is not None and not noun_class("linking").isdisjoint(
        reader.word(at).key for at in range(first, comma)
    )
    if comma is not None and linking and reader.word(first).tag == "PREP":
        first = comma + 1
    first += reader.keys[first] == _THIS and reader.key(first + 1).startswith(_AND)
    if reader.keys[first] in _EXCEPT and reader.complementiser(first + 1) == "":
        return first + 2
    return first + (reader.keys[first] in _HOWEVER or reader.keys[first].removeprefix(_AND) in _ALREADY)


def around(reader: Reader, at: int) -> Ended | None:
    """The sentence around a source that stands in it between dashes (`قتل عشرون شخصا - بحسب تقارير - في الغارة`),
    `None` where the token stands in no such aside."""
    opened = next(
        (here for here in range(at, max(reader.first[at], at - _LEAD), -1) if _is_dash(reader, here - 1)), None
    )
    behind = range(at + 1, min(reader.last[at] - 2, at + _LONGEST_ASIDE))
    closed = next((here for here in behind if _is_dash(reader, here)), None)
    if opened is None or closed is None or any(reader.is_comma(here) for here in range(at, closed)):
        return None
    ahead, rest = before(reader, opened - 1, 0), close(reader, closed + 1, "")
    if ahead is None or rest is None:
        return None
    return trimmed(reader, ahead.span.start, rest.span.end, ahead.quoted or rest.quoted)


def _is_dash(reader: Reader, at: int) -> bool:
    return reader.key(at) in _DASHES


def _after_dateline(reader: Reader, first: int, at: int) -> int:
    """The token after the place and agency in brackets that begin a sentence (`دبي (CNN) –`), else its first one."""
    dashes = (here for here in range(first + 2, min(at, first + _LONGEST_DATELINE)) if reader.keys[here] in _DASHES)
    dash = next(dashes, None)
    return dash + 1 if dash is not None and reader.keys[dash - 1] == ")" else first


def _leads(key: str) -> bool:
    return bool({key, key.removeprefix("و")} & noun_class("source_lead"))


def _skip_opening(reader: Reader, at: int) -> int:
    """The token after colons, quotation marks and a complementiser that come before the words themselves."""
    while at < len(reader.keys):
        mark = reader.is_mark(at) and reader.keys[at] not in "(["
        if not mark and (reader.complementiser(at) is None or reader.complementiser(at) == "ل"):
            return at
        at += 1
    return at


def _ends_speech(reader: Reader, quotation: Span, at: int) -> bool:
    """Whether the words end with the quotation: a stop, a comma or a new clause follows its mark."""
    after = reader.token_from(quotation.end + 1, at)
    if after >= len(reader.keys) or (
        reader.first[after] != reader.first[at] and reader.span(after).start > quotation.end + 2
    ):
        return True
    word = reader.word(after)
    if (
        reader.is_mark(after)
        or word.conjunction != ""
        or resumes(reader, after, ANYBODY)
        or reader.keys[after] in noun_class("time_head")
    ):
        return True
    return word.is_verb and bool(readings(word.text))


def _end(reader: Reader, at: int, speaker: Agreement) -> int:
    """The offset where the running content that begins at token `at` ends."""
    last = reader.last[at]
    here = next_turn(reader, at + 1)
    while here < last:
        opened = reader.openings.get(here)
        if opened is None and resumes(reader, here, speaker):
            return reader.span(here).start
        after = here + 1 if opened is None else reader.token_from(opened.end + 1, here)
        last = max(last, after)
        here = next_turn(reader, after)
    return reader.span(last - 1).end


def label(reader: Reader, said: Span) -> Span:
    """The content up to the end of the quotation it begins with, as what somebody calls a thing that the reporter's
    clause goes on with (`ما وصفه بـ"تجاهل" مطالبه`)."""
    quoted = reader.quotes.around(said.start)
    if quoted is None or quoted.start < said.start or quoted.end > said.end:
        return said
    after = reader.token_at(quoted.end + 1)
    joined = after < len(reader.keys) and reader.word(after).conjunction
    return said if joined else Span(said.start, quoted.end)


def trimmed(reader: Reader, start: int, end: int, quoted: bool) -> Ended | None:
    """The words between two offsets without the marks and white space around them and a word that turns to what
    follows (`إنه سعيد، [لكن]`), `None` where nothing is left."""
    text = reader.text
    while end > start and (text[end - 1] in _STRIPPED or text.endswith(_CLOSED, start, end)):
        if _closes_inner(reader, start, end):
            break
        end -= 1 + text.endswith(_CLOSED, start, end)
    turn = next((word for word in _TURNS if text.endswith(f" {word}", start, end)), "")
    if turn:
        return trimmed(reader, start, end - len(turn), quoted)
    while start < end and (text[start] in _STRIPPED or text.startswith(_OPENED, start)):
        start += 1 + text.startswith(_OPENED, start)
    return Ended(Span(start, end), quoted) if end > start else None


def _closes_inner(reader: Reader, start: int, end: int) -> bool:
    """Whether the last mark closes a quotation that began inside the content."""
    inner = reader.quotes.around(end - 1)
    return inner is not None and inner.start > start + 1 and inner.end <= end - 1
