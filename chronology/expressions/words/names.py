"""Phrases that are no dates: parts of names of people, papers, programmes, groups and cars, and of games."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import KINDS
from chronology.expressions.words.lexicon import row
from chronology.expressions.words.lexicon import set_of
from chronology.expressions.words.sentences import FAR
from chronology.expressions.words.sentences import HEAD
from chronology.expressions.words.sentences import NEAR

ALWAYS = set_of(
    "Jan Mar Daily daily Weekly weekly Monthly Nightly Spring Summer Autumn Fall Winter Night Morning Evening"
)
"""What is part of a name wherever a word with a capital follows."""

FORENAMES = set_of("April May June August")
"""Months that people bear, too."""

GIVEN = set_of("Jan Spring Summer Autumn Fall Winter Noon")
"""What people and things bear as the last part of their name: Donna Summer, the Prague Spring, Mr. Jan."""

RANKS = set_of(
    "General Colonel Major Captain Lieutenant Sergeant Corporal Private Ensign Admiral Commodore Commander Brigadier Marshal Trooper Constable "
    "Bishop Archbishop Sister Brother Lord Lady Sir Dame Baron Baroness Count Countess Duchess Prince Princess King Queen Judge "
    "Inspector Superintendent Detective"
)
"""What stands before a surname, be it that of a month, a weekday or an hour: Sergeant August."""

CLUB = re.compile(r"(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\bto )(?<!\bfrom )Sheffield $")
"""What bears a weekday as the last part of its name: Sheffield Wednesday, but not "in Sheffield Wednesday"."""

TITLED = re.compile(
    r"\b(?:(?:Mail|Independent|Express|(?:the|told) (?:Scotland|Wales)) on|(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr)\.?|Miss|(?:Messrs|Drs|Profs|Cllrs|Mrs?|Ms)\.?(?: [A-Z][\w'’-]+ and)?|(?<=[,:•] )[A-Z]\.) $"
)
"""What bears a weekday as the last part of its title, or a name: the Mail on Sunday, Mr. Friday."""

KIN = re.compile(
    r"\b(?:wife|husband|(?:grand)?(?:daughter|son|mother|father)|sister|brother|aunt|uncle|niece|nephew|cousin|fianc[eé]e?|widow),? $"
)
HEADS = re.compile(r"(?:^|[.!?]\s+|\n\s*)[\"“']?$")
AGED = re.compile(r" [A-Z][\w'’-]+, \d\d,")
SPEAKS = re.compile(r", \d\d?,| (?:said|says|told|asked|replied)\b")
"""What stands before and after a forename: his wife June; April, 24, agreed; August said."""

AT_AGE = re.compile(
    r"\b(?:aged?|ages) (?:of |from |between |about |under |over )?(?:[\w.]+ (?:(?:years|months|weeks|days) )?(?:to|and|or) )?$"
)
YOUNG = set_of("babies infants newborns toddlers children kids youngsters")
"""What stands before an age: aged 18 months, ages of six months to two years, babies under six months."""

PERIODICALS = set_of("Daily Weekly Monthly Nightly")
PAPERS = set_of(
    "Times Telegraph Post Herald Mirror Mail Express World Tribune Star News Journal Gazette Observer Independent Review Chronicle "
    "School"
)
NICKNAMES = set_of("Man Joe Girl Black Bloody Super Red Ruby Fat Manic Casual")
"""What makes a name of a weekday or a month after it, which is then not the latest one: Bloody Sunday, Red October."""

UNPLACED = set_of("at and or but so then yet that it is was its their")
"""What may stand before a season that is one, besides the words of `PLACED`."""

WEEKDAYS = set_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
TITLES = frozenset(("Today", "This Week", "Tonight", "Tomorrow"))
SHOWS = set_of("show programme program")

PLACED = set_of(
    "in since by until till last next this that of the early late mid from to for during through throughout between a an each every "
    "before after on around about over into as than when while if"
)
"""What may stand before a month that is one: in June Germany attacked."""


MONTHS = row("January February March April May June July August September October November December")
BORNE = WEEKDAYS.union(MONTHS)
ENDINGS = GIVEN | PERIODICALS | BORNE
THIS = frozenset(("this",))
OPENED = re.compile(r"(?P<mark>[\"“]|``)(?:[A-Z]\w* ){0,3}$")
CLOSED = re.compile(r"[,.]?(?:[\"”]|'')")
"""The quotation marks around a title."""


WORD = r"(?:[A-Z0-9][\w'’-]*|of|the|and|in|a|an|to|for|on|at|from|with)"
QUOTE = re.compile(rf"(?:[\"“]|``)(?P<title>(?:{WORD} )*)$")
UNQUOTE = re.compile(rf"(?P<title>(?: {WORD})*)(?:[,.]?[\"”]|'')")
"""A title in quotation marks around a phrase: each word of it has a capital, but for the least."""

NEXT = re.compile(r" [A-Z]")
BEFORE = re.compile(r"(\S+) $")
COUNTS = "|".join(word for kind in ("One", "Ones", "Teen", "Tens", "Hundred") for word in KINDS[kind])
BROADCAST = re.compile(rf"(?:\d{{1,3}}|(?i:{COUNTS})) (?:Minutes|Hours)")
"""A length with capitals, as programmes have it: 60 Minutes."""

WAR = re.compile(
    r"(?<=Years)['’]? War\b|(?<=Day)s?['’]? War\b|(?<=Year) Plan\b|(?<=[Tt]he Hundred Days)(?!\w)"
)
"""What has the length of a war as its name, or is one: the Six-Day War, the Hundred Years' War, the Hundred Days; a Five-Year Plan."""

