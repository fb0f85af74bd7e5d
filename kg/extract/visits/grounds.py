"""Buildings and grounds that one can go into."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.names.headed import is_town
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_SITES = frozenset({EntityType.LOC, EntityType.ORG})
_KINDS = event_words("site", "building")
_DISTRICTS = frozenset({"بلديه", "دائره", "جماعه", "عماله"})
_PLANTS = frozenset({"محطه", "مصنع", "معمل", "وحده", "مركز"})


def is_site(document: Document, phrase: Phrase) -> bool:
    """Whether it calls a building or grounds that one can go into, or their parts: its first noun is of one (`جامعة X`,
    `أقسام مستشفى X`)."""
    words = document.words[phrase.first : phrase.last]
    if len(words) > 1 and words[0].key in event_words("site_part"):
        words = words[1:]
    noun = words[0].head
    both = noun is not None and noun.number == "d" and noun.singular in _KINDS
    return phrase.type in _SITES and (both or words[0].key in _KINDS) and not words[0].pronoun


def is_called_at(document: Document, phrase: Phrase) -> bool:
    """Whether it calls a building or grounds that one can go into, or a commune or district by its noun."""
    return is_site(document, phrase) or is_district(document.words[phrase.first])


def is_district(word: Word) -> bool:
    """Whether a word is the noun of a commune or district before its name."""
    return word.key in _DISTRICTS and not (word.definite or word.pronoun)


def is_called_site(document: Document, phrase: Phrase) -> bool:
    """Whether what stands behind the noun of an institution tells which it is (`جامعة المجمعة`, `متحف كريم
    ناصر`)."""
    first = phrase.first + (document.words[phrase.first].key in event_words("site_part"))
    if phrase.last < first + 2 or not is_site(document, phrase):
        return False
    noun, behind, last = document.words[first], document.words[first + 1], document.words[phrase.last - 1]
    plant = phrase.last == first + 3 and noun.key in _PLANTS and behind.tag == "NOUN" and behind.head is None
    if (
        plant
        and not (behind.definite or behind.is_attached)
        and last.definite
        and (last.rare or is_town(f"ال{last.key}"))
    ):
        return True  # محطة ضخ الزعتري
    told = behind.definite or behind.rare or any(one.name and one.first == first + 1 for one in phrase.nested)
    kind = behind.key in event_words("process")  # محطة الرفع
    return noun.key in event_words("institution") and told and not (noun.definite or behind.is_attached or kind)


def is_of_body(document: Document, phrase: Phrase) -> bool:
    """Whether it calls the grounds of a body by the body's name (`مواقع الجيش اليمني`), not the body's seat."""
    word = document.words[phrase.first]
    own = phrase.name is not None and phrase.name.start > document.analysis.tokens[phrase.first].span.end
    return own and phrase.type is EntityType.ORG and word.key in event_words("site") - event_words("premises")
