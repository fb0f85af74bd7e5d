"""Articles for tests that break builds: sixty short reports in the author's own words, each a little different."""

import json

NAMES = ("سامر العلي", "هاني القاسم", "رنا الخطيب", "ليلى منصور", "كريم حداد", "نادر شاهين")
POSTS = ("وزير الخارجية الروسي", "وزير الدفاع الفرنسي", "رئيس الوزراء العراقي", "وزير المالية المصري")
CITIES = ("دمشق", "موسكو", "باريس", "بغداد", "القاهرة")


def report(number):
    """One article as a row of JSON Lines."""
    host, guest = NAMES[number % 6], NAMES[(number + 1 + number // 6) % 6]
    post, city = POSTS[number % 4], CITIES[number % 5]
    text = (
        f"التقى {post} {host} في {city} السيدة {guest} يوم الأحد. "
        f"وقال {host} إن المحادثات رقم {number} كانت مفيدة. وأضاف أن اللقاء المقبل سيعقد في {CITIES[(number + 2) % 5]}."
    )
    return {"id": f"report-{number:03}", "text": text, "date": f"2017-06-{1 + number % 28:02}", "outlet": "صحيفة"}


def write(path, count=60):
    """A file of `count` articles."""
    lines = (json.dumps(report(number), ensure_ascii=False) for number in range(count))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
