"""Invitations and requests that brought something about: `زار الرياض بدعوة من X`, `بناء على طلب X`."""

from __future__ import annotations

from typing import Final

from kg.arabic.normal import fold
from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.content import Content
from kg.extract.statements.ending import trimmed
from kg.extract.statements.lexicon import OBJECT
from kg.extract.statements.reader import Reader
from kg.extract.statements.statement import Found
from kg.extract.statements.triggers import Site
from kg.model import EntityType

_INVITING, _ASKING = "دعا", "طلب"
_BY: Final = ("بناء", "علي")
_IN_ANSWER: Final = frozenset({"تلبيه", "استجابه"})
_FROM: Final = "من"
_CAME: Final = frozenset({"جاء", "جاءت", "جاءا", "جاءتا", "ياتي", "تاتي"})
_REACH: Final = 4
RULE: Final = "noun-genitive"


def prompted(reader: Reader, site: Site) -> Found | None:
    """The party that invited to a visit told before, or asked for what was done; `None` for other nouns of speech."""
    verb = fold(site.reading.frame.verb)
    invites = verb == _INVITING and _is_invitation(reader, site)
    asks = verb == _ASKING and reader.keys[max(0, site.at - 2) : site.at] == _BY
    party = _party(reader, site.at) if invites or asks else None
    if party is None:
        return None
    return Found(site.span, party.entity, _brought_about(reader, site, party, invites=invites), RULE)


def _brought_about(reader: Reader, site: Site, party: Phrase, *, invites: bool) -> Content:
    """The visit that somebody was invited to, or what was done as asked: the words before, up to those that lead to the
    noun (`[هذا الاجتماع] جاء بناء على طلب X`)."""
    end = site.at - (0 if site.reading.before else 1 if invites else len(_BY))
    while end > reader.first[site.at] and (reader.is_mark(end - 1) or reader.keys[end - 1] in _CAME):
        end -= 1
    begin = _visit(reader, site.at) if invites else _clause(reader, reader.first[site.at], end)
    said = None
    if begin is not None and begin < end:
        start = reader.span(begin).start + reader.word(begin).skip
        said = trimmed(reader, start, reader.span(end - 1).end, reader.quotes.around(start) is not None)
    span, quoted = (said.span, said.quoted) if said is not None else (None, False)
    return Content(span, quoted, party, OBJECT, site.at)


def _clause(reader: Reader, first: int, end: int) -> int:
    """The token where the last clause before token `end` begins: behind an أن, else the first of the sentence."""
    return next((at + 1 for at in range(end - 1, first - 1, -1) if reader.complementiser(at) is not None), first)


def _visit(reader: Reader, at: int) -> int | None:
    """The last word before the token, in its sentence, that tells of a visit."""
    before = range(at - 1, reader.first[at] - 1, -1)
    return next((here for here in before if reader.word(here).key in noun_class("visiting")), None)


def _is_invitation(reader: Reader, site: Site) -> bool:
    """Whether somebody goes somewhere by the invitation."""
    led = site.reading.before == "ب" or reader.key(site.at - 1) in _IN_ANSWER
    return led and _visit(reader, site.at) is not None


def _party(reader: Reader, at: int) -> Phrase | None:
    """The party behind the noun, as its genitive or behind من."""
    first = next((here + 1 for here in range(at + 1, at + _REACH) if reader.key(here) == _FROM), at + 1)
    phrase = reader.party_at(first) if first < reader.last[at] else None
    fits = phrase is not None and phrase.first == first and phrase.entity and not reader.word(first).is_attached
    country = phrase is not None and any(entity == phrase.entity for _, entity in reader.document.countries)
    return phrase if phrase is not None and fits and (phrase.type is not EntityType.LOC or country) else None
