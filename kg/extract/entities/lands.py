"""Which country `المملكة`, `السلطنة`, `الدولة`, `البلاد` and `بلادنا` are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.arabic.countries import Country, by_code
from kg.extract.entities.drafts import Draft
from kg.extract.entities.register import Register
from kg.extract.names.states import state_served
from kg.extract.phrase import Phrase
from kg.extract.words import Word

_KINGDOMS = ("SA", "JO", "MA", "BH")
_STATE = "دوله"
_LANDS = {"بلاد": (), "مملكه": _KINGDOMS, "سلطنه": ("OM",), _STATE: ("AE", "QA", "KW")}
"""What a country calls itself, by the codes of those that do, the most likely one first; none where all do."""
_OUR = "نا"


class Lands:
    """The phrases of an article and the country of its outlet, to tell which country a noun without a name is."""

    def __init__(
        self, words: Sequence[Word], phrases: Sequence[Phrase], home: Country | None, register: Register
    ) -> None:
        self._words, self._all, self._home, self._register = words, phrases, home, register

    def land(self, phrase: Phrase) -> Draft | None:
        """The country of `المملكة`, `السلطنة` and `البلاد`: the outlet's, else the one mentioned last, for a kingdom
        else Saudi Arabia, which Arab papers call so; `الدولة` is the outlet's alone."""
        word = self._words[phrase.head]
        own = _LANDS.get(word.head.singular) if word.head is not None else None
        if own == () and word.pronoun == _OUR and self._home is not None:
            return self._register.country(self._home)
        if own is None or not word.definite or phrase.last > phrase.first + 1:
            return None
        home = self._home or (self._host if own == () else None)
        if home is not None and (not own or home.code in own):
            return self._register.country(home)
        if own is _LANDS[_STATE]:
            return None
        named = {self._register.state(code) for code in own}
        before = [id for at, id in sorted(self._register.countries) if at < phrase.first and (not own or id in named)]
        if before:
            return self._register.drafts[before[-1]]
        default = by_code(own[0]) if own else None
        return self._register.country(default) if default is not None else None

    @cached_property
    def _host(self) -> Country | None:
        """The one state whose known officials the article calls by titles alone and which it does not name: that of a
        paper which writes of its own."""
        posts = [(self._register.places.get(one.place, ""), post) for one in self._all for post in one.posts]
        foreign = {id for id, post in posts if post.of is not None}
        own = dict.fromkeys(id for id, _ in posts if id and id not in foreign)
        served = (state_served(self._register.drafts[id].names, titled=True) for id in own)
        named = {id for _, id in self._register.countries}
        codes = {state.code for state in served if state is not None}
        unnamed = [code for code in codes if self._register.state(code) not in named]
        return by_code(unnamed[0]) if len(unnamed) == len(codes) == 1 else None
