"""What lies ahead of a title or a form of address: whether it leads on to somebody's name.

صاحب السمو الملكي الأمير [كريم ناصر]      زوجة [الرئيس كريم ناصر]: of somebody else
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.lexicon import keys
from kg.extract.phrase import ProperName
from kg.extract.words import Word
from kg.model import EntityType

POSTS = frozenset({"office", "spokes", "member", "peer"})
"""The kinds of nouns that name a post or standing."""

ADDRESS = frozenset({"rank", "honorific", "occupation", "person"})
"""The kinds of nouns that stand before a name without being a post."""

COMMAS = frozenset({"،", ",", "-", "–"})
"""What may part a title from the name."""

GRADES = frozenset(
    {"اول", "ثان", "ثاني", "ركن", "طيار", "متقاعد", "معاش", "بحري", "جوي", "حقوقي", "مظلي", "اركان", "حرب"}
    | {"الله", "اسلام", "عظمي", "مسلمين"}
)
"""The folded words that grade a rank or form of address (`الفريق أول ركن`, `آية الله العظمى`)."""

_ABBREVIATED = frozenset({"د", "م", "ا", "د.", "م.", "ا."})
_OFFICE_OR_NOT = frozenset({"office", "person"})
_PRINCE_OR_GOVERNOR = frozenset({"office", "honorific"})
_CHANCELLOR, _AMBASSADOR = "مستشار", "سفير"
_STROKE = "/"
_NONE: frozenset[str] = frozenset()


class Lookahead:
    """The words of an article with the names among them, by their first token."""

    def __init__(self, words: Sequence[Word], names: Mapping[int, ProperName]) -> None:
        self.words = words
        self.names = names

    def kinds(self, at: int) -> frozenset[str]:
        """The kinds of the head noun at the token, empty for any other word and behind the last."""
        noun = self.words[at].head if at < len(self.words) else None
        return noun.kinds if noun else _NONE

    def is_office(self, at: int, end: int) -> bool:
        """Whether what could be a judge's form of address is a counsellor's title with a nationality, or what could be
        an occupation an office by its adjective (`المحقق الخاص`), or a prince governs a place (`أمير المنطقة`)."""
        following = self.words[at + 1] if at + 1 < end else None
        if following is None:
            return False
        specified = self.kinds(at) >= _OFFICE_OR_NOT and following.key in keys("title_adjectives")
        governs = (
            self.kinds(at) >= _PRINCE_OR_GOVERNOR and not self.words[at].definite and "place" in self.kinds(at + 1)
        )
        return specified or governs or (self.words[at].key == _CHANCELLOR and following.nisba is not None)

    def is_person(self, at: int) -> bool:
        """Whether a person's name stands at the token, or behind a comma there."""
        if at < len(self.words) and self.words[at].text in COMMAS:
            at += 1
        name = self.names.get(at)
        return name is not None and name.type is EntityType.PER and not self.words[at].is_attached

    def is_styled_envoy(self, at: int) -> bool:
        """Whether an ambassador's title, of no country, stands at the token right before a name (`رئيسة البعثة
        [السفيرة] كريمة ناصر`)."""
        word = self.words[at]
        return word.head is not None and word.head.singular == _AMBASSADOR and word.definite and self.is_person(at + 1)

    def named_behind(self, at: int, end: int) -> bool:
        """Whether a person's name follows, with a comma and ranks before it at most."""
        if at < end and self.words[at].text in COMMAS:
            at += 1
        return self.leads_to_name(at, end)

    def leads_to_name(self, at: int, end: int) -> bool:
        """Whether a person's name follows, after words of honour at most."""
        for _ in range(5):
            if at >= end or self.words[at].is_attached:
                return False
            name = self.names.get(at)
            if name is not None:
                return name.type is EntityType.PER
            titled = self.kinds(at) & POSTS and not self.kinds(at) & ADDRESS and self.words[at].tag != "ADJ"
            if not (self.words[at].is_nominal or self.is_before_name(at)) or titled or self._is_deed(at):
                return False
            at += 1
        return False

    def _is_deed(self, at: int) -> bool:
        """Whether a plain noun without an article stands at the token, which neither ranks nor addresses anybody (`أعلن
        النادي الإسباني [انضمام] اللاعب كريم ناصر`)."""
        word = self.words[at]
        bare = word.tag == "NOUN" and not (word.definite or word.pronoun or word.is_attached)
        return bare and word.head is None and word.key not in GRADES and not word.rare

    def is_before_name(self, at: int) -> bool:
        """Whether the stroke stands at the token that some write between a form of address or definite title and the
        name (`السيد/ كريم ناصر`, `السفيرة/ هدى ناصر`)."""
        if self.words[at].text != _STROKE or not at:
            return False
        kinds = self.kinds(at - 1)
        return bool(kinds & ADDRESS) or (self.words[at - 1].definite and bool(kinds & POSTS) and self.is_person(at + 1))

    def _is_relative(self, at: int) -> bool:
        """Whether the token heads a construct with whose relative somebody is (`زوجة الرئيس`, `والدة كريم ناصر`)."""
        word, following = self.words[at], at + 1
        if "relative" not in self.kinds(at) or word.definite or word.pronoun or following >= len(self.words):
            return False
        name = self.names.get(following)
        if name is not None:
            return name.type is EntityType.PER and not self.words[following].is_attached
        return bool(self.kinds(following) & POSTS)

    def addresses(self, at: int, end: int) -> bool:
        """Whether a rank or form of address at the token belongs to a name that follows; several people have none."""
        word = self.words[at]
        if ("person" in self.kinds(at) and word.number != "s") or self._is_relative(at):
            return False
        marked = word.definite or "honorific" in self.kinds(at) or word.key in _ABBREVIATED
        return (marked or self.is_person(self._behind_grade(at, end))) and self.leads_to_name(at + 1, end)

    def _behind_grade(self, at: int, end: int) -> int:
        """The token behind a form of address at the token and the words that grade a rank (`عقيد أركان حرب`)."""
        graded = "rank" in self.kinds(at)
        at += 1
        while graded and at < end and self.words[at].key in GRADES and at not in self.names:
            at += 1
        return at

    def is_called(self, at: int, end: int) -> bool:
        """Whether a person's name stands at the token, or ranks and forms of address that lead to one, or, behind a
        comma, his nationality (`مدرب النادي، البرتغالي كريم ناصر`)."""
        nation = at < end and self.words[at].nisba is not None and self.words[at].definite
        if nation and self.words[at - 1].text in COMMAS and self.words[at].number == "s":
            at += 1 + (at + 1 < end and self.words[at].compound_nisba(self.words[at + 1]) is not None)
        return self.is_person(at) or (bool(self.kinds(at) & ADDRESS) and self.leads_to_name(at, end))

    def is_origin(self, at: int, first: int, end: int) -> bool:
        """Whether the nationality at the token is the named person's own: at the `first` token of his phrase, or
        between a comma or a rank and his name."""
        if at == first or ("rank" in self.kinds(at - 1) and at + 1 in self.names):
            return self.leads_to_name(at + 1, end)
        return self.words[at - 1].text in COMMAS and self.is_called(at, end)
