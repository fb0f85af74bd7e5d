"""Whom a title without a name stands for (`أعلن [وزير الخارجية]`): who holds the post, by the same title or another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.arabic.normal import fold
from kg.extract.entities.antecedents import Antecedents, Known
from kg.extract.entities.standing import ANYONE, COMPLETE, Standing
from kg.extract.entities.states_speaking import StatesSpeaking
from kg.extract.entities.titles import Titles
from kg.extract.phrase import Phrase
from kg.extract.words import Word
from kg.model import EntityType

_HEAD = "رئيس"
_GUEST = "الضيف"
_RANKS = frozenset({"امير", "شيخ"})


class TitleHolders:
    """The people of an article, by the posts they are known to hold; `opening` is the token behind its first sentence,
    which often is a headline."""

    def __init__(
        self, words: Sequence[Word], before: Antecedents, titles: Titles, speaking: StatesSpeaking, opening: int
    ) -> None:
        self._words, self._before, self._titles, self._opening = words, before, titles, opening
        self._speaking = speaking

    def person(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """The person a title without a name stands for, none of another state than the one for which is spoken of him
        (`قال البيت الأبيض إن الرئيس`), nor one who is only named later and comes from abroad."""
        found, post = self._holder(phrase, owners), phrase.posts[0]
        wanted = self._titles.standing(phrase, post, owners)
        if found is None or post.peer or not wanted.is_of_state_untold():
            return found
        known, at = self._before.known[found], phrase.first
        if self._speaking.is_of_other(known, at):
            return self._of_speaking(phrase, wanted)
        return None if self._speaking.comes_from_abroad(known, at) else found

    def _of_speaking(self, phrase: Phrase, wanted: Standing) -> str | None:
        """The last one told of before who holds such a post of the state for which is spoken of him, else of one that
        is not told (`التقى رئيس الجمهورية كريم ناصر الرئيس الفرنسي … وأعلنت الرئاسة اللبنانية أن [الرئيس]`)."""
        state = self._speaking.state_at(phrase.first)
        return self._holder_for(phrase, wanted, state) or self._holder_for(phrase, wanted, None)

    def _holder_for(self, phrase: Phrase, wanted: Standing, state: str | None) -> str | None:
        president = wanted.noun == _HEAD and not wanted.words
        return self._before.nearest(
            phrase,
            lambda known: (
                self._speaking.serves(known, state)
                and any(
                    wanted.may_be_short_for(had) or (president and _is_head_for(wanted, had)) for had in known.standings
                )
            ),
        )

    def _holder(self, phrase: Phrase, owners: Sequence[str]) -> str | None:
        """The person a title without a name stands for; a guest is the one met last from a state that is told."""
        post = phrase.posts[0]
        head = self._words[post.head]
        wanted = self._titles.standing(phrase, post, owners)
        if post.peer:
            return self._peer(phrase, wanted.of)
        if head.pronoun and not wanted.words and wanted.of is None:
            return self._possessed(phrase, wanted)
        definite = head.definite or (wanted.noun not in ANYONE and (len(wanted.words) > 0 or post.of is not None))
        if not definite:
            return None
        if wanted.noun in ANYONE:
            same_noun = self._before.nearest(phrase, lambda known: any(map(wanted.is_noun_of, known.standings)))
            if same_noun is not None or wanted.of is not None:
                return same_noun or self._official_of(phrase, wanted)
        fitting = {
            id: [] if wanted.is_of_another_state(known.serves) else wanted.among(known.standings)
            for id, known in self._before.known.items()
        }
        if phrase.last < len(self._words) and self._words[phrase.last].text == _GUEST:
            return self._before.newest(phrase, lambda known: any(had.nation for had in fitting[known.id]))
        same = {id for id, standings in fitting.items() if any(had.of == wanted.of for had in standings)}
        bare_title = not wanted.words and wanted.of is None and wanted.noun not in COMPLETE
        found = self._before.nearest(phrase, lambda known: bool(fitting[known.id]), acting=True) if bare_title else None
        found = found or self._before.nearest(phrase, lambda known: known.id in same, ahead=wanted.is_full())
        found = found or self._before.nearest(phrase, lambda known: bool(fitting[known.id]), ahead=wanted.is_full())
        later = self._named_later(phrase, wanted) if wanted.words and not wanted.is_full() else None
        called = self._called_so(phrase) if bare_title else None
        later = later or self._told_in_headline(phrase, wanted)
        return found or later or called or self._sole(phrase, wanted) or self._of_rank(phrase, wanted)

    def _possessed(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Who holds the post at what the pronoun on its title stands for (`أعلنت كوريا أن [زعيمها]`)."""
        whose = self._titles.of_possessor(wanted, phrase, self._before)
        if whose.of is None:
            return None
        return self._before.nearest(phrase, lambda known: any(map(whose.may_be_of_same, known.standings)), ahead=True)

    def _peer(self, phrase: Phrase, owner: str | None) -> str | None:
        """Whom `نظيره` with a nationality stands for: who was told before to serve that state, else who is told first
        behind to hold the post there that the person before has (`الرئيس المصري يلتقي نظيره الفرنسي`, headlines)."""
        found = self._before.nearest(phrase, lambda known: owner in {had.of for had in known.standings if had.of})
        if found is not None or owner is None:
            return found
        host = self._before.nearest_of(phrase, EntityType.PER)
        wanted = [replace(had, of=owner) for had in host.standings] if host is not None else []
        return self._before.nearest(
            phrase,
            lambda known: any(had.of == owner and any(one.fits(had) for one in wanted) for had in known.standings),
            ahead=True,
        )

    def _called_so(self, phrase: Phrase) -> str | None:
        """Who was told of last by the same noun, which was no post of his (`الكاتب كريم ناصر … [الكاتب]`)."""
        noun = self._words[phrase.head].head
        if noun is None or phrase.last > phrase.first + 1:
            return None
        return self._before.nearest(phrase, lambda known: (noun.singular, "s") in {had[:2] for had in known.nouns})

    def _official_of(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Whom `المسؤول` or the like of a state or body stands for: the last who is told to be of it, else the only one
        before of whom it is not told whose he is."""
        found = self._before.nearest(phrase, lambda known: any(wanted.is_owned_as(had) for had in known.standings))
        owner = phrase.nested[phrase.posts[0].of or 0]
        adjective = self._words[owner.first].nisba is not None or self._words[owner.first].body is not None
        return found or (self._sole(phrase, wanted) if adjective else None)

    def _sole(self, phrase: Phrase, wanted: Standing) -> str | None:
        """The only one in the article for whom a title of another wording may stand: the head of state, the leader of
        a nation, who holds a post of the kind, an official or diplomat of a state or body of whom it is not told whose
        he is."""
        people = [known for known in self._before.known.values() if known.type is EntityType.PER and known.standings]
        if wanted.is_head_of_state():
            heads = [one for one in people if any(had.noun == _HEAD for had in one.standings)]
            fitting = [one for one in heads if any(_is_head_for(wanted, had) for had in one.standings)]
            fitting = fitting if wanted.words or len(heads) == 1 else []
        elif wanted.noun in ANYONE and wanted.of is not None:
            fitting = [one for one in people if self._may_serve(one, wanted, phrase.first)]
        else:
            fitting = [one for one in people if any(map(wanted.is_leader_of, one.standings))]
            named = (one for one in people if one.named)
            fitting = fitting or [one for one in named if any(map(wanted.is_kin_of, one.standings))]
        agreeing = [one.id for one in fitting if one.gender == phrase.gender]
        sole = agreeing[0] if len(agreeing) == 1 else None
        return None if sole is None or self._before.is_partner(sole, phrase.first) else sole

    def _may_serve(self, known: Known, wanted: Standing, before: int) -> bool:
        """Whether somebody with a post, told before a token, is not known to be of a state, or of a body where one of
        a body is wanted."""
        told = any(place < before and entity == known.id for place, entity in self._before.seen)
        free = known.serves is None or any(had.is_envoy() for had in known.standings)
        return told and free and all(had.may_be_as(wanted) for had in known.standings)

    def _of_rank(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Who was called so before and serves the country whose nationality is told, if any (`الأمير السعودي`)."""
        rank, owned = fold(wanted.noun), wanted.of is not None and wanted.nation is None
        if owned or wanted.words or rank not in _RANKS:
            return None
        if wanted.nation is None:
            called = self._before.nearest(phrase, lambda known: rank in known.honours, acting=True)
            return called or self._before.nearest(phrase, lambda known: rank in known.honours)
        return self._before.nearest(
            phrase,
            lambda known: rank in known.honours and wanted.nation in {had.nation for had in known.standings},
        )

    def _named_later(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Who is named first behind a title without its country by the very same title (`أعلن وزير النقل … وقال وزير
        النقل السنغالي X`)."""
        if wanted.noun in ANYONE:
            return None
        same = (wanted.noun, wanted.words)
        return self._before.nearest(
            phrase, lambda known: same in {(had.noun, had.words) for had in known.standings}, ahead=True
        )

    def _told_in_headline(self, phrase: Phrase, wanted: Standing) -> str | None:
        """Who is named first behind a headline that leaves out what else his title tells (`الملك يستقبل X … استقبل
        جلالة الملك Y`, `رئيس الأركان المصري … رئيس الأركان العامة للجيش Y`)."""
        of_state = wanted.nation is not None and not wanted.of_body
        if phrase.first >= self._opening or wanted.noun in ANYONE or not (wanted.of is None or of_state):
            return None
        bare = replace(wanted, of=None, owner=frozenset())
        return self._before.nearest(
            phrase,
            lambda known: known.named and any(map(bare.may_be_short_for, known.standings)),
            ahead=True,
        )


def _is_head_for(wanted: Standing, had: Standing) -> bool:
    """Whether a post is that of the head of state who is wanted, told in other words."""
    council = not wanted.words and had.heads_ruling_council()
    return (council or had.is_head_of_state()) and (wanted.of is None or wanted.of == had.of)
