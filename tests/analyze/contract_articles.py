"""The articles on which every engine must keep the contract, and Farasa's stand-in's recorded answers to them."""

from __future__ import annotations

from pathlib import Path

from kg.model import Article, Span

RECORDING = Path(__file__).parent / "farasa" / "recorded.jsonl"
FURNITURE = "إقرأ أيضا: خبر آخر"

TEXTS = {
    "news": "وصل وزير الخارجية الروسي سيرغي لافروف إلى القاهرة.\nوقال لافروف للصحفيين إن اللغة العربية جميلة.",
    "marks and tatweel": "قَالَ الـــوَزِيرُ: «لن نُوَقِّعَ»، وغادرَ لـموسكو.",
    "digits and Latin": "في 15/5/1948 دفع 1,500 دولار لشركة F16 و CNN.com، أي 3.5% تقريبا.",
    "Arabic digits": "حضر ٤٢٢ مليونا و٣ نواب.",
    "without a word": "… « » !!\n\n--",
    "empty": "",
    "blank": " \n\t ",
    "odd signs": "قال\u200f الوزير\x00 😀 ثم \u064b عاد\u2028إلى ا. ف. ب",
    "Persian and presentation forms": "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ إن گوگل شرکة کبیرة",
    "one long sentence": " ".join(["وقال الوزير للصحفيين إن"] * 60),
    "furniture": f"وصل الوزير إلى موسكو.\n{FURNITURE}\nوغادر أمس.",
}
ARTICLES = [
    Article(name, text, furniture=(Span(at, at + len(FURNITURE)),) if (at := text.find(FURNITURE)) > 0 else ())
    for name, text in TEXTS.items()
]
