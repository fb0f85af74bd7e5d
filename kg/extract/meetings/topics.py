"""What a meeting is about, in the article's own words: the object of a verb of discussing, or what a word of topics
introduces.

بحث الوزير مع نظيره [سبل تعزيز التعاون]      لقاء حول [الأزمة السورية]      تناولت المحادثات [أسعار النفط]
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.extract.document import Document
from kg.extract.event_words import event_words
from kg.extract.meetings.account import Site
from kg.extract.meetings.lexicon import noun_of_meeting
from kg.extract.words import Word, is_accusative
from kg.model import EntityType, Span, Topic

_INTRODUCING, _ON = event_words("concerning"), event_words("focused_on")
_TREATING, _PURPOSE = event_words("treated"), event_words("purpose")
_TAKING_UP, _FOCUSING, _TAKING_PLACE = event_words("dealing_with"), event_words("focusing"), event_words("carried_out")
_OCCASIONS = event_words("occasion", "talks")
_VIEWS = event_words("view", "talk")
_NO_TOPICS = _OCCASIONS | event_words("scheduled", "purpose", "feast", "meal")
_MATTERS = event_words("matter")
_ENDING = event_words("topic_end", "relative")
_LEADING = event_words("preposition", "while")
_TALKING = event_words("talking_in")
_DISCUSSING, _IN = "topic", "في"
_LONGEST, _REACH, _CLAUSE = 24, 30, 14
_COMMAS, _QUOTES = frozenset({"،", ","}), frozenset({'"', "«", "»", "“", "”"})
_STOPS = frozenset({".", "؛", ":", "!", "؟"})


def topics_told(sites: Sequence[Site], parties: tuple[str, ...]) -> tuple[Topic, ...]:
    """The topics that the clauses of a meeting's triggers tell, in text order; empty where they tell none. `parties`
    are the entities that meet, which are none."""
    spans = {_span(site, start, parties) for site in sites for start in _starts(site, parties)}
    article = sites[0].document.analysis.article
    apart = _apart([span for span in spans if span is not None])
    return tuple(Topic(article.id, span, span.of(article.text)) for span in apart)


def _apart(spans: Collection[Span]) -> tuple[Span, ...]:
    """The spans in text order without those within others."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)


def _starts(site: Site, parties: tuple[str, ...]) -> Iterator[int]:
    """The tokens at which topics begin: of the trigger itself where it discusses, of a verb whose subject it is, and
    the first that a word behind it introduces."""
    words, token = site.document.words, site.trigger.token
    discusses = words[token].key in _TREATING if site.trigger.frame.noun else site.trigger.frame.kind == _DISCUSSING
    if discusses and not words[token].pronoun:
        yield from _object(site, token + 1, parties)
    if site.trigger.frame.noun and token > site.sentence.first and words[token - 1].is_verb:
        yield from _introduced(site, token - 1, parties)
    if site.trigger.frame.lemma in _TALKING:
        yield from _said_in(site)
    for at in range(token + 1, min(site.sentence.last - 1, token + _REACH)):
        if words[at].text in _STOPS or _begins_clause(site, at):
            return
        start = next(_introduced(site, at, parties), None)
        if start is not None:
            yield start
            return


def _said_in(site: Site) -> Iterator[int]:
    """The token behind `في` with which a word of talking leads to its topic, no place and no time (`تباحثا في أزمة
    المياه`)."""
    words, token = site.document.words, site.trigger.token
    for at in range(token + 1, min(site.sentence.last - 1, token + _CLAUSE)):
        if words[at].is_mark or words[at].is_verb:
            return
        behind = site.document.phrase_at(at + 1)
        placed = at + 1 in site.times.tokens or (behind is not None and behind.type is EntityType.LOC)
        if words[at].key == _IN and not words[at].pronoun and not placed:
            yield from _object(site, at + 1, ())
            return


def _begins_clause(site: Site, at: int) -> bool:
    """Whether a verb at the token tells something else than what is talked of."""
    word, before = site.document.words[at], site.document.words[at - 1]
    if not word.is_verb or word.pronoun or word.key in _TAKING_UP | _FOCUSING | _TAKING_PLACE:
        return False
    related = before.key in event_words("relative") or before.text in _COMMAS
    return site.document.phrase_at(at) is None and not related


def _introduced(site: Site, at: int, parties: tuple[str, ...]) -> Iterator[int]:
    """The token at which the topic begins that the word at the token introduces (`حول X`, `لبحث X`, `تركزت على X`,
    `تناولت X`, `جرى بحث X`)."""
    words = site.document.words
    word = words[at]
    if {word.key, word.folded} & _INTRODUCING and not word.pronoun:
        if _may_be_of_occasion(site, at - 1):
            yield at + 1
    elif word.key in _TREATING and not (word.definite or word.pronoun or word.is_verb):
        if word.preposition == "ل" or words[at - 1].key in _PURPOSE or _is_carried_out(site, at):
            yield from _object(site, at + 1, parties, any_noun=True)
    elif word.is_verb and word.key in _TAKING_UP:
        yield from _object(site, at + 1, parties)
    elif word.key in _FOCUSING:
        near = range(at + 1, min(at + _CLAUSE, site.sentence.last - 1))
        end = next((here for here in near if words[here].key in _ON or words[here].is_mark), None)
        if end is not None and not words[end].is_mark:
            yield end + 1


