"""Which organisations of the articles are one.

An organisation known world-wide is found by any of its names (`data/organisations.tsv`). Any other has a name without
the class noun in front, in which a nisba counts as its state: `وزارة الخارجية الأميركية` and `الخارجية الأمريكية` are
one.
A body that each state has its own of is one only with its state, which may be the only one its article mentions;
without one it stays within its article, and so does a common noun (`قوات`, `الصحيفة البريطانية`). A name that another
one extends by a state (`الحرس البلدي`, `الحرس البلدي التونسي`) is that one, where no second does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from kg.model import EntityType
from kg.resolve.authority import Known, known_organisation, without_class
from kg.resolve.bearers import Bearer
from kg.resolve.clusters import Cluster, Unions
from kg.resolve.keys import words
from kg.resolve.lists import heads, rows
from kg.resolve.spellings import Name, spellings
from kg.resolve.states import nisba_of, state_of, state_with_code, with_article

_MINISTRY: Final = "وزاره"
_NATIONAL: Final = frozenset({_MINISTRY, "تلفزيون", "اذاعه"})


@dataclass(frozen=True, slots=True)
class Form:
    """What a name says: its words without class noun and state, the state's code, and whether it is a state's body."""

    words: Name
    state: str | None
    body: bool


def organisations(found: Iterable[Bearer]) -> list[Cluster]:
    """One cluster an organisation, from the bearers of type ORG."""
    known: dict[Known, list[Bearer]] = defaultdict(list)
    forms: dict[Form, list[Bearer]] = defaultdict(list)
    for bearer in sorted(found, key=lambda bearer: bearer.member):
        authority = known_organisation(bearer.entity.name, bearer.entity.names)
        if authority:
            known[authority].append(bearer)
        else:
            forms[form(bearer.entity.name, bearer.country or bearer.only_state)].append(bearer)
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


def form(name: str, country: str | None = None) -> Form:
    """The form of a name that no authority knows; `country` is taken for the state of a body that names none."""
    full = words(name)
    if _is_common(full):
        return Form(full, None, True)
    core, state = _without_state(full if _is_national(full) else without_class(full))
    body = full[0] == _MINISTRY or core in _bodies()
    return Form(core, state or (country if body else None), body)


def _is_national(name: Name) -> bool:
    """Whether a name is that of a state's broadcaster (`التلفزيون السوري`), which without its noun would be no name."""
    return len(name) == 2 and name[0] in _NATIONAL and name[0] != _MINISTRY and nisba_of(name[1]) is not None


def _is_common(name: Name) -> bool:
    """Whether a name is a common noun, alone or with nothing but nisbas (`النادي الإنجليزي`): another one in each
    article. The noun of a ministry or a state's broadcaster makes a name of a nisba."""
    nouns = heads("organisation-heads.tsv").nouns
    if len(name) == 1:
        return name[0] in nouns or name[0] in heads("organisation-nouns.tsv").nouns
    return name[0] in nouns and name[0] not in _NATIONAL and all(word in nouns or nisba_of(word) for word in name)


def _without_state(name: Name) -> tuple[Name, str | None]:
    """The words before the state they end in, as a nisba or a name, and the state's code; all words where none."""
    for at in range(1, len(name)):
        state = state_of(name[at:]) or (nisba_of(name[at]) if at == len(name) - 1 else None)
        if state:
            return name[:at], state.code
    return name, None


def _unlisted(forms: dict[Form, list[Bearer]]) -> Iterator[Cluster]:
    for shape, group in _completed(_aliased(_respelled(forms))).items():
        if shape.body and shape.state is None:
            yield from _within_articles(shape, group)
        else:
            key = " ".join(shape.words)
            english = _english(key, shape.state)
            yield Cluster(
                EntityType.ORG, f"{key} {shape.state or ''}".strip(), tuple(group), latin=english, state=shape.state
            )


def _respelled(forms: dict[Form, list[Bearer]]) -> dict[Form, list[Bearer]]:
    """The forms, each with the most frequent spelling of its words (`تشلسي` as `تشيلسي`), whatever its state."""
    counts: Counter[Name] = Counter()
    for shape, group in forms.items():
        counts[shape.words] += len(group)
    best = {name: min(group, key=lambda name: (-counts[name], name)) for group in spellings(counts) for name in group}
    respelled: dict[Form, list[Bearer]] = defaultdict(list)
    for shape, group in forms.items():
        respelled[replace(shape, words=best[shape.words])] += group
    return respelled


def _english(key: str, code: str | None) -> str | None:
    """The English name of a state's body (`Parliament of Iraq`)."""
    body, state = _bodies().get(tuple(key.split())), state_with_code(code or "")
    return f"{body} of {with_article(state)}" if body and state else None


def _aliased(forms: dict[Form, list[Bearer]]) -> dict[Form, list[Bearer]]:
    """The forms, a short name united with the one longer name for which an article uses it too (`اتحاد الشغل`)."""
    longer: dict[Form, set[Form]] = defaultdict(set)
    for shape, group in forms.items():
        for alias in {name for bearer in group for name in bearer.entity.names if words(name)}:
            short, long = sorted((form(alias), shape), key=lambda shape: len(shape.words))
            if short in forms and long in forms and not short.body and _shortens(short.words, long.words):
                longer[short].add(long)
    unions: Unions[Form] = Unions()
    for shape in forms:
        unions.find(shape)
    for short, wholes in longer.items():
        if len(wholes) == 1:
            unions.union(short, min(wholes, key=str))
    united: dict[Form, list[Bearer]] = {}
    for shapes in unions.sets():
        best = min(shapes, key=lambda shape: (-len(forms[shape]), str(shape)))
        united[best] = [bearer for shape in sorted(shapes, key=str) for bearer in forms[shape]]
    return united


def _shortens(short: Name, long: Name) -> bool:
    """Whether a name can stand for a longer one only: two words or more, or its initials (`قسد`)."""
    return 1 < len(short) < len(long) or (len(short) == 1 and short[0] == "".join(word[0] for word in long))


def _completed(forms: dict[Form, list[Bearer]]) -> dict[Form, list[Bearer]]:
    """The forms, those without a state put to the only form of their words with one."""
    states: dict[Name, set[str]] = defaultdict(set)
    for shape in forms:
        if shape.state:
            states[shape.words].add(shape.state)
    completed: dict[Form, list[Bearer]] = defaultdict(list)
    for shape, group in forms.items():
        only = states[shape.words] if not shape.state and not shape.body else set()
        completed[replace(shape, state=min(only)) if len(only) == 1 else shape] += group
    return completed


def _within_articles(shape: Form, group: Iterable[Bearer]) -> Iterator[Cluster]:
    by_article: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in group:
        by_article[bearer.article_id].append(bearer)
    for article, bearers in by_article.items():
        yield Cluster(EntityType.ORG, " ".join((*shape.words, article)), tuple(bearers))


@cache
def _bodies() -> dict[Name, str]:
    return {words(body): english for body, english in rows("state-bodies.tsv")}
