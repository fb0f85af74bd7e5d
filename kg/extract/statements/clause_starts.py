"""Where a verb of speech may stand that is spelled like a noun: at the head of its clause, behind a document that holds
its words; and where it only tells who wrote a report."""

from __future__ import annotations

from typing import Final

from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import Reading, readings
from kg.extract.statements.main_clause import is_bare_opening
from kg.extract.statements.reader import Reader
from kg.model import EntityType

_WROTE: Final = frozenset({"كتب", "كتبت"})
_BYLINE_MARKS: Final = frozenset({"-", "–", "—", "ـ", ":", "/"})
_HEAD_LINE: Final = 12  # the furthest token at which a byline begins
_HELD: Final = frozenset({"فيه", "فيها"})
_OPENING_REACH: Final = 6
_WAS: Final = frozenset({"كان", "كانت"})
_HE: Final = frozenset({"هو", "هي"})
_LEADING: Final = frozenset({"ما", "لما", "سوف", "ثم", "بعدما"})


def begins_clause(reader: Reader, at: int, reading: Reading) -> bool:
    """Whether a verb may stand at the token: at the head of its clause, or behind a fronted subject or an adverbial."""
    opens = at == reader.first[at] or reading.before[:1] in ("و", "ف") or reader.is_mark(at - 1)
    if opens or holds_words(reader, at):
        return True
    if reader.word(at).key in noun_class("time_head") and reader.keys[at + 1 : at + 2] == ("عن",):
        return True
    key = reader.key(at - 1)
    he = key.removeprefix("و") in _HE  # وهو ثمن الدواء
    led = any(key in noun_class(name) for name in ("clause_start", "relative", "pronoun", "as_said", "adverb"))
    if he or led or _is_behind_opening(reader, at):
        return not he
    phrase = reader.party_at(at - 1)
    if phrase is None:
        return key in _LEADING or bool(reader.word(at - 1).pronoun)
    before = phrase.first - 1
    begins = phrase.first == reader.first[at] or reader.complementiser(before) is not None
    begins = begins or reader.keys[before].removeprefix("و") in _WAS  # وكان الوزير رفض التهم
    told = reader.is_verb(before) and any(one.is_verbal for one in readings(reader.word(before).text))
    return (phrase.name is not None and not told) or begins


def holds_words(reader: Reader, at: int) -> bool:
    """Whether a document or message stands before the verb at the token, and `فيه` behind it (`كلمة ثمن فيها`)."""
    return reader.key(at + 1) in _HELD and reader.word(at - 1).key in noun_class("document", "message")


def _is_behind_opening(reader: Reader, at: int) -> bool:
    """Whether a short adverbial that ends with a definite word, or an adjective, opens the sentence before the token
    (`إلى ذلك`, `وفي هذا السياق`, `وفي سياق متصل`), and a party stands right behind the token."""
    first, party = reader.first[at], reader.party_at(at + 1)
    closed = reader.word(at - 1).definite or reader.key(at - 1) in noun_class("demonstrative")
    closed = closed or is_bare_opening(reader, first, at)
    if party is None or party.first != at + 1 or reader.word(at + 1).is_attached or not closed:
        return False
    key = reader.keys[first].removeprefix("و")
    opens = reader.word(first).tag == "PREP" or reader.word(first).preposition or key in noun_class("adverb")
    inside = range(first, at)
    return bool(opens) and len(inside) <= _OPENING_REACH and not any(map(reader.is_verb, inside))


def is_byline(reader: Reader, at: int) -> bool:
    """Whether the verb only tells who wrote the report (`كتب ـ كريم ناصر:`)."""
    if reader.keys[at] not in _WROTE or at + 2 >= len(reader.words):
        return False
    name = at + 1
    while name < len(reader.words) - 1 and reader.words[name].text in _BYLINE_MARKS:
        name += 1
    writer = reader.party_at(name)
    if writer is None or writer.type is not EntityType.PER:
        return False
    alone = at == reader.first[at] and (writer.last >= reader.last[at] or reader.begins_paragraph(writer.last))
    if at > _HEAD_LINE or alone:
        return alone
    if name > at + 1:
        return True
    line = reader.key(writer.last) in _BYLINE_MARKS and writer.last + 1 not in reader.openings
    return at == reader.first[at] and line and not writer.posts and reader.party_at(at + 1) is writer
