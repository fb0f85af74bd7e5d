"""Answers that a build has given, for whoever asks the same again."""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import Final

import msgspec

from kg.serve.messages import Answer, Ask, Request

_GIVEN: Final = 200
_LARGEST: Final = 8
"""An answer that fills more than this part of the bound is not kept."""

_CHANGING: Final = re.compile(r"\b(?:RAND|NOW|UUID|STRUUID)\s*\(", re.IGNORECASE)
"""Functions of SPARQL 1.1 that have another value each time (17.4.4.5, 17.4.5.1, 17.4.2.12, 17.4.2.13)."""


class Kept:
    """The answers asked for last, in no more than `size` bytes with their requests."""

    def __init__(self, size: int) -> None:
        self._free = self._size = size
        self._answers: OrderedDict[bytes, Answer] = OrderedDict()

    def find(self, request: Request) -> Answer | None:
        """The answer that the same request had, marked as kept; None where it had none or is kept no longer."""
        asked = _key(request)
        answer = self._answers.get(asked)
        if answer is not None:
            self._answers.move_to_end(asked)
        return answer

    def keep(self, request: Request, answer: Answer) -> None:
        """Keep an answer, unless it is a refusal, too large or another each time; those asked for longest ago go."""
        asked = _key(request)
        size = len(asked) + len(answer.body)
        if answer.status != _GIVEN or size > self._size // _LARGEST or asked in self._answers or _changes(request):
            return
        self._answers[asked] = msgspec.structs.replace(answer, kept=True)
        self._free -= size
        while self._free < 0:
            oldest, left = self._answers.popitem(last=False)
            self._free += len(oldest) + len(left.body)


def _key(request: Request) -> bytes:
    return msgspec.msgpack.encode(request)


def _changes(request: Request) -> bool:
    return isinstance(request, Ask) and bool(_CHANGING.search(request.query))
