"""A large graph of invented people: few in many meetings, most in one, as in the news."""

from __future__ import annotations

import random
from itertools import accumulate

from kg.model import (
    Act,
    Article,
    Entity,
    EntityType,
    Event,
    Evidence,
    Knowledge,
    Medium,
    Meeting,
    Span,
    Statement,
    Status,
)

_FIRST = ("سمير", "نادر", "هيثم", "رامي", "ليلى", "منى", "جابر", "وائل", "طلال", "هناء", "زاهر", "شادي")
_LAST = ("الحداد", "النجار", "العطار", "الصباغ", "الخياط", "البناء", "الدباغ", "السراج", "الفران")
_TYPES = (EntityType.PER, EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.GRP)


def crowd(size: int, seed: int = 1) -> tuple[Knowledge, dict[str, Article]]:
    """`size` entities with one and a half meetings and three statements each, in as many articles."""
    chance = random.Random(seed)
    entities = tuple(_entity(number, chance) for number in range(size))
    pick = _picker([entity.id for entity in entities], chance)
    articles, meetings, statements = {}, [], []
    for number in range(size):
        text, spans = _text(number, chance)
        key = f"article-{number:05}"
        articles[key] = Article(
            key, text, f"خبر {number}", _date(number, size), f"https://paper.example/{number}", f"صحيفة {number % 7}"
        )
        for place, (span, trigger) in enumerate(spans):
            evidence = Evidence(key, span, (trigger,), "crowd", 1.0)
            name = f"{number:05}-{place}"
            if place % 3 == 0:
                parties = tuple(sorted({pick(), pick(), *([pick()] if place else [])}))
                if len(parties) > 1:
                    fact = Meeting(parties, None, None, Medium.IN_PERSON, Status.HELD, (evidence,))
                    meetings.append(Event(f"m-{name}", fact, (fact,)))
            else:
                said = Statement(pick(), chance.choice(list(Act)), False, None, (pick(),), evidence)
                statements.append(Event(f"s-{name}", said, (said,)))
    return Knowledge(entities, tuple(meetings), tuple(statements), (), (), {}), articles


def _entity(number: int, chance: random.Random) -> Entity:
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    return Entity(f"e{number:05}", _TYPES[number % 5], name, (name,), f"Person {number}", None, (), ())


def _picker(keys: list[str], chance: random.Random):  # type: ignore[no-untyped-def]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(keys))))
    return lambda: chance.choices(keys, cum_weights=weights)[0]


def _text(number: int, chance: random.Random) -> tuple[str, list[tuple[Span, Span]]]:
    text, spans = "", []
    for _ in range(chance.choice([3, 4, 5, 6])):
        sentence = (
            f"قال {chance.choice(_FIRST)} في الجلسة {number} إن العمل مستمر مع {chance.choice(_LAST)} حتى آخر الأسبوع."
        )
        start = len(text)
        spans.append((Span(start, start + len(sentence)), Span(start, start + 3)))
        text += sentence + " "
    return text, spans


def _date(number: int, size: int) -> str:
    month = number * 36 // size
    return f"{2015 + month // 12}-{month % 12 + 1:02}-{number % 28 + 1:02}"
