"""Which organisations of the articles are one.

An organisation known world-wide is found by any of its names (`data/organisations.tsv`). Any other has a name without
the class noun in front, in which a nisba counts as its state: `وزارة الخارجية الأميركية` and `الخارجية الأمريكية` are
one.
A common noun means a known one in news of its state (`التحالف` in news of Yemen), and in news of football a union of
states its federation, as `senses` tells.
A body that each state has its own of is one only with its state, which may be the only one its article mentions;
without one it stays within its article, and so does a common noun (`قوات`, `الصحيفة البريطانية`). A name that others
extend by a state (`الحرس البلدي`, `الحرس البلدي التونسي`) is one of them, as `completing` tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from kg.model import EntityType
from kg.resolve.authority import Known, known_organisation
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster, Unions
from kg.resolve.completing import completed
from kg.resolve.forms import Form, english_name, form, known_body
from kg.resolve.keys import is_arabic, words
from kg.resolve.senses import known_by_company, known_in_sport
from kg.resolve.spellings import Name, spellings

_DOMINANCE: Final = 3


def organisations(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster an organisation, from the bearers of type ORG."""
    known: dict[Known, list[Bearer]] = defaultdict(list)
    forms: dict[Form, list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        meant = organisation(bearer)
        if isinstance(meant, Known):
            known[meant].append(bearer)
        else:
            forms[meant].append(bearer)
    clusters = [
        Cluster(
            EntityType.ORG,
            authority.english,
            tuple(group),
            name=authority.name,
            latin=authority.english,
            state=authority.state,
        )
        for authority, group in known.items()
    ]
    return clusters + list(_unlisted(forms))


def organisation(bearer: Bearer) -> Known | Form:
    """The organisation of the authority list that a bearer is, or else the form of its name. A club of another state is
    another (`ليون` of Mexico)."""
    name, country = bearer.entity.name, bearer.country or bearer.only_state
    known = known_organisation(name, bearer.entity.names)
    known = known or known_by_company(name, bearer.states, sport=bearer.sport)
    if bearer.sport:
        known = known_in_sport(known.name if known else name) or known
    if known and known.club and bearer.country not in {None, known.state}:
        known = None
    return known or known_body(name, country) or form(name, country)


def _unlisted(forms: dict[Form, list[Bearer]]) -> Iterator[Cluster]:
    for shape, group in completed(_aliased(_respelled(forms))).items():
        if shape.body and shape.state is None:
            yield from _within_articles(shape, group)
        else:
            key = " ".join(shape.words)
            english = english_name(key, shape.state)
            yield Cluster(
                EntityType.ORG, f"{key} {shape.state or ''}".strip(), tuple(group), latin=english, state=shape.state
            )


def _respelled(forms: dict[Form, list[Bearer]]) -> dict[Form, list[Bearer]]:
    """The forms, each with the most frequent spelling of its words (`تشلسي` as `تشيلسي`), whatever its state."""
    counts: Counter[Name] = Counter()
    told: set[tuple[Name, Name]] = set()
    for shape, group in forms.items():
        counts[shape.words] += len(group)
        told.update((shape.words, alias.words) for bearer in group for alias in other_forms(bearer))
    same = (pair for pair in told if all(name in counts for name in pair))
    best = {
        name: min(group, key=lambda name: (-counts[name], name)) for group in spellings(counts, same) for name in group
    }
    respelled: dict[Form, list[Bearer]] = defaultdict(list)
    for shape, group in forms.items():
        respelled[replace(shape, words=best[shape.words])] += group
    return respelled


def other_forms(bearer: Bearer) -> set[Form]:
    """The forms of a bearer's names."""
    return {form(name) for name in bearer.entity.names if words(name)}


def _aliased(forms: dict[Form, list[Bearer]]) -> dict[Form, list[Bearer]]:
    """The forms, a short name united with the longer name for which articles use it too (`اتحاد الشغل`), three times as
    often as for all others together."""
    longer: dict[Form, Counter[Form]] = defaultdict(Counter)
    for shape, group in forms.items():
        for alias in (alias for bearer in group for alias in other_forms(bearer)):
            short, long = sorted((alias, shape), key=lambda shape: len(shape.words))
            if short in forms and long in forms and not short.body and _may_shorten(short.words, long.words):
                longer[short][long] += 1
    unions: Unions[Form] = Unions()
    for shape in forms:
        unions.find(shape)
    for short, wholes in longer.items():
        long = min(wholes, key=lambda whole: (-wholes[whole], str(whole)))
        dominates = wholes[long] >= _DOMINANCE * (wholes.total() - wholes[long])
        if dominates and (wholes[long] > 1 or _shortens(short.words, long.words)):
            unions.union(short, long)
    united: dict[Form, list[Bearer]] = {}
    for shapes in unions.sets():
        best = min(shapes, key=lambda shape: (-len(forms[shape]), str(shape)))
        united[best] = [bearer for shape in sorted(shapes, key=str) for bearer in forms[shape]]
    return united


def _may_shorten(short: Name, long: Name) -> bool:
    """Whether a name can stand for a longer one that articles use it for: by itself, or a foreign word that the longer
    one begins with (`توتنهام` of `توتنهام هوتسبير`)."""
    return _shortens(short, long) or (len(long) > 1 and short == long[:1] and not is_arabic(short[0]))


def _shortens(short: Name, long: Name) -> bool:
    """Whether a name can stand for a longer one only: two words or more, or its initials (`قسد`)."""
    return 1 < len(short) < len(long) or (len(short) == 1 and short[0] == "".join(word[0] for word in long))


def _within_articles(shape: Form, group: Iterable[Bearer]) -> Iterator[Cluster]:
    by_article: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in group:
        by_article[bearer.article_id].append(bearer)
    for article, bearers in by_article.items():
        yield Cluster(EntityType.ORG, " ".join((*shape.words, article)), tuple(bearers))
