"""A small graph of the talks on Syria: our own sentences, with the names spelled as different papers spell them."""

from __future__ import annotations

from kg.model import Act, EntityType, Medium, Status
from tests.page.newsroom import Newsroom, day

PER, ORG, LOC, GRP = EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.GRP

TEXTS = {
    "geneva": "استقبل وزير الخارجية الروسي سيرغي لافروف في جنيف يوم الخميس المبعوث الأممي ستيفان دي ميستورا. "
    'وقال لافروف إن موسكو "لن تدخر جهدا لإنجاح الحوار السوري". وأوضح أن وفد المعارضة تلقى دعوة رسمية. '
    "وشدد دي ميستورا على أن الأمم المتحدة تريد جدولا زمنيا واضحا للمفاوضات.",
    "vientiane": "التقى لافروف نظيره الأمريكي جون كيري في فيينتيان على هامش اجتماعات آسيان يوم الثلاثاء. "
    "وبحث الوزيران الوضع في سوريا، وأعلن كيري أن واشنطن ستقدم خطة مفصلة الشهر المقبل. "
    "وأعرب كيري عن أمله في أن يعلن الطرفان خطوات عملية في آب.",
    "astana": "تستضيف أستانا جولة جديدة من المحادثات بين روسيا وتركيا وإيران منتصف الشهر. "
    "وقال نائب وزير الخارجية الروسي ميخائيل بوغدانوف إن الجولة تأجلت بطلب من بعض الأطراف. "
    'وحذر بوغدانوف من أن "أي تأخير يخدم المتشددين". ونفت أنقرة أن تكون طلبت التأجيل.',
    "moscow": "وصل الأمين العام للأمم المتحدة بان كي مون إلى موسكو الأربعاء. "
    "ومن المقرر أن يجتمع مع وزيري الخارجية سيرجي لافروف والدفاع سيرجي شويجو. "
    "ودعا بان كي مون إلى وقف فوري لإطلاق النار في حلب.",
    "phone": "أجرى وزير الخارجية الأمريكي جون كيري اتصالا هاتفيا بنظيره الروسي سيرغي لافروف مساء السبت. "
    "وأكد لافروف خلال الاتصال ضرورة الفصل بين المعارضة المعتدلة والمتشددين. "
    "واتهم كيري دمشق بعرقلة دخول القوافل.",
    "ankara": "زار وزير الدفاع الروسي سيرغي شويغو أنقرة حيث التقى الرئيس التركي رجب طيب أردوغان. "
    "وأشاد أردوغان بالتنسيق مع موسكو. وقالت مصادر دبلوماسية إن لقاء آخر سيعقد في سوتشي.",
    "damascus": "استقبل الرئيس السوري بشار الأسد في دمشق ستافان دي مستورا وبحث معه استئناف الحوار. "
    'وأكد الأسد أن "الحرب على الإرهاب مستمرة". ورحب دي مستورا بما سمعه في دمشق.',
    "denied": "نفت الخارجية الروسية أن يكون لافروف قد اجتمع برئيس وفد المعارضة رياض حجاب في الرياض. "
    "وطالب حجاب بإطلاق سراح المعتقلين قبل أي جولة. وأضاف أن المعارضة لن تذهب إلى أستانا.",
}

META = {
    "geneva": ("لافروف يستقبل دي ميستورا في جنيف", "2017-01-26", "صحيفة المرفأ"),
    "vientiane": ("لقاء روسي أمريكي في فيينتيان", "2016-07-26", "وكالة الساحل"),
    "astana": ("تأجيل جولة أستانا", "2017-02-14", "صحيفة المرفأ"),
    "moscow": ("بان كي مون في موسكو", "2016-04-06", "وكالة الساحل"),
    "phone": ("اتصال بين كيري ولافروف", "2016-09-03", "إذاعة الجسر"),
    "ankara": ("شويغو في أنقرة", "2017-03-01", "إذاعة الجسر"),
    "damascus": ("الأسد يستقبل المبعوث الأممي", "2016-10-09", "صحيفة المرفأ"),
    "denied": ("الخارجية الروسية تنفي", "2017-01-30", "وكالة الساحل"),
}


def newsroom() -> Newsroom:
    room = Newsroom()
    for key, text in TEXTS.items():
        title, date, outlet = META[key]
        room.article(key, text, title, date, outlet, f"https://news.example/{key}")
    _entities(room)
    _meetings(room)
    _statements(room)
    _rest(room)
    return room