DESCRIBING = set_of("an most more so such his her their its these those the")
IDIOM = re.compile(r" (?:school|schools|best|driver|drivers|painter|painters)\b")
"""What describes with a word of time: an august gathering, Sunday school."""

TENS = re.compile(
    r"(?:the )?(?:(?:early|mid|late)[ -])?(?:\d0['’]?s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)",
    re.IGNORECASE,
)
DEGREES = re.compile(
    r"\b(?:temperatures?|highs?|lows?|readings|mercury|thermometer|degrees|shares?|stocks?|prices?|priced|trad(?:ed|es|ing)|scores?|scored|"
    r"shot|age[ds]?|streets?)\b[^.;]*\Z",
    re.IGNORECASE,
)
"""What tens of may be told instead of years: highs in the 80s."""

OWNER = re.compile(r"(?:['’]s |[\"“]|``)\Z")

OWNING = ("'s", "’s", "s'", "s’")
GROUP = re.compile(
    r" (?:revolutionary |terrorist |guerrilla )?(?:group|movement|organi[sz]ation|brigades?|faction)\b",
    re.IGNORECASE,
)
"""What bears a day as its name: the November 17 group."""

DAY = re.compile(r"(?:\d+ )?[A-Z][a-z]+\.?(?: \d+| [A-Z][a-z]+)?")
EVENT = re.compile(
    r" (?:Revolution|Monarchy|Constitution|Crisis|Coup|Uprising|Rising|Offensive|Movement|Manifesto|Accords?|Agreement|Massacre|Declaration|Days|War|Putsch|"
    r"Road|Street|Avenue|Lane|Drive|Crescent|Fund|Foundation|Institute|Trust|Company|Brothers|Gallery|College|Hospital|Hotel)\b"
)
"""What bears a month as its name, whatever year one is in: the October Revolution, 10 March Road."""

SYLLABLE = re.compile(
    r"\b(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mid|Late|Early|Pre|Post|Non|Since)[A-Z][a-z]{1,7}-$"
)
"""The first half of a given name that ends as a month does: Min-jun."""

HYPHENED = re.compile(r"-(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][a-z]")
DOES = re.compile(
    r"['’]s\b| (?:[a-z]{2,}ed|ate|was|is|has|had|said|says|told|went|came|did|does|will|would|could|can|left|took|made|got|knew|met|sat|ran)\b"
)
"""What tells that Jan is somebody: Jan said."""

