"""A post in a form that can be compared with another."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from kg.arabic.normal import fold
from kg.extract.lexicon import rows
from kg.extract.names.bodies import bare
from kg.frozen import dataclass

ANYONE = frozenset({"مسؤول", "دبلوماسي", "سياسي"})
"""Posts of which an article may have several holders, and that stand for many titles."""

COMPLETE = frozenset({"رييس", "رئيس"})
"""Posts whose bare title is another one than a title that goes on."""

_TRADE = "مدرب"  # whose nisba tells where he comes from, not whom he works for
_OF_MANY = frozenset({"متحدث"})  # of whom an article may have several, all unnamed


_HEAD, _CABINET = "رئيس", "وزراء"
_STATES = frozenset({"دوله", "جمهوريه", "بلاد"})
_COUNCIL, _RULING = "مجلس", frozenset({"سياده", "رئاسي", "رئاسه", "عسكري"})
_LEADER = "زعيم"
_CHANCELLOR, _OF_CHANCELLORS = "مستشار", frozenset({"ألمانيا", "النمسا"})
_KIN = {
    "وسيط": frozenset({"مبعوث", "موفد"}),
    "موفد": frozenset({"مبعوث", "وسيط"}),
    "مبعوث": frozenset({"موفد", "وسيط"}),
    "برلماني": frozenset({"نائب", "سيناتور"}),
}
_KIN_OF_BODY = {"زعيم": frozenset({"رئيس"}), "عضو": frozenset({"نائب", "سيناتور"})}
_EXECUTIVE = frozenset({"تنفيذي"})
_ENVOYS = frozenset({"مبعوث", "وسيط", "منسق", "مقرر"})  # of a state means to that state
_GOVERNING = frozenset({"وزير", "ملك"})
_SOVEREIGNS = frozenset({_LEADER, "ملك", "سلطان", "أمير"})


def common_terms(noun: str, words: frozenset[str]) -> tuple[str, frozenset[str]]:
    """The head noun and the words of the commoner title for which another one stands (`رئيس الدبلوماسية`)."""
    return _synonyms().get((noun, words), (noun, words))


@cache
def _synonyms() -> dict[tuple[str, frozenset[str]], tuple[str, frozenset[str]]]:
    found = {_terms(title): _terms(common) for title, common in rows("title_synonyms")}
    return found | {(fold(noun), words): common for (noun, words), common in found.items()}


def _terms(title: str) -> tuple[str, frozenset[str]]:
    noun, *words = title.split()
    return noun.removeprefix("ال"), frozenset(bare(fold(word)) for word in words)


@dataclass(frozen=True, slots=True)
class Standing:
    """A post somebody has in the article: the head noun, the words that specify it, the entity it belongs to, the
    name of that country or of the body's country, whether it is a body's, and the words that call whom it belongs
    to."""

    noun: str
    words: frozenset[str]
    of: str | None
    nation: str | None = None
    of_body: bool = False
    owner: frozenset[str] = frozenset()

    def fits(self, known: Standing) -> bool:
        """Whether this description may stand for somebody with the `known` post."""
        if self.of is not None and known.of is not None and not self._is_owned_alike(known):
            return False
        if self.noun in ANYONE:
            return True
        if self.noun != known.noun:
            return False
        own, theirs = self._specified(known), known._specified(self)
        if self.noun in COMPLETE and not (own and theirs):
            same = self.of is not None and self.of == known.of
            return own == theirs or (same and own ^ theirs <= _EXECUTIVE)
        return own <= theirs or theirs <= own

    def _specified(self, other: Standing) -> frozenset[str]:
        """The words that specify the post, without those that only call what both belong to (`رئيس البرلمان`, `رئيس
        مجلس النواب`)."""
        return self.words - self.owner if self.of is not None and self.of == other.of else self.words

    def may_be_short_for(self, known: Standing) -> bool:
        """Whether a headline may call the `known` post so, leaving words out and telling a body's state instead."""
        alike = self.words <= known.words and self.fits(known)
        return alike and (self.nation is None or known.of is None or known.nation in {None, self.nation})

    def among(self, known: Collection[Standing]) -> list[Standing]:
        """Those of somebody's posts that this description may stand for; none where only a bare title of his is like it
        and he is known by another one (`وزير الحج` is not `الوزير` who is `وزير الأوقاف`), nor a spokesman of one body
        where he is another's or is told to be of something else."""
        found = [had for had in known if self.fits(had)]
        if self.noun in _OF_MANY and self.of is not None and not any(had.of is not None for had in found):
            others = any(had.noun == self.noun and had.of is not None for had in known)
            found = [] if others else [had for had in found if not self._is_owned_otherwise(had)]
        if not self.words or any(had.words for had in found):
            return found
        return [] if any(had.noun == self.noun and had.words for had in known) else found

    def _is_owned_alike(self, known: Standing) -> bool:
        """Whether both belong to one thing, or one to a body of the country that the other belongs to, or one is a
        club's and of the other the nationality is told (`مدرب الهلال`, `المدرب الفرنسي`)."""
        if self.noun == _TRADE and (self.nation is None) != (known.nation is None):
            return not (self.of_body or known.of_body)
        same_nation = self.nation is not None and self.nation == known.nation
        if self.noun in COMPLETE and not (self.words or known.words):
            return self.of == known.of  # the head of a company is none of its state
        return self.of == known.of or (same_nation and self.of_body != known.of_body)

    def _is_owned_otherwise(self, known: Standing) -> bool:
        """Whether what both belong to is called by other words."""
        return bool(known.words) or (bool(known.owner) and self.owner.isdisjoint(known.owner))

    def is_of_another_state(self, served: str | None) -> bool:
        """Whether it is a post of another state than the one somebody is known to serve."""
        return served is not None and self.nation is not None and not self.of_body and self.nation != served

    def is_noun_of(self, known: Standing) -> bool:
        """Whether a post has the same noun and nothing tells that it belongs elsewhere."""
        return self.noun == known.noun and self.fits(known)

    def is_owned_as(self, known: Standing) -> bool:
        """Whether a post belongs to the same state or body, or to a body of the state."""
        same = self.of is not None and self.of == known.of
        return same or (self.nation is not None and self.nation == known.nation and not known.is_envoy())

    def may_be_as(self, wanted: Standing) -> bool:
        """Whether it is not told of which state the holder of the post is, or only where his body is."""
        return self.nation is None or self.is_envoy() or (self.of_body and wanted.nation is None)

    def is_envoy(self) -> bool:
        """Whether the state that a title tells may be the one somebody is sent to."""
        return self.noun in _ENVOYS

    def is_head_of_state(self) -> bool:
        """Whether it is the post of a head of state, whose title tells no body (`الرئيس`, `رئيس الدولة`)."""
        return self.noun == _HEAD and self.words <= _STATES

    def heads_ruling_council(self) -> bool:
        """Whether it is the post of who presides over the council that is a state's head (`رئيس مجلس السيادة`)."""
        return self.noun == _HEAD and _COUNCIL in self.words and not self.words.isdisjoint(_RULING)

    def is_of_state_untold(self) -> bool:
        """Whether it is a post in a state's government of which it is not told which (`الرئيس`, `رئيس الوزراء`)."""
        heads = self.is_head_of_state() or (self.noun == _HEAD and self.words == {_CABINET})
        return self.of is None and (heads or self.noun in _GOVERNING)

    def leads_state(self) -> bool:
        """Whether it is a post that `الزعيم` with a nationality may stand for."""
        ruling = self.is_head_of_state() or (self.noun == _HEAD and self.words == {_CABINET})
        ruling = ruling or (self.noun.removesuffix("ة") == _CHANCELLOR and self.nation in _OF_CHANCELLORS)
        return self.nation is not None and not self.of_body and (ruling or self.noun in _SOVEREIGNS)

    def is_leader_of(self, known: Standing) -> bool:
        """Whether it is `الزعيم` of a state in which somebody has a post that it may stand for."""
        leader = self.noun.removesuffix("ة") == _LEADER and not self.words
        return leader and known.leads_state() and known.nation == self.nation

    def may_be_of_same(self, known: Standing) -> bool:
        """Whether it may be the `known` post, of the same state or body, by this title or as its leader."""
        same = self.of == known.of and (self.fits(known) or self.is_kin_of(known))
        return same or self.is_leader_of(known)

    def is_kin_of(self, known: Standing) -> bool:
        """Whether it is one by which news call the holder of the `known` post in turn (`الوسيط` of an envoy)."""
        if known.noun in _KIN_OF_BODY.get(self.noun, ()):
            return (self.of is not None and self.of == known.of) or not self.words.isdisjoint(known.words)
        owned = self.of is None or known.of is None or self.of == known.of
        return known.noun in _KIN.get(self.noun, ()) and owned

    def is_full(self) -> bool:
        """Whether it tells enough to find somebody who is named only later."""
        return self.of is not None and self.noun not in ANYONE
