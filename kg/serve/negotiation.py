"""Content negotiation after RFC 9110, 12.5.1: which of the formats on offer a client likes best."""

from __future__ import annotations

from collections.abc import Sequence

HTML = "text/html"


def best(accept: str, offers: Sequence[str]) -> str | None:
    """The offer with the highest quality in `accept`, the first of equals; None where each is ruled out.

    A client that says nothing takes anything. The most specific range that matches an offer decides its quality.
    """
    ranges = parsed(accept) or [("*/*", 1.0)]
    quality = {offer: _quality(offer, ranges) for offer in offers}
    chosen = max(offers, key=lambda offer: quality[offer], default=None)
    return chosen if chosen and quality[chosen] > 0 else None


def parsed(accept: str) -> list[tuple[str, float]]:
    """The media ranges of an `Accept` header with their qualities; what cannot be read is passed over."""
    found = []
    for part in accept.split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if "/" in media:
            found.append((media, _weight(parameters)))
    return found


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def _quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    kind = offer.partition("/")[0]
    for wanted in (offer, f"{kind}/*", "*/*"):
        qualities = [quality for media, quality in ranges if media == wanted]
        if qualities:
            return max(qualities)
    return 0.0