MODEL = re.compile(r"(?:19|20)\d\d")
BRANDS = (
    r"Acura|Audi|BMW|Buick|Cadillac|Cessna|Chev(?:rolet|y)|Chrysler|Corvette|Datsun|Dodge|Ferrari|Fiat|Ford|GMC|Honda|Hyundai|"
    r"Infiniti|Isuzu|Jaguar|Jeep|Kia|Lexus|Mazda|Mercedes|Mercury|Mitsubishi|Mustang|Nissan|Oldsmobile|Peugeot|Plymouth|Pontiac|"
    r"Porsche|Renault|Rolls-Royce|Saab|Subaru|Suzuki|Tesla|Toyota|Volkswagen|Volvo|VW"
)
MAKE = re.compile(rf" (?:{BRANDS}|coupe|hatchback|minivan|pickup|sedan|station wagon)\b")
"""What is built in the year before it: a 1987 Chevrolet is no date."""

PRODUCT = re.compile(
    r" (?:servers?|platform|software|suite|series|edition|printers?|computers?|laptops?|phones?|chips?|processors?|jets?|initiative|strategy|agenda|programme|plan)\b"
)
"""What bears a number of its name before it: the Delphic 2000 server, the France 2030 plan."""

MADE = re.compile(rf"(\S+) (?:{BRANDS}) $")
"""What bears a number after it: his Peugeot 2008."""

ROUND = re.compile(r"Week (?:[1-9]|1[0-8])")
"""The week of a season of games: injured in Week 3. What plans by weeks of the year writes a small letter, or comes to larger numbers."""

POSSESSING = set_of(
    "a an the his her its their our my this that used stolen old new white black red blue green silver gray grey"
)
PERIOD = re.compile(
    r"(?:(?:early|late|midway) in )?(?:the\s+)?(?:first|second|third|fourth|last|final|opening)[ -](?:half|quarter)",
    re.IGNORECASE,
)
GAME = re.compile(
    r"\b(?:scored|scoring|goals?|touchdowns?|half-?time|striker|goalkeeper|rebounds|quarterback|interceptions?|free[ -]throws?|stoppage time|injury time|equali[sz]e[dr]|headed (?:in|home)|header|red card|sent off|\d+(?:st|nd|rd|th) minute|three-pointers?|\d+-yard|had \d+ points|(?:the|a) (?:game|match)"
    r"|(?:won|lost|beat|defeated|routed|edged)(?: [\w'’,]+){1,5} \d{1,3}-\d{1,3}"
    r"|(?:led|lead|leading|trailed|trailing|ahead|won|lost)(?: by)? \d{1,3}-\d{1,3}|\d{1,3}-\d{1,3} (?:lead|deficit|advantage|run|victory|win))\b"
)
"""What is told of a game, in small letters."""


