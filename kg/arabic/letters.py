"""Arabic letters in Latin ones, after the ALA-LC romanisation without its diacritics."""

from __future__ import annotations

from typing import Final

LETTERS: Final = {
    **{"ء": "'", "آ": "a", "أ": "a", "ؤ": "'u", "إ": "i", "ئ": "'i", "ا": "a", "ب": "b", "ة": "a", "ت": "t", "ث": "th"},
    **{"ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d"},
    **{"ط": "t", "ظ": "z", "ع": "'", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h"},
    **{"و": "w", "ى": "a", "ي": "y", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v", "گ": "g", "ٱ": "a"},
}