def _entities(room: Newsroom) -> None:
    add = room.entity
    add(
        "lavrov",
        PER,
        "سيرغي لافروف",
        "سيرجي لافروف",
        "لافروف",
        latin="Sergey Lavrov",
        country="روسيا",
        same=("https://www.wikidata.org/wiki/Q50341",),
    )
    add("mistura", PER, "ستيفان دي ميستورا", "ستافان دي مستورا", "دي ميستورا", "دي مستورا", latin="Staffan de Mistura")
    add("kerry", PER, "جون كيري", "كيري", latin="John Kerry", country="الولايات المتحدة")
    add("bogdanov", PER, "ميخائيل بوغدانوف", "بوغدانوف", latin="Mikhail Bogdanov", country="روسيا")
    add("shoigu", PER, "سيرغي شويغو", "سيرجي شويجو", latin="Sergei Shoigu", country="روسيا")
    add("ban", PER, "بان كي مون", latin="Ban Ki-moon")
    add("erdogan", PER, "رجب طيب أردوغان", "أردوغان", latin="Recep Tayyip Erdoğan", country="تركيا")
    add("assad", PER, "بشار الأسد", "الأسد", latin="Bashar al-Assad", country="سوريا")
    add("hijab", PER, "رياض حجاب", "حجاب", latin="Riyad Hijab", country="سوريا")
    add("un", ORG, "الأمم المتحدة", latin="United Nations")
    add("mid", ORG, "الخارجية الروسية", latin="Russian Foreign Ministry", country="روسيا")
    add("sources", GRP, "مصادر دبلوماسية", latin="masadir diblumasiyya")
    places = {
        "russia": ("روسيا", "Russia"),
        "turkey": ("تركيا", "Turkey"),
        "iran": ("إيران", "Iran"),
        "usa": ("الولايات المتحدة", "United States"),
        "syria": ("سوريا", "Syria"),
        "geneva": ("جنيف", "Geneva"),
        "vientiane": ("فيينتيان", "Vientiane"),
        "astana": ("أستانا", "Astana"),
        "moscow": ("موسكو", "Moscow"),
        "ankara": ("أنقرة", "Ankara"),
        "damascus": ("دمشق", "Damascus"),
        "riyadh": ("الرياض", "Riyadh"),
        "aleppo": ("حلب", "Aleppo"),
    }
    for key, (name, latin) in places.items():
        add(f"loc-{key}", LOC, name, latin=latin)


def _meetings(room: Newsroom) -> None:
    def first(key: str) -> str:
        return TEXTS[key][: TEXTS[key].index(". ") + 1]

    room.meet(
        ["lavrov", "mistura"],
        ("geneva", first("geneva"), "استقبل"),
        place="loc-geneva",
        time=day("الخميس", "2017-01-26"),
    )
    room.meet(
        ["lavrov", "kerry"],
        ("vientiane", first("vientiane"), "التقى"),
        ("vientiane", "وبحث الوزيران الوضع في سوريا", "بحث"),
        place="loc-vientiane",
        time=day("الثلاثاء", "2016-07-26"),
    )
    room.meet(
        ["lavrov", "kerry"],
        ("phone", first("phone"), "اتصالا هاتفيا"),
        time=day("السبت", "2016-09-03"),
        medium=Medium.PHONE,
    )
    room.meet(
        ["loc-russia", "loc-turkey", "loc-iran"],
        ("astana", first("astana"), "المحادثات"),
        place="loc-astana",
        status=Status.PLANNED,
        medium=Medium.UNSPECIFIED,
    )
    room.meet(
        ["ban", "lavrov", "shoigu"],
        ("moscow", "ومن المقرر أن يجتمع مع وزيري الخارجية سيرجي لافروف والدفاع سيرجي شويجو", "يجتمع"),
        place="loc-moscow",
        status=Status.PLANNED,
    )
    room.meet(["shoigu", "erdogan"], ("ankara", first("ankara"), "التقى"), place="loc-ankara")
    room.meet(["assad", "mistura"], ("damascus", first("damascus"), "استقبل"), place="loc-damascus")
    room.meet(["lavrov", "hijab"], ("denied", first("denied"), "اجتمع"), place="loc-riyadh", status=Status.DENIED)