def is_name(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase is part of a name ("Jan Kavan", "the Sunday Times"), a title ("USA Today"), or a part of a game."""
    said = text[start:end]
    if is_no_time(text, start, end):
        return True
    if said.islower():
        ends = (
            text.startswith("-", start - 1) and SYLLABLE.search(text, max(0, start - NEAR), start) is not None
        )
        return ends or (NEXT.match(text, end) is not None and is_in_name(text, start, said.split()))
    return is_proper_name(text, start, end)


def is_proper_name(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase with capitals or figures is part of a name or a title."""
    said = text[start:end]
    if is_named_thing(text, start, end):
        return True
    if said in TITLES:
        return stands_as_title(text, start, end)
    if NEXT.match(text, end) is None:
        return False
    if said in WEEKDAYS and text[end + 1 : end + NEAR].split(" ", 1)[0].strip(".,;:'") in PAPERS:
        return True
    return is_in_name(text, start, said.split())


def is_named_thing(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase is, or begins or ends, the name of a title, a model, a group, a broadcast, a war or a round."""
    said = text[start:end]
    return (
        is_title(text, start, end)
        or is_in_title(text, start, end)
        or ends_name(text, start, said)
        or (said.isalpha() and word_before(text, start) in RANKS)
        or is_model(text, start, end)
        or is_of_place(text, start, end)
        or names_group(text, end, said)
        or is_broadcast(text, start, end)
        or WAR.match(text, end) is not None
        or (said.startswith("Week") and ROUND.fullmatch(said) is not None)
    )


def stands_as_title(text: str, start: int, end: int) -> bool:
    """Tell whether a word that may be a title is one: USA Today, the Today, Today show."""
    before = word_before(text, start)
    following = text[end + 1 : end + 10].split(" ", maxsplit=1)[0]
    return before[:1].isupper() or before == "the" or following in SHOWS


def ends_name(text: str, start: int, said: str) -> bool:
    """Tell whether a phrase is the last part of a name: Bloody Sunday, Donna Summer, the People's Daily, Mr. Jan."""
    if said.split(" ", 1)[0] not in ENDINGS:
        return False
    found = BEFORE.search(text, max(0, start - NEAR), start)
    before = found[1] if found else ""
    if not before[:1].isupper() and not before.endswith(OWNING):
        return False
    if said in PERIODICALS:
        return True
    if said in GIVEN:
        return before.removesuffix(".").isalpha() and before.lower() not in PLACED | UNPLACED
    if said == "Wednesday" and CLUB.search(text, max(0, start - NEAR), start):
        return True
    return before in NICKNAMES and said.split(maxsplit=1)[0] in BORNE


def is_model(text: str, start: int, end: int) -> bool:
    """Tell whether a year is that of a car, or its name: a 1987 Chevrolet, a Peugeot 2008, but not "in 1987 Toyota"."""
    if end - start != 4 or MODEL.fullmatch(text, start, end) is None:
        return False
    if PRODUCT.match(text, end):
        word = word_before(text, start)
        return word[:1].isupper() and word.lower() not in PLACED | UNPLACED
    before = BEFORE if MAKE.match(text, end) else MADE
    found = before.search(text, max(0, start - NEAR), start)
    return found is not None and (found[1].lower() in POSSESSING or found[1].endswith(OWNING))


def is_of_place(text: str, start: int, end: int) -> bool:
    """Tell whether a number is that of a house or of a page of the law: 1910 Oak Street, 412 F.2d 1998, but not "in 1910 Oak Street was paved"."""
    if end - start != 4 or not text[start:end].isdigit():
        return False
    if REPORTER.search(text, max(0, start - NEAR), start):
        return True
    return STREET.match(text, end) is not None and word_before(text, start).lower() not in PLACED


REPORTER = re.compile(r"\d (?:[A-Z][a-z]*\. ?)+(?:\d?[a-z]+\.? )?$")
STREET = re.compile(
    r" (?:[A-Z][\w.'’-]*,? ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Place|Square|Terrace|Crescent)\b"
)
"""What stands before the page of a law report, and what follows the number of a house."""


def names_group(text: str, end: int, said: str) -> bool:
    """Tell whether a day or month is the name of a group, an event or a person: the November 17 group, the July Crisis, Jan-Michael."""
    if text.startswith((".com", "-a-"), end):
        return True
    if said == "Jan":
        return HYPHENED.match(text, end) is not None or DOES.match(text, end) is not None
    named = GROUP.match(text, end) or EVENT.match(text, end)
    return named is not None and DAY.fullmatch(said) is not None


def is_broadcast(text: str, start: int, end: int) -> bool:
    """Tell whether a length is the name of a programme: "60 Minutes", CBS's 48 Hours."""
    return (
        text.endswith(("Minutes", "Hours"), start, end)
        and BROADCAST.fullmatch(text, start, end) is not None
        and OWNER.search(text[max(0, start - 3) : start]) is not None
    )


def is_no_time(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase is a part of a game, tells degrees or dollars, or describes: an august gathering, Sunday school."""
    said = text[start:end]
    if said == "august" and word_before(text, start) in DESCRIBING:
        return True
    if said in WEEKDAYS and IDIOM.match(text, end):
        return True
    if said in BORNE and (TITLED.search(text, max(0, start - NEAR), start) or is_forename(text, start, end)):
        return True
    if said.lower().endswith(("half", "quarter")):
        return PERIOD.fullmatch(said) is not None and is_played(text, start, end)
    return said[-1] in "sS" and (is_scale(text, start, end) or is_age(text, start))


def is_forename(text: str, start: int, end: int) -> bool:
    """Tell whether a month or weekday is the name of somebody: his wife June; April, 24, agreed; Sunday Adeyemi, 29, voted."""
    if text[start:end] in WEEKDAYS:
        return (
            AGED.match(text, end) is not None and HEADS.search(text[max(0, start - NEAR) : start]) is not None
        )
    if text[start:end] not in FORENAMES:
        return False
    speaks = SPEAKS.match(text, end) and word_before(text, start).lower() not in PLACED | UNPLACED
    return bool(speaks) or KIN.search(text, max(0, start - NEAR), start) is not None


def is_scale(text: str, start: int, end: int) -> bool:
    """Tell whether "the 80s" are degrees or dollars."""
    return (
        TENS.fullmatch(text, start, end) is not None
        and DEGREES.search(text[max(0, start - FAR) : start]) is not None
    )


def is_age(text: str, start: int) -> bool:
    """Tell whether a length is somebody's age: aged 18 months, babies under six months."""
    young = text.startswith(("under ", "over "), start) and word_before(text, start).lower() in YOUNG
    return young or AT_AGE.search(text, max(0, start - NEAR), start) is not None


def is_title(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase ends, or is, a title in quotation marks: "White Christmas", "This Week"."""
    last = text[start:end].rpartition(" ")[2]
    if CLOSED.match(text, end) is None or not last[:1].isupper():
        return False
    opened = OPENED.search(text, max(0, start - NEAR), start)
    named = last in WEEKDAYS or last in MONTHS
    if opened is None or (named and (text[start:end] != last or text[end : end + 1] == ",")):
        return False
    words = text[opened.end("mark") : end].split()
    return (
        len(words) > 1 and all(word[0].isupper() for word in words) and words[0].lower() not in PLACED - THIS
    )


def is_in_title(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase stands within a title in quotation marks: "500 Days of Summer", "Friday Night Lights"."""
    opened = QUOTE.search(text, max(0, start - HEAD), start)
    closed = UNQUOTE.match(text, end) if opened else None
    if opened is None or closed is None:
        return False
    words = text[start:end].split()
    if len(words) > 2 and not opened["title"] and not closed["title"]:
        return all(word.isalpha() and word[0].isupper() for word in words)
    other = f"{opened['title']} {closed['title']}".split()
    return any(word[0].isupper() and word.lower() not in PLACED | UNPLACED for word in other)


def is_in_name(text: str, start: int, words: list[str]) -> bool:
    """Tell whether a phrase is a name together with the word after it, which has a capital."""
    last = words[-1]
    if last == "Century":
        return True
    if last in FORENAMES:
        return len(words) == 1 and word_before(text, start).lower() not in PLACED
    if last in WEEKDAYS:
        return len(words) == 1 and word_before(text, start).lower() == "the"
    shouted = len(words) == 1 and last.isupper() and last.capitalize() in GIVEN - {"Jan"}
    return (shouted or last in ALWAYS) and not words[0][0].isdigit()


def is_played(text: str, start: int, end: int) -> bool:
    """Tell whether a half or a quarter is one of a game, as the words around it tell."""
    around = (text[max(0, start - FAR) : start], text[end : end + FAR])
    return any(GAME.search(words.lower()) for words in around)


def word_before(text: str, start: int) -> str:
    """Give the word right before a place, nothing where a mark stands between."""
    before = text[max(0, start - NEAR) : start]
    words = before.split() if before[-1:].isspace() and not before.endswith("\n\n") else []
    return words[-1] if words and words[-1].isalnum() else ""
