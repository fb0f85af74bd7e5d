"""Whether a phrase behind a verb of speech agrees with it, so that it is its subject and not its object."""

from __future__ import annotations

from typing import Final

from kg.extract.phrase import Phrase
from kg.extract.speech_words import noun_class
from kg.extract.statements.lexicon import Reading
from kg.extract.statements.reader import Reader
from kg.extract.words import Word
from kg.model import Act, EntityType

_OBLIQUE: Final = "ين"
_SINGULAR, _PLURAL = "ه", "ات"
_LONGEST_GENITIVE: Final = 4
_TO_SOMEBODY: Final = frozenset({Act.APPEAL, Act.DEMAND, Act.WARN, Act.ACCUSE, Act.CONDEMN, Act.PRAISE})


def agrees_behind(reader: Reader, phrase: Phrase, verb: Reading, *, at_head: bool) -> bool:
    """Whether a phrase can be the verb's subject by its gender; `at_head` tells that it stands right behind the verb. A
    man with a title is none of a feminine verb, but right behind it a woman is called so (`قالت عضو المجلس`)."""
    first = reader.words[phrase.first]
    if verb.gender == "m":
        found = first.key in noun_class("finding")  # انتقد التقارير
        return not (found or (at_head and _is_feminine_body(phrase, first, verb)))  # شكر الأندية
    man = phrase.type is EntityType.PER and bool(phrase.posts) and phrase.gender == "m"
    return not (verb.gender == "f" and man and not at_head)


def _is_feminine_body(phrase: Phrase, word: Word, verb: Reading) -> bool:
    """Whether a phrase begins with a feminine noun of a body or a group, which takes a feminine verb; of named ones
    and of plurals only behind a joined verb of calling on, blaming or praising, which may lack its subject."""
    if phrase.type is EntityType.PER:
        return False
    joined = bool(verb.before) and verb.frame.act in _TO_SOMEBODY
    if phrase.name is not None:
        return joined and phrase.type is EntityType.ORG and word.head is not None and word.key.endswith(_SINGULAR)
    several = phrase.type is EntityType.GRP and word.key not in noun_class("quantified")
    return not several and word.key.endswith((_SINGULAR, _PLURAL) if joined else _SINGULAR)


def is_oblique(word: Word) -> bool:
    """Whether a definite dual or plural of people has the ending that no subject has."""
    several = word.head is not None and word.head.number != "s"
    return several and word.definite and word.key.endswith(_OBLIQUE)


def is_trade(reader: Reader, at: int, person: Phrase, gender: str) -> bool:
    """Whether a noun at the token right behind a verb, of its gender, tells what the person named behind it does: a
    definite one (`انتقد القاص X`), or one with a definite genitive (`أعلنت عارضة الأزياء X انتهاء`, `نفت عالمة الفضاء،
    X، وجود`)."""
    titles = any(person.name is None or post.span.start < person.name.start for post in person.posts)
    word = reader.words[at]
    if person.name is None or titles or word.is_attached or word.form == "verbal-noun":
        return False
    if (word.gender, word.number) != (gender, "s"):
        return False
    return person.first == at + 1 if word.definite else _is_owned_trade(reader, at, person)


def _is_owned_trade(reader: Reader, at: int, person: Phrase) -> bool:
    """Whether the indefinite noun at the token has a definite genitive, with its adjectives, and the person's name
    behind that, in commas where the noun is no participle."""
    commas = reader.is_comma(person.first - 1) and reader.is_comma(person.last)
    between = reader.words[at + 1 : person.first - commas]
    owned = 0 < len(between) <= _LONGEST_GENITIVE and all(
        word.definite and word.is_nominal and not word.is_attached for word in between
    )
    return owned and reader.words[at].tag == "NOUN" and (commas or reader.words[at].form == "participle")
