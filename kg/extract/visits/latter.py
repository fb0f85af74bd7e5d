"""Whom `الأخير` calls as the visitor: the person named last before it."""

from __future__ import annotations

from kg.extract.clauses.named_last import last_named
from kg.extract.clauses.passed_over import before_auxiliaries
from kg.extract.event_words import event_words
from kg.extract.visits.site import Site, slots_start

_PARTS = event_words("time_unit", "stops")  # في اليوم الأخير


def latter(site: Site) -> str | None:
    """`في ختام الأخير زيارته`, `زيارة قام بها الأخير`, `وصل الأخير`: the person named last before `الأخير`."""
    near = [*range(max(site.sentence.first, site.token - 2), site.token)]
    near += [behind_carrier(site)] if behind_carrier(site) > site.token + 1 else []  # not زيارته الأخيرة
    near = near if site.frame.kind != "verb" else [min(site.token + 1, site.sentence.last - 1)]
    return _named_before(site, near)


def latter_before(site: Site) -> str | None:
    """The same of a verb behind it (`وكان الأخير قد وصل`, `الأخير سيصل`), where it opens the clause."""
    words, first = site.document.words, site.sentence.first
    at = before_auxiliaries(site.document, site.token - 1, first)
    if site.frame.kind != "verb" or site.word.conjunction or at < first:
        return None
    before = words[at - 1] if at > first else None
    led = before is None or before.is_mark or before.key in event_words("being", "that") or words[at].conjunction == "و"
    return _named_before(site, [at]) if led else None


def _named_before(site: Site, near: list[int]) -> str | None:
    """The person named last before the `الأخير` that is one of the tokens."""
    words = site.document.words
    tokens = (at for at in near if words[at].key in event_words("latter") and words[at - 1].key not in _PARTS)
    told = next((at for at in tokens if words[at].definite), None)
    last = last_named(site.document, told) if told is not None else None
    return last.entity if last is not None else None


def behind_carrier(site: Site) -> int:
    """The token behind the verb of the relative clause on the noun, what goes back to the noun passed over."""
    at = slots_start(site)
    passed = event_words("referring") | {"ب"}
    while at < site.sentence.last and (site.document.words[at].key in passed or at in site.times.tokens):
        at += 1
    return min(at, site.sentence.last - 1)
