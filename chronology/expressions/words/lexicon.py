"""The words of time in English, as tables: to teach a word, add it to the row where it belongs.

`KINDS` has a row a kind of word: its words, and what each stands for. The grammar is written in these kinds. Abbreviations
stand without their dot. A word has one kind; Maymonth, Satday and Fallseason need company ("may" may be a verb).
The closed classes of English words stand here for all rules that ask what stands beside a time; a rule adds what it means besides.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

Words = Mapping[str, Any]


def row(words: str) -> tuple[str, ...]:
    """Take the words of a row apart."""
    return tuple(words.split())


def set_of(words: str) -> frozenset[str]:
    """Take the words of a row apart, where their order tells nothing."""
    return frozenset(words.split())


def either(words: str) -> str:
    """Write the alternatives of a pattern."""
    return "|".join(words.split())


def not_after(words: Iterable[str]) -> str:
    """Write the pattern of a place that none of some words, or their ends, stand right before."""
    return "".join(rf"(?<!{word}\s)" for word in words)


def same(words: str) -> dict[str, str]:
    """Let each word stand for itself."""
    return {word: word for word in row(words)}


def paired(words: str) -> dict[str, str]:
    """Let each word stand for what follows its equals sign."""
    return dict(word.split("=", 1) for word in row(words))


def valued(words: str) -> dict[str, int]:
    """Let each word stand for the number that follows its equals sign."""
    return {word: int(value) for word, value in paired(words).items()}


def numbered(words: str, start: int = 1) -> dict[str, int]:
    """Number the words of a row; `/` parts spellings of one, `_` leaves a number out."""
    rows = enumerate(row(words), start)
    return {name: number for number, names in rows for name in names.split("/") if name != "_"}


UNITS = {
    **paired(
        "day=days week=weeks month=months year=years decade=decades century=centuries millennium=millennia"
    ),
    **paired("quarter=quarters weekend=weekends"),
}
"""The units of the calendar and their plurals; each of these words is a kind of its own."""

SHORT_UNITS = (
    ("week", "wk", "week"),
    ("weeks", "wks", "week"),
    ("months", "mos", "month"),
    ("year", "yr", "year"),
    ("years", "yrs", "year"),
)
"""Units that notes shorten: 5 yrs."""

NAMED = row(
    "christmas xmas easter halloween thanksgiving pentecost epiphany juneteenth eve candlemas michaelmas martinmas whitsun whitsunday"
)
"""The words that name a day by themselves, or begin its name; each is a kind of its own."""

KINDS: Mapping[str, Words] = {
    "Monthname": numbered(
        "january/jan february/feb mar april/apr _ june/jun july/jul august/aug september/sept/sep october/oct "
        "november/nov december/dec"
    ),
    "Maymonth": valued("may=5 march=3"),
    "Weekday": numbered("monday tuesday/tues wednesday/weds thursday/thur/thurs friday saturday sunday", 0),
    "Satday": numbered("mon tue wed thu fri sat sun", 0),
    "Weekdays": numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays", 0),
    "Workdayname": same("weekday"),
    "Workdaynames": same("weekdays"),
    **{word.capitalize(): {word: word} for word in UNITS},
    **{plural.capitalize(): {plural: word} for word, plural in UNITS.items()},
    **{unit.capitalize(): {unit: word, short: word} for unit, short, word in SHORT_UNITS},
    **{word.capitalize(): {word: word} for word in NAMED},
    "Clockunit": paired("hour=hour minute=minute hr=hour min=minute"),
    "Clockunits": paired("hours=hour minutes=minute seconds=second hrs=hour mins=minute secs=second"),
    "Second": valued("second=2"),
    "Half": same("half"),
    "Fraction": {"½": 0.5, "¼": 0.25, "¾": 0.75},
    "Period": same("period"),
    "Season": valued("summer=1 autumn=2 winter=3"),
    "Playseason": same("season"),
    "Seasons": valued("summers=1 autumns=2 winters=3"),
    "Fallseason": valued("spring=0 fall=2"),
    "Daypart": paired("morning=MO afternoon=AF evening=EV night=NI daytime=DT"),
    "Twilight": paired(
        "dawn=MO daybreak=MO sunrise=MO sunup=MO sundown=EV dusk=EV sunset=EV nightfall=EV twilight=EV"
    ),
    "Light": paired("light=MO"),
    "Dayparts": paired("mornings=MO afternoons=AF evenings=EV nights=NI"),
    "Noon": valued("noon=12 midday=12 midnight=24"),
    "Noonish": same("noonish"),
    "Ish": same("ish"),
    "Oclock": same("clock oclock"),
    "Tonight": paired("tonight=NI tonite=NI"),
    "Today": valued("today=0"),
    "Yesterday": valued("yesterday=-1"),
    "Tomorrow": valued("tomorrow=1 tmrw=1"),
    "Now": same("now currently nowadays presently"),
    "Recently": same("recently lately"),
    "Soon": same("soon"),
    "Future": same("future"),
    "Recent": same("recent"),
    "Election": same("election"),
    "Former": same("former"),
    "Everyday": same("everyday"),
    "Time": same("time"),
    "Moment": same("moment"),
    "Present": same("present"),
    "Then": same("then"),
    "Term": same("term"),
    "Someday": same("someday"),
    "Often": paired(
        "hourly=PT1H daily=P1D biweekly=P2W bimonthly=P2M fortnightly=P2W nightly=P1D weekly=P1W monthly=P1M annually=P1Y yearly=P1Y "
        "semiannually=P6M semiannual=P6M biannually=P6M biannual=P6M"
    ),
    "Every": same("every each"),
    "One": valued("one=1"),
    "Ones": numbered("two three four five six seven eight nine", 2),
    "Teen": numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10),
    "Tens": valued("twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"),
    "Hundred": valued("hundred=100 thousand=1000"),
    "Nineties": {
        **numbered("twenties thirties forties fifties sixties seventies eighties nineties", 192),
        **valued("noughties=200"),
    },
    "Couple": valued("couple=2 dozen=12"),
    "Several": same("several few some many"),
    "Nth": numbered(
        "first _ third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    "Roman": numbered(
        "_ ii iii iv/ivth _/vth vi/vith vii/viith viii/viiith ix/ixth _/xth xi/xith xii/xiith xiii/xiiith xiv/xivth xv/xvth xvi/xvith xvii/xviith xviii/xviiith xix/xixth xx/xxth"
    ),
    "Early": same("early mid late"),
    "End": paired("beginning=early start=early outset=early turn=early middle=mid end=late close=late"),
    "About": dict.fromkeys(row("about approximately roughly around abt"), "~"),
    "Circa": dict.fromkeys(row("circa ca c"), "~"),
    "Perhaps": dict.fromkeys(row("perhaps possibly probably maybe"), "?"),
    "Almost": same("almost nearly"),
    "Over": same("over"),
    "Last": valued("last=-1"),
    "Past": valued("past=-1"),
    "Before": valued("before=-1"),
    "After": valued("after=1"),
    "Final": valued("final=-1 closing=-1"),
    "Latter": valued("latter=-1"),
    "Opening": valued("opening=1"),
    "Previous": valued("previous=-1 preceding=-1 prior=-1"),
    "Next": valued("next=1"),
    "Coming": valued("coming=1 upcoming=1"),
    "Following": valued("following=1 subsequent=1 ensuing=1 succeeding=1"),
    "Current": same("current"),
    "Whole": same("whole entire"),
    "Rowed": same("consecutive straight successive"),
    "Worked": same("trading business working"),
    "Calendar": same("calendar"),
    "Additional": same("additional"),
    "Epithet": same(
        "agonising agonizing anxious bitter bloody brief brutal chaotic costly crucial desperate difficult dreary eventful exhausting extra fateful fierce "
        "frantic fruitless glorious gruelling grueling happy hard harrowing hectic horrific hungry intense lean lonely miserable nervous "
        "painful peaceful quiet rainy short sleepless solid stormy tense terrible tough troubled tumultuous turbulent unbroken uneasy uneventful "
        "uninterrupted weary wonderful"
    ),
    "This": valued("this=0"),
    "That": valued("that=0 same=0"),
    "Latest": valued("latest=0"),
    "Ago": valued("ago=-1"),
    "Earlier": valued("earlier=-1"),
    "Later": valued("later=1"),
    "Afterwards": valued("afterwards=1 afterward=1 thereafter=1 previously=-1"),
    "Bc": valued("bc=-1 bce=-1 b.c=-1 b.c.e=-1"),
    "Ad": valued("ad=1 ce=1 a.d=1 c.e=1"),
    "Am": valued("am=0 a.m=0"),
    "Pm": valued("pm=12 p.m=12"),
    "Zone": {
        **valued("gmt=0 utc=0 ut=0 bst=60 cet=60 cest=120 msk=180"),
        **valued("est=-300 edt=-240 cst=-360 cdt=-300 mst=-420 mdt=-360 pst=-480 pdt=-420"),
        **valued("eet=120 eest=180 sgt=480 hkt=480 jst=540 aest=600 aedt=660 nzst=720 nzdt=780"),
    },
    "Fortnight": same("fortnight"),
    "Fortnights": same("fortnights"),
    "Unitlong": paired(
        "hourlong=hour daylong=day weeklong=week monthlong=month yearlong=year decadelong=decade"
    ),
    "Overnight": paired("overnight=NI"),
    "Midweek": same("midweek"),
    "Midyear": paired("midyear=year"),
    "Midpart": paired("midmorning=MO midafternoon=AF"),
    "Fiscal": same("fiscal financial"),
    "Fy": same("fy"),
    "Ides": valued("kalends=1 calends=1 nones=5 ides=13"),
    "Morrow": valued("morrow=1"),
    "Eod": paired("eod=day cob=day eob=day eow=week eom=month eoy=year"),
    "Annum": paired("annum=year"),
}

SIDES = ("before", "after")

SIGNALS: Mapping[tuple[str, ...], str] = {
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("later", "than"): "after",
    ("earlier", "than"): "before",
    ("sooner", "than"): "before",
    **{(word, "earlier", "than"): "not before" for word in ("no", "not")},
    ("not", "before"): "not before",
    ("as", "of"): "in",
    ("prior", "to"): "before",
    ("ahead", "of"): "before",
    ("not", "until"): "not before",
    **{(word, "or", "before"): "by" for word in row("on at in")},
    **{(word, "or", "after"): "not before" for word in row("on at in")},
    **{("before", "or", word): "by" for word in row("on at in")},
    **{("after", "or", word): "not before" for word in row("on at in")},
    **{(word, "or"): "in" for word in row("on at in")},
    ("starting", "on"): "since",
    ("beginning", "on"): "since",
    **{(near, side): f"just {side}" for near in row("shortly just soon right immediately") for side in SIDES},
    **{("long", side): side for side in SIDES},
    ("effective",): "since",
    ("bef", "."): "before",
    ("aft", "."): "after",
    ("bef",): "before",
    ("up", "to"): "until",
    ("all", "through"): "in",
    ("up", "to", "and", "including"): "until",
    ("until", "at", "least"): "until",
    ("up", "until"): "until",
    **dict.fromkeys([("since",), ("starting",), ("beginning",)], "since"),
    **dict.fromkeys([("until",), ("till",)], "until"),
    **dict.fromkeys([("to",), ("through",), ("thru",)], "to"),
    **{(word, "through"): "in" for word in row("all right clear")},
    **{(word,): word for word in row("by before after from between")},
    **{(word,): "in" for word in row("in into on at during of for over throughout within toward towards")},
}
"""The words before an expression that shape its reading, and the shape they give."""

TRIGGERS = (
    *(word.capitalize() for pair in UNITS.items() for word in pair),
    *(word.capitalize() for word in NAMED),
    *row(
        "Monthname Maymonth Weekday Satday Weekdays Workdayname Workdaynames Clockunit Clockunits Half Period Season Fallseason Daypart"
    ),
    *row(
        "Noon Oclock Tonight Today Yesterday Tomorrow Now Recently Soon Future Often Everyday Light Bc Ad Am Pm Past Ago Teen Tens Nineties"
    ),
    *row(
        "Dayparts Noonish Ish Twilight Recent Current Former Time Moment Present Then Term Someday Fortnight Fortnights Unitlong Overnight Midweek Midyear Midpart Fy Eod Annum Ides Seasons Morrow Playseason"
    ),
)
"""The kinds without which there is no expression, but for digits that look like a date."""

WORDS: Mapping[str, tuple[str, Any]] = {
    word: (kind, value) for kind, words in KINDS.items() for word, value in words.items()
}

COUNTED = set_of(
    "people troops men women soldiers shares dollars euros pounds miles km kilometres kilometers points percent "
    "votes workers feet metres meters tons tonnes members employees jobs copies homes houses patients prisoners "
    "refugees civilians tickets passengers deaths delegates letters casualties dead wounded injured rebels fighters volunteers sailors marines "
    "strong horse foot archers knights lancers dragoons hussars grenadiers cuirassiers musketeers pikemen spearmen sabres bayonets muskets cannon cannons "
    "shells rounds mortars howitzers mules camels elephants slaves settlers militia militiamen regulars recruits conscripts officers guardsmen paratroopers "
    "cavalry infantry horsemen tanks guns rifles aircraft planes ships vessels vehicles bombs missiles villages houses words pages seats cars units times games goals "
    "pieces items bottles boxes books files acres hectares grams grammes kilograms kilos litres liters gallons barrels "
    "mm cm kg lb lbs oz ml rpm hp kw mw volts watts pixels px mb gb kb mph kmh knots ft pence cents yards contracts lots ounces bushels bales carats stores branches outlets block "
    "children pupils residents spectators customers families households calories trees sheep cattle degrees guineas rupees roubles rubles pesos francs yen kroner lire rand baht "
    "inhabitants florins ducats thalers livres guilders souls hearths paupers inmates baptisms burials monks nuns tenants convicts captives emigrants colonists survivors "
    "students troopers horses oxen wagons lorries locomotives hogsheads leagues fathoms bricks spindles looms sorties torpedoes"
)
"""What makes the number before it a count, not a year."""


BOUNDS = set_of("since until till by from before after")
"""Prepositions that bound a time."""

DATING = BOUNDS | {"on"}
"""What stands before a day."""

TIMING = BOUNDS | {"at", "~"}
"""What stands before a clock time, "about" among it."""

TIMED = TIMING | set_of("to between and -")
"""The same, and what links two of them."""

PLACING = BOUNDS | set_of("in of during through throughout")
"""What stands before a time that something falls in, too."""

PRONOUNS = set_of("i you he she it we they")
OWNERS = set_of("the my your his her its our their")
"""Words that say whose something is, the article among them."""

SUBJECTS = PRONOUNS | OWNERS | set_of("a an there this that these those")
"""The words by which a clause begins that names its subject."""
