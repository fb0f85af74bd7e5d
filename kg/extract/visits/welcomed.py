"""Who arrives, and who goes on from there, where others are told to be there to receive him: `X، الذي كان في استقباله
لدى وصوله إلى Y`, `واستقبله X. ويغادر غدا`."""

from __future__ import annotations

from kg.extract.clauses.introductions import behind_address
from kg.extract.event_words import event_words
from kg.extract.phrase import Phrase
from kg.extract.visits.lexicon import is_verb_of, pronoun_on
from kg.extract.visits.site import Site
from kg.model import EntityType

_RECEPTION, _REACH, _FAR = "استقبال", 6, 18


def welcomed(site: Site) -> str | None:
    """The guest whose arrival the noun tells with his pronoun, behind `في استقباله`: the person named last before who
    is not his host."""
    words, first = site.document.words, site.sentence.first
    if site.frame.kind != "noun" or not site.reading.pronoun:
        return None
    for at in range(site.token - 1, max(first + 2, site.token - _REACH) - 1, -1):
        if words[at].key == _RECEPTION and words[at].pronoun and words[at - 1].key == "في":
            host = _host(site, at - 2)
            people = (one for one in reversed(site.document.phrases_in(first, at)) if one.type is EntityType.PER)
            named = (one.entity for one in people if one.entity and host is not None and one.entity != host.entity)
            return next(named, None)
    return _received(site)


def guest_instead(site: Site, host: str) -> str:
    """The guest who goes on where a dropped subject seems to be his host, who was told last and only to receive him
    (`وصل X، وكان في استقباله Y. ويغادر غدا`), the host himself where he was not."""
    document, index = site.document, site.document.sentence_index(site.token)
    start = document.analysis.sentences[max(0, index - 1)].first
    told = [one for one in document.phrases_in(start, site.token) if one.type is EntityType.PER and one.entity]
    last = [one for one in told if one.entity == host][-1:]
    for at in range(last[0].first - 1 if last else start, start, -1):
        if _receives_him(site, at):
            hosts = document.phrases_in(at + 1, last[0].last)
            named = [one.entity for one in told if one.first < at and one.entity != host and (one.name or one.posts)]
            return (
                named[-1]
                if named and all(one.entity == host or one.type is not EntityType.PER for one in hosts)
                else host
            )
        if document.words[at].is_verb and document.phrase_at(at) is None:
            return host
    return host


def _receives_him(site: Site, at: int) -> bool:
    """Whether the token tells with a pronoun that a guest is received (`في استقباله`, `استقبله`)."""
    word = site.document.words[at]
    if word.key == _RECEPTION and word.pronoun:
        return site.document.words[at - 1].key == "في"
    return bool(pronoun_on(site.document, at, "host")) and is_verb_of(site.document, at, "host")


def _received(site: Site) -> str | None:
    """Whom those who receive him are told to be there for (`كان X في مقدمة مستقبلي Y لدى وصوله إلى Z`)."""
    words, first = site.document.words, site.sentence.first
    for at in range(site.token - 2, max(first, site.token - _FAR) - 1, -1):
        receives = words[at].folded.removeprefix("و") in event_words("receivers")
        receives = receives or (words[at].key == _RECEPTION and words[at - 1].key == "في" and not words[at].pronoun)
        if receives:
            row = site.document.parties_from(behind_address(site.document, at + 1))
            near = bool(row) and row[0].type is EntityType.PER and row[-1].last <= site.token
            return row[0].entity if near and len(row) == 1 else None
    return None


def _host(site: Site, at: int) -> Phrase | None:
    """Whom the words up to the token tell to be there (`كان X`, `X الذي كان`)."""
    passed = event_words("being", "relative")
    while at > site.sentence.first and (site.document.words[at].key in passed or site.document.words[at].is_mark):
        at -= 1
    return site.document.phrase_at(at)