def _may_be_of_occasion(site: Site, at: int) -> bool:
    """Whether what a word of topics introduces behind the token may be what people talk of, not what another noun is
    about (`وسط خلاف حول X`)."""
    word = site.document.words[at]
    bare = word.tag == "NOUN" and at not in site.times.tokens and not (word.adverbial or word.preposition)
    talks = at == site.trigger.token or word.key in _OCCASIONS | _VIEWS
    return talks or not bare or site.document.phrase_at(at) is not None


def _is_carried_out(site: Site, at: int) -> bool:
    """Whether a verb of taking place stands before the noun of discussing at the token (`جرى خلال اللقاء بحث X`)."""
    before = site.document.words[max(site.sentence.first, at - _CLAUSE) : at]
    return any(word.key in _TAKING_PLACE for word in before)


def _object(site: Site, first: int, parties: tuple[str, ...], *, any_noun: bool = False) -> Iterator[int]:
    """The first token of what is discussed behind the token: a noun that no preposition leads, no party and no time; a
    definite one or one with a genitive or adjective, unless it may be `any_noun`."""
    document, words = site.document, site.document.words
    at, last = first, min(site.sentence.last, first + _REACH)
    while at < last:
        word, phrase = words[at], document.phrase_at(at)
        if (word.is_mark and word.text not in _QUOTES | _COMMAS) or (word.is_verb and phrase is None):
            return
        side = phrase is not None and (phrase.type in {EntityType.PER, EntityType.GRP} or phrase.entity in parties)
        if side or word.preposition or _leads(word):
            at = _behind_led(document, at + (not side and not word.preposition and not word.pronoun))
        elif at not in site.times.tokens and _may_be_topic(words, at, any_noun):
            yield at
            return
        else:
            at += 1


def _may_be_topic(words: Sequence[Word], at: int, any_noun: bool) -> bool:
    """Whether the word at the token may begin what is discussed; an adjective only before its genitive (`أهم
    القضايا`)."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if not word.is_nominal or word.adverbial or word.key in _NO_TOPICS or word.number == "d":
        return False
    if is_accusative(word) or noun_of_meeting(word.text) is not None:
        return False
    constructs = following is not None and following.is_nominal and not following.is_attached
    if word.tag == "ADJ":
        return constructs and following is not None and following.definite and not word.definite
    return any_noun or word.definite or constructs


def _leads(word: Word) -> bool:
    """Whether a word is a preposition of its own."""
    return word.tag == "PREP" or word.key in _LEADING


def _behind_led(document: Document, at: int) -> int:
    """The token behind the phrase at the token, else behind the noun there and its adjectives."""
    phrase = document.phrase_at(at)
    if phrase is not None:
        return phrase.last
    at += 1
    while at < len(document.words) and document.words[at].tag == "ADJ":
        at += 1
    return at


def _span(site: Site, start: int, parties: tuple[str, ...]) -> Span | None:
    """The span of the topic that begins at the token; `None` where there is none."""
    words, tokens = site.document.words, site.document.analysis.tokens
    start += words[start].text in _QUOTES
    limit = min(site.sentence.last, start + _LONGEST)
    end = next((at for at in range(start, limit) if _ends(site, at, start, parties)), limit)
    while end > start and (_leads(words[end - 1]) or words[end - 1].is_mark or words[end - 1].adverbial):
        end -= 1
    told = words[start:end]
    if not any(word.is_nominal for word in told) or (len(told) == 1 and told[0].key in _MATTERS):
        return None
    return Span(tokens[start].span.start + words[start].skip, tokens[end - 1].span.end)


def _ends(site: Site, at: int, start: int, parties: tuple[str, ...]) -> bool:
    """Whether the topic is over at the token: at a mark, a time, a verb, one who meets, or a word or participle that
    begins what else is told."""
    word, phrase = site.document.words[at], site.document.phrase_at(at)
    if word.is_mark or at in site.times.tokens or {word.key, word.folded} & _ENDING:
        return word.text not in _QUOTES or at > start
    verb = word.is_verb and phrase is None
    before = site.document.words[at - 1]
    closed = (before.definite or before.pronoun) and not (word.definite or word.is_attached) and phrase is None
    manner = closed and (word.form == "participle" or is_accusative(word))
    party = phrase is not None and phrase.type is EntityType.PER and phrase.entity in parties
    return at > start and (verb or bool(manner) or party)
