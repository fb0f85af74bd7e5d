"""Sources named beside what they said: `بحسب X`, `وفقا ل X`, `نقلا عن X`, and `وفق ما قال X` with the verb as trigger."""

from __future__ import annotations

from typing import Final

from kg.extract.phrases import Phrase
from kg.extract.statements.content import Content
from kg.extract.statements.ending import before as content_before
from kg.extract.statements.ending import close
from kg.extract.statements.lexicon import CLAUSE, noun_class
from kg.extract.statements.reader import Reader
from kg.extract.statements.speakers import SPEAKERS, Discourse, author_of
from kg.model import Span, Statement

_AFTER: Final = {"وفقا": "ل", "طبقا": "ل", "نقلا": "عن", "استنادا": "إلى"}
_PRONOUNS: Final = ("هم", "ها", "ه")


def attribution(
    reader: Reader, at: int, discourse: Discourse, spoken: Statement | None
) -> tuple[Span, str, Content] | None:
    """The trigger, speaker and content of a source named at the token, `None` where there is no such source.

    `spoken` is the last statement of the sentence, beside whose speaker an agency only relays.
    """
    key = reader.keys[at]
    stem = key.removeprefix("و") if key not in noun_class("source") else key
    bare = stem.removeprefix("ب")
    pronoun = next((p for p in _PRONOUNS if bare.removesuffix(p) == "حسب" and bare != "حسب"), "")
    if (
        bare.removesuffix(pronoun) not in noun_class("source")
    ):
        return None
    offset = len(key) - len(bare)
    start = reader.span(at).start + offset
    trigger = Span(start, reader.span(at).end - len(pronoun))
    if pronoun:
        who = discourse.voices[-1].entity if discourse.voices else None
        return _made(reader, at, at + 1, trigger, who, spoken)
    source = _source(reader, at, bare, discourse)
    if source is None:
        return None
    who, last, media = source
    if media and spoken is not None:
        return None
    return _made(reader, at, last, trigger, who, spoken)


def _source(reader: Reader, at: int, bare: str, discourse: Discourse) -> tuple[str, int, bool] | None:
    """The entity whose words they are, the token after it, and whether it is of the press."""
    wanted = _AFTER.get(bare, "")
    here = at + 1
    if here >= reader.last[at]:
        return None
    if wanted in ("عن", "إلى"):
        if reader.keys[here] not in ("عن", "الي"):
            return None
        here += 1
    elif wanted == "ل" and reader.word(here).preposition != "ل" and not reader.keys[here].startswith("ل"):
        return None
    elif reader.keys[here] in ("ل", "لـ"):
        here += 1
    while here < reader.last[at] and reader.word(here).is_mark:
        here += 1
    if here >= reader.last[at]:
        return None
    phrase = reader.document.phrase_at(here)
    if phrase is not None and phrase.first == here and phrase.entity and phrase.type in SPEAKERS:
        return phrase.entity, phrase.last, of_press(reader, phrase)
    who = author_of(reader, here, discourse)
    if who is not None:
        return who, here + 1, False
    if _is_media(reader.keys[here]):
        after = reader.document.phrase_at(here + 1) if here + 1 < reader.last[at] else None
        if after is not None and after.entity:
            return after.entity, after.last, True
    return None


def _is_media(key: str) -> bool:
    return any(key.removeprefix(before) in noun_class("media") for before in ("", "ال", "ل", "لل"))


def of_press(reader: Reader, phrase: Phrase) -> bool:
    """Whether a party is an agency, a paper or a station."""
    return any(_is_media(reader.keys[at]) for at in range(max(0, phrase.first - 1), phrase.last))


def start_of(spoken: Statement | None, who: str | None) -> int:
    """The offset from which on the content of a source may stand: that of the sentence's last statement if it is the same
    speaker's, else the sentence's beginning (0)."""
    same = spoken is not None and spoken.speaker == who and spoken.content is not None
    return spoken.content.start if same and spoken is not None and spoken.content is not None else 0


def _made(
    reader: Reader, at: int, last: int, trigger: Span, who: str | None, spoken: Statement | None
) -> tuple[Span, str, Content] | None:
    if who is None:
        return None
    leading = at - reader.first[at] <= 1
    behind = _after_source(reader, last, reader.last[at])
    ended = close(reader, behind, CLAUSE) if leading else content_before(reader, at, start_of(spoken, who))
    if ended is None:
        return None
    return trigger, who, Content(ended.span, ended.quoted, None, "source", at)


def _after_source(reader: Reader, at: int, end: int) -> int:
    """The token where what a source at the head of the sentence says begins: behind the next comma or a فإن."""
    for here in range(at, min(end, at + 20)):
        if reader.is_comma(here) or reader.complementiser(here) == "ف":
            return here + 1
    return at
