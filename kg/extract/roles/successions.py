"""Who held a post before somebody or holds it after him, by words of succession: the post of the one told before.

عين كريم ناصر مديرا للشركة … خلفا للإيطالي [ماركو روسي]      غادر السفير … ويصل خلفه [سمير حداد]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from kg.arabic.normal import fold
from kg.extract.document import Document
from kg.extract.phrase import Phrase
from kg.extract.roles.beside import MAKING
from kg.extract.roles.holders import COMMAS, RELATIVES, is_named, is_of
from kg.extract.roles.peers import held_by
from kg.extract.words import is_accusative
from kg.model import EntityType

_INSTEAD: Final = "خلفا"
_FOR: Final = "ل"
_HEIR: Final = frozenset({"خلفه", "خلفها"})
_FORERUNNER: Final = frozenset({"سلفه", "سلفها"})
_NEUTER: Final = frozenset({"ما", "من"})
_FORMER, _ARTICLE, _WOMANS = "سابق", "ال", "ة"
_AT_PRESENT: Final = frozenset({"جديد", "جديده", "حالي", "حاليه", "معين", "معينه", "مكلف", "مكلفه", "منتخب", "منتخبه"})
_PAST: Final = frozenset({"سابق", "سابقه", "اسبق"})
_WOMAN: Final = "f"
_TO_HIM: Final = frozenset({"له", "لها"})
_NEAR: Final = 2  # words before his name that tell where somebody is from or whose father he is


class Held(NamedTuple):
    """A post that is told in the phrase `first:last` of somebody, and what it belongs to, if anything."""

    first: int
    last: int
    holder: str
    title: str
    of: str | None


class Succession(NamedTuple):
    """Who holds or held a post before or after another, its title, what it belongs to, and the token that tells it."""

    holder: str
    title: str
    of: str
    at: int


def successions(document: Document, held: Sequence[Held]) -> Iterator[Succession]:
    """Those who came before or after the holders of posts that are told, in text order."""
    for at in document.where.spelled({_INSTEAD} | _HEIR | _FORERUNNER):
        instead = document.words[at].folded == _INSTEAD
        other = _named_behind(document, at) if not instead or _is_for(document, at) else None
        if other is None or (not instead and _is_left_behind(document, at)):
            continue
        his = held if instead else _of_the_last(document, held, at)
        post = _post_before(document, his, at, other.entity, near=instead)
        if post is not None and post.of is not None:
            after = document.words[at].folded in _HEIR
            title = held_by(post.title, other.gender)
            yield Succession(other.entity, title if after else _former(title), post.of, at)


def _of_the_last(document: Document, held: Sequence[Held], at: int) -> Sequence[Held]:
    """The posts of the one named last before a token in its sentence, whom the pronoun of his forerunner or heir stands
    for; all where it names nobody there."""
    before = document.phrases_in(document.sentence(at).first, at)
    people = [phrase for phrase in before if phrase.type is EntityType.PER]
    return [post for post in held if post.holder == people[-1].entity] if people else held


def _former(title: str) -> str:
    """The title of one who had the post (`قنصل عام سابق` for `قنصل عام جديد`, `وزير العدل السابق` for `وزير العدل`)."""
    head, *rest = title.split()
    kept = [word for word in rest if fold(word).removeprefix(_ARTICLE) not in _AT_PRESENT]
    definite = _ARTICLE if any(word.startswith(_ARTICLE) for word in kept) else ""
    return " ".join([head, *kept, f"{definite}{_FORMER}{_WOMANS * head.endswith(_WOMANS)}"])


def _is_for(document: Document, at: int) -> bool:
    """Whether a `ل` stands on the word behind the token."""
    return at + 1 < document.sentence(at).last and document.words[at + 1].preposition == _FOR


def _is_left_behind(document: Document, at: int) -> bool:
    """Whether the token is rather a verb (`الدمار الذي خلفه`) or a place (`من خلفه`)."""
    before = document.words[at - 1] if at else None
    if document.words[at].is_verb or before is None or document.words[at].folded in _FORERUNNER:
        return document.words[at].is_verb
    return before.key in RELATIVES | _NEUTER or before.tag == "PREP"


def _named_behind(document: Document, at: int) -> Phrase | None:
    """The person named right behind a token, or behind a word of his origin or kin, without a title of his own."""
    end = min(at + 1 + _NEAR, document.sentence(at).last)
    near = (document.phrase_at(here) for here in range(at + 1, end))
    found = next((one for one in near if one is not None and one.first > at and is_named(one)), None)
    return found if found is not None and not found.posts else None


def _is_giver(document: Document, post: Held, at: int) -> bool:
    """Whether he who has the post gives another one (`تكليف الملك له بالحكومة خلفا ل…`, `كلف الملك X … خلفا ل…`)."""
    verb = document.words[post.first - 1] if post.first else None
    behind = document.words[post.last]
    other = behind.is_nominal and not (behind.is_attached or behind.adverbial)
    other = other or any(is_named(one) for one in document.phrases_in(post.last, at))
    gives = other and verb is not None and is_of(verb, MAKING)
    him = verb is not None and verb.is_verb and verb.key.removesuffix("ا").removesuffix("ه") in MAKING  # كلفه الرئيس
    gives = gives or (him and verb is not None and verb.key not in MAKING)
    return gives or behind.folded in _TO_HIM


def _is_had_before(document: Document, post: Held) -> bool:
    """Whether a post is one that somebody had before he came instead of another: a former one, or one told behind his
    name rather than by what he is made (`تعيين X، رئيس الشركة، خلفا ل…`, `تعاقد النادي مع X مدرب الفريق خلفا ل…`, not
    `تعيين X، مديرا`, `تعيين X مدير الشركة`)."""
    words, title = document.words, document.words[post.first]
    made = is_accusative(title) or (title.gender == _WOMAN and words[post.first + 1].preposition == _FOR)
    whole = document.phrase_at(post.first)
    behind = whole is not None and whole.first < post.first and not made
    parted = words[post.first - 1].text in COMMAS
    before = words[max(0, whole.first - _NEAR) : whole.first] if whole is not None else ()
    apart = behind and (parted or not any(is_of(word, MAKING) for word in before))
    return apart or any(fold(word).removeprefix(_ARTICLE) in _PAST for word in post.title.split())


def _post_before(document: Document, held: Sequence[Held], at: int, other: str, *, near: bool) -> Held | None:
    """The post of another that is told last before a token in its sentence, or first in the one before."""
    here = document.sentence_index(at)
    first = document.analysis.sentences[here].first
    before = [post for post in held if post.first < at and post.holder != other and not _is_giver(document, post, at)]
    had = {(post.holder, post.of) for post in before if near and _is_had_before(document, post)}
    before = [post for post in before if (post.holder, post.of) not in had]
    inside = [post for post in before if post.first >= first]
    if inside or near or not here:
        return inside[-1] if inside else None
    earlier = document.analysis.sentences[here - 1].first
    return next((post for post in before if post.first >= earlier), None)
