"""Text that would harm a page which takes it for more than text."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Act, EntityType, Meeting, Statement, Time
from tests.page.newsroom import Newsroom

STRINGS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</SCRIPT ><img src=x onerror=alert(1)>",
    "<!--<script>",
    "--><svg onload=alert(1)>",
    "]]><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</template><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://tracker.example/x.png'>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=https://tracker.example/>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "<a href=javascript:alert(1)>انقر</a>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '"autofocus onfocus="alert(1)',
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:alert(1)",
    "//evil.example/",
    "https://evil.example/?<script>alert(1)</script>",
    "{{7*7}}",
    "${alert(1)}",
    "$policy $data $$",
    "{% raw %}",
    "<%= 7*7 %>",
    "`${alert(1)}`",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "\\",
    "\\'; alert(1); //",
    '"; alert(1); //',
    "*/ alert(1); /*",
    "\u2028alert(1)\u2029",
    "\u202eتخلخ\u202c",
    "\u2067\u2067\u2067",
    "\u2066\u202d\u202e",
    "\ufeff\u200b\u200f\u200e",
    "\x00\x01\x1b[31m",
    "Z\u0351\u036b\u0343a\u0363\u0366l\u0348g\u0323o",
    "🙂👩‍👩‍👧‍👦𝔘𝔫𝔦",
    "ا" * 400,
]


def hostile() -> Newsroom:
    """Each string as a name, an alias, a post, a place, a time, a title, an outlet, an address and a sentence."""
    room = Newsroom()
    for number, text in enumerate(STRINGS):
        _add(room, number, text)
    return room


def _add(room: Newsroom, number: int, text: str) -> None:
    key, person, other = f"a{number:02}", f"p{number:02}", f"o{number:02}"
    sentence = f"قال {text} إن {text} هنا"
    room.article(key, sentence, text, text if number % 2 else "2017-01-26", text, text)
    room.entity(person, EntityType.PER, text, f"اسم {text}", latin=text, country=text, same=(text,))
    room.entity(other, EntityType.ORG, f"هيئة {number} {text}")
    report = (key, sentence, "قال")
    room.meet([person, other], report, time=Time(text, text), place=other)
    room.state(person, Act.SAY, report, text, [other])
    room.post(person, text, other, report)
    room.visit(person, other, report, time=Time(text, text))


def renamed(room: Newsroom, text: str) -> Newsroom:
    """`room` whose ids and rules are `text` as well."""
    evidence = replace(room.statements[0].fact.evidence, rule=text)
    fact: Statement = replace(room.statements[0].fact, evidence=evidence)
    room.statements[0] = replace(room.statements[0], id=text, fact=fact, reports=(fact,))
    first: Meeting = room.meetings[0].fact
    room.meetings[0] = replace(room.meetings[0], id=f"{text}m", fact=first)
    return room
