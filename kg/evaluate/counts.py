"""Counts of right, spurious and missed items, and the figures made from them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Items found and right, found and wrong, and not found."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right ones among those predicted, 0 where none is."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Right ones among those annotated, 0 where none is."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.spurious + self.missed)


@dataclass(slots=True)
class Accuracy:
    """Right ones among all that could be judged."""

    right: int = 0
    judged: int = 0

    def count(self, is_right: bool) -> None:
        """Judge one more."""
        self.right += is_right
        self.judged += 1

    @property
    def share(self) -> float | None:
        """The share of right ones; None where nothing was judged."""
        return self.right / self.judged if self.judged else None


@dataclass(slots=True)
class Mean:
    """A running mean."""

    total: float = 0.0
    items: int = 0

    def add(self, value: float) -> None:
        """Take in one more value."""
        self.total += value
        self.items += 1

    @property
    def value(self) -> float | None:
        """The mean; None of nothing."""
        return self.total / self.items if self.items else None


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """An item that was missed or is spurious: its kind, what is wrong, the article and the item in words."""

    kind: str
    what: str
    article: str
    item: str


@dataclass(slots=True)
class Figures:
    """All figures of an evaluation, and the items behind them."""

    articles: int = 0
    entities: Tally = field(default_factory=Tally)
    meetings: Tally = field(default_factory=Tally)
    triggers: Tally = field(default_factory=Tally)
    statements: Tally = field(default_factory=Tally)
    roles: Tally = field(default_factory=Tally)
    visits: Tally = field(default_factory=Tally)
    status: Accuracy = field(default_factory=Accuracy)
    place: Accuracy = field(default_factory=Accuracy)
    act: Accuracy = field(default_factory=Accuracy)
    content: Mean = field(default_factory=Mean)
    misses: list[Miss] = field(default_factory=list)

    def tallies(self) -> dict[str, Tally]:
        """The counted families by name, in the order they are reported."""
        names = ("entities", "meetings", "triggers", "statements", "roles", "visits")
        return {name: getattr(self, name) for name in names}

    def accuracies(self) -> dict[str, float | None]:
        """The figures that are no counts, by name."""
        return {
            "meeting_status_accuracy": self.status.share,
            "meeting_place_accuracy": self.place.share,
            "statement_act_accuracy": self.act.share,
            "statement_content_overlap": self.content.value,
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
