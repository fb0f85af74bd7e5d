"""Arabic labels of plots: joined and from right to left in every version of matplotlib."""

from __future__ import annotations

from kg.libraries import library


def shaped(text: str) -> str:
    """`text` as matplotlib must be given it to draw it rightly.

    From version 3.11 on matplotlib lays text out itself (with libraqm) and gets it as it is; older ones draw letter by
    letter from left to right, so its letters are joined and put into the order in which they are drawn. Raises
    `InputError` where matplotlib, arabic-reshaper or python-bidi is not installed.
    """
    if hasattr(library("matplotlib.ft2font", "notebook"), "__libraqm_version__"):
        return text
    joined = library("arabic_reshaper", "notebook").reshape(text)
    drawn: str = library("bidi.algorithm", "notebook").get_display(joined)
    return drawn
