"""Foreign text made fit to be shown: what is invisible and rules the text around it is taken out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f{_BIDI_CONTROLS}\ufeff]")
_BLANK = re.compile(r"[\t\n\v\f\r\u2028\u2029 ]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNFIT = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI_CONTROLS}\ufeff\u2028\u2029\ud800-\udfff]|  ")


def shown(text: str) -> str:
    """`text` without control characters and bidirectional overrides; a run of blanks is one space.

    Marks without power over other text (`ZWNJ`, `RLM`) stay; a lone surrogate, which no file can
    hold, becomes U+FFFD.
    """
    if not _UNFIT.search(text):  # as in nearly all of it
        return text
    return _BLANK.sub(" ", _SURROGATE.sub("\ufffd", _INVISIBLE.sub("", text)))


def link(address: str | None) -> str | None:
    """`address` where it is a web address with a host that a reader may be sent to, else None."""
    if not address or address != shown(address).strip() or " " in address:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and host else None