def _statements(room: Newsroom) -> None:
    say = room.state
    quote = "لن تدخر جهدا لإنجاح الحوار السوري"
    say(
        "lavrov",
        Act.SAY,
        ("geneva", f'وقال لافروف إن موسكو "{quote}"', "قال"),
        f'موسكو "{quote}"',
        ["loc-russia"],
        quoted=True,
    )
    say(
        "lavrov",
        Act.AFFIRM,
        ("geneva", "وأوضح أن وفد المعارضة تلقى دعوة رسمية", "أوضح"),
        "وفد المعارضة تلقى دعوة رسمية",
    )
    say(
        "mistura",
        Act.AFFIRM,
        ("geneva", "وشدد دي ميستورا على أن الأمم المتحدة تريد جدولا زمنيا واضحا للمفاوضات", "شدد"),
        "الأمم المتحدة تريد جدولا زمنيا واضحا للمفاوضات",
        ["un"],
    )
    say(
        "kerry",
        Act.ANNOUNCE,
        ("vientiane", "أعلن كيري أن واشنطن ستقدم خطة مفصلة الشهر المقبل", "أعلن"),
        "واشنطن ستقدم خطة مفصلة الشهر المقبل",
        ["loc-usa"],
    )
    say(
        "kerry",
        Act.EXPRESS,
        ("vientiane", "وأعرب كيري عن أمله في أن يعلن الطرفان خطوات عملية في آب", "أعرب"),
        "أن يعلن الطرفان خطوات عملية في آب",
    )
    say(
        "bogdanov",
        Act.SAY,
        ("astana", "وقال نائب وزير الخارجية الروسي ميخائيل بوغدانوف إن الجولة تأجلت بطلب من بعض الأطراف", "قال"),
        "الجولة تأجلت بطلب من بعض الأطراف",
    )
    say(
        "bogdanov",
        Act.WARN,
        ("astana", 'وحذر بوغدانوف من أن "أي تأخير يخدم المتشددين"', "حذر"),
        "أي تأخير يخدم المتشددين",
        quoted=True,
    )
    say("loc-turkey", Act.DENY, ("astana", "ونفت أنقرة أن تكون طلبت التأجيل", "نفت"), "تكون طلبت التأجيل")
    say(
        "ban",
        Act.APPEAL,
        ("moscow", "ودعا بان كي مون إلى وقف فوري لإطلاق النار في حلب", "دعا"),
        "وقف فوري لإطلاق النار في حلب",
        ["loc-aleppo"],
    )
    say(
        "lavrov",
        Act.AFFIRM,
        ("phone", "وأكد لافروف خلال الاتصال ضرورة الفصل بين المعارضة المعتدلة والمتشددين", "أكد"),
        "ضرورة الفصل بين المعارضة المعتدلة والمتشددين",
    )
    say(
        "kerry",
        Act.ACCUSE,
        ("phone", "واتهم كيري دمشق بعرقلة دخول القوافل", "اتهم"),
        "عرقلة دخول القوافل",
        ["loc-syria"],
    )
    say(
        "erdogan", Act.PRAISE, ("ankara", "وأشاد أردوغان بالتنسيق مع موسكو", "أشاد"), "التنسيق مع موسكو", ["loc-russia"]
    )
    say(
        "sources",
        Act.SAY,
        ("ankara", "وقالت مصادر دبلوماسية إن لقاء آخر سيعقد في سوتشي", "قالت"),
        "لقاء آخر سيعقد في سوتشي",
    )
    say(
        "assad",
        Act.AFFIRM,
        ("damascus", 'وأكد الأسد أن "الحرب على الإرهاب مستمرة"', "أكد"),
        "الحرب على الإرهاب مستمرة",
        quoted=True,
    )
    say("mistura", Act.PRAISE, ("damascus", "ورحب دي مستورا بما سمعه في دمشق", "رحب"), "ما سمعه في دمشق", ["loc-syria"])
    say(
        "mid",
        Act.DENY,
        ("denied", TEXTS["denied"][: TEXTS["denied"].index(". ")], "نفت"),
        "يكون لافروف قد اجتمع برئيس وفد المعارضة رياض حجاب في الرياض",
        ["lavrov", "hijab"],
    )
    say(
        "hijab",
        Act.DEMAND,
        ("denied", "وطالب حجاب بإطلاق سراح المعتقلين قبل أي جولة", "طالب"),
        "إطلاق سراح المعتقلين قبل أي جولة",
    )


def _rest(room: Newsroom) -> None:
    post = room.post
    post("lavrov", "وزير الخارجية", "loc-russia", ("geneva", "وزير الخارجية الروسي سيرغي لافروف", "وزير الخارجية"))
    post("mistura", "المبعوث الأممي", "un", ("geneva", "المبعوث الأممي ستيفان دي ميستورا", "المبعوث"))
    post("kerry", "وزير الخارجية", "loc-usa", ("phone", "وزير الخارجية الأمريكي جون كيري", "وزير الخارجية"))
    post(
        "bogdanov", "نائب وزير الخارجية", "loc-russia", ("astana", "نائب وزير الخارجية الروسي ميخائيل بوغدانوف", "نائب")
    )
    post("shoigu", "وزير الدفاع", "loc-russia", ("ankara", "وزير الدفاع الروسي سيرغي شويغو", "وزير الدفاع"))
    post("ban", "الأمين العام", "un", ("moscow", "الأمين العام للأمم المتحدة بان كي مون", "الأمين العام"))
    post("erdogan", "الرئيس", "loc-turkey", ("ankara", "الرئيس التركي رجب طيب أردوغان", "الرئيس"))
    post("assad", "الرئيس", "loc-syria", ("damascus", "الرئيس السوري بشار الأسد", "الرئيس"))
    room.visit(
        "ban",
        "loc-moscow",
        ("moscow", "وصل الأمين العام للأمم المتحدة بان كي مون إلى موسكو الأربعاء", "وصل"),
        time=day("الأربعاء", "2016-04-06"),
    )
    room.visit("shoigu", "loc-ankara", ("ankara", "زار وزير الدفاع الروسي سيرغي شويغو أنقرة", "زار"))
