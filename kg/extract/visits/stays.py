"""Whether the place somebody comes from is told as one he stayed at: `قادما من X حيث أجرى محادثات`."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.event_words import event_words

_FROM, _AFTER = "من", "بعد"
_STAY = 8


def tells_stay(document: Document, token: int) -> bool:
    """Whether a participle of coming tells by `من` where somebody was and the clause behind what he did (`قادما من X
    حيث أجرى`, `بعد رحلة`)."""
    words, last = document.words, document.sentence(token).last
    if token + 2 >= last or words[token + 1].key != _FROM or words[token].definite:
        return False
    near = range(token + 3, min(last - 1, token + _STAY))
    if any(words[at].key == _AFTER and words[at + 1].key in event_words("travel") for at in near):
        return True
    done = (words[at + 1] for at in near if words[at].key in event_words("where_one_does"))
    return any(verb.aspect == "p" and verb.key not in event_words("being") for verb in done)
