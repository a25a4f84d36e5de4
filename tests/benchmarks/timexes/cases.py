"""Cases of Recognizers-Text: a sentence, its reference time, and the phrases in it with their past and future resolutions.

A phrase is right when one of our expressions has its span, once leading signal words, prepositions and articles are dropped from both,
and its bounds as `bounds` compares them; the two ends of an interval, each an expression of ours, count as one. A case is right when all its phrases are; when it has none, nothing may be found in it.
"""

from __future__ import annotations

import collections
import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from chronology import expressions
from chronology.expressions import Expression
from timexes.bounds import Answer
from timexes.bounds import agrees
from timexes.bounds import is_among
from timexes.bounds import is_coarser
from timexes.corpora import half_of

LEADING = re.compile(
    r"(?:(?:from|between|in|on|at|of|by|to|for|within|during|since|until|untill|till|through|before|after|around|about|over|the|an?"
    r"|starting|beginning(?! of)|more than|less than|(?:no )?(?:later|earlier) than|prior to|as (?:early|late) as|or|not|and)\s+)+",
    re.IGNORECASE,
)
UNKNOWN_DAY = "2016-11-07T00:00:00"
OUTCOMES = ("right", "one of", "coarser", "bounds", "refused", "span", "missed", "false")
MEANINGS = """right: span and bounds   one of: ours leaves several readings, theirs among them   coarser: theirs within ours
bounds: right span, other bounds   refused: right span, no reading in time   span: other span   missed: nothing found there   false: found where nothing is"""


@attrs.frozen
class Phrase:
    """A phrase to be found, and the resolutions of which one is to be given."""

    start: int
    end: int
    kind: str
    answers: tuple[Answer, ...]


@attrs.frozen
class Case:
    """A sentence and its phrases; of each file every other case is held out."""

    file: str
    half: str
    text: str
    reference: dt.datetime
    phrases: tuple[Phrase, ...]


@attrs.frozen
class Outcome:
    """What became of one phrase of a case, or of a case without phrases."""

    case: Case
    phrase: Phrase | None
    result: str
    ours: Expression | None


def cases(folder: Path) -> Iterator[Case]:
    """Read the cases of all files of a folder."""
    for path in sorted(folder.glob("*.json")):
        for index, raw in enumerate(json.loads(path.read_text(encoding="utf-8-sig"))):
            told = (raw.get("Context") or {}).get("ReferenceDateTime", UNKNOWN_DAY)
            reference = dt.datetime.fromisoformat(told).replace(tzinfo=None, microsecond=0)
            phrases = tuple(phrase(each) for each in raw["Results"])
            yield Case(path.stem, half_of(index), raw["Input"], reference, phrases)


def phrase(raw: dict[str, Any]) -> Phrase:
    """Make a phrase of either form in which the files give them."""
    end = raw["Start"] + raw["Length"] if "Length" in raw else raw["End"] + 1
    kind = next(raw[key] for key in ("Type", "TypeName", "Typename") if key in raw)
    return Phrase(raw["Start"], end, kind.removeprefix("datetimeV2."), tuple(answers(raw)))


def answers(raw: dict[str, Any]) -> Iterator[Answer]:
    """Give the past and future resolutions of a phrase."""
    value = raw.get("Value") or raw.get("Resolution") or {}
    for each in value.get("values", ()):
        yield Answer(
            each.get("timex", ""), each.get("Mod"), each.get("value"), each.get("start"), each.get("end")
        )
    for key in ("PastResolution", "FutureResolution"):
        if key in value:
            yield resolution(value, {name.lower(): text for name, text in value[key].items()})


def resolution(value: dict[str, Any], given: dict[str, str]) -> Answer:
    """Make a resolution whose keys name their kind: startDate and endDate, dateTime, duration."""
    begin, end = (
        next((text for name, text in given.items() if name.startswith(side)), None)
        for side in ("start", "end")
    )
    point = None if begin or end else next(iter(given.values()), "not resolved")
    return Answer(value.get("Timex") or value.get("timex", ""), value.get("Mod"), point, begin, end)


def outcomes(case: Case) -> list[Outcome]:
    """Read a case, and give what became of its phrases."""
    found = expressions.find(case.text, published=case.reference)
    if not case.phrases:
        return [Outcome(case, None, "false" if found else "right", found[0] if found else None)]
    return [outcome(case, each, found) for each in case.phrases]


def outcome(case: Case, wanted: Phrase, found: list[Expression]) -> Outcome:
    """Judge the expression that has a phrase's span, else the first that overlaps it."""
    overlapping = [each for each in found if each.start < wanted.end and each.end > wanted.start]
    if not overlapping:
        return Outcome(case, wanted, "missed", None)
    target = stripped(case.text, wanted.start, wanted.end)
    for ours in candidates(case.text, overlapping):
        if stripped(case.text, ours.start, ours.end) == target:
            return Outcome(case, wanted, judged(wanted, ours), ours)
    return Outcome(case, wanted, "span", overlapping[0])


def candidates(text: str, found: list[Expression]) -> Iterator[Expression]:
    """Give expressions alone, and together as one where they are the ends of one interval."""
    yield from found
    first, last = found[0], found[-1]
    if first is not last and first.when and all(each.when == first.when for each in found):
        value = f"{first.value}/{last.value}"
        yield attrs.evolve(first, end=last.end, text=text[first.start : last.end], value=value)


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a span without the signal words and articles that lead it."""
    words = text[start:end].rstrip()
    lead = LEADING.match(words)
    begin = lead.end() if lead and lead.end() < len(words) else 0
    return start + begin, start + len(words)


def judged(wanted: Phrase, ours: Expression) -> str:
    """Compare the bounds of an expression that has the right span."""
    if any(agrees(ours, wanted.kind, answer) for answer in wanted.answers):
        return "right"
    if any(is_among(ours, wanted.kind, answer) for answer in wanted.answers):
        return "one of"
    if any(is_coarser(ours, wanted.kind, answer) for answer in wanted.answers):
        return "coarser"
    return "refused" if ours.when is None and wanted.kind.startswith("date") else "bounds"


def recognized(folder: Path, told: str) -> list[tuple[str, ...]]:
    """Print shares of right cases by file, and outcomes of phrases by kind; give our errors in the half that is told of."""
    read = [(case, outcomes(case)) for case in cases(folder)] if folder.is_dir() else []
    if not read:
        print(f"left out: no cases in {folder}")
        return []
    print_files(read)
    print_kinds([each for _, every in read for each in every])
    return [
        error(each)
        for case, every in read
        for each in every
        if each.result != "right" and told in {case.half, "all"}
    ]


def print_files(read: list[tuple[Case, list[Outcome]]]) -> None:
    """Print a row a file, of cases whose spans and whose bounds are right."""
    print(
        "\nRecognizers: English cases; spans right, spans and bounds right, and the latter in the halves tuned on and held"
    )
    print(f"{'file':24}{'cases':>7}{'spans':>8}{'right':>8}{'share':>8}{'tuned':>8}{'held':>8}")
    files = dict.fromkeys(case.file for case, _ in read)
    for name in (*files, "all"):
        rows = [
            (case.half, [each.result for each in every]) for case, every in read if name in {case.file, "all"}
        ]
        spans = sum(not {"span", "missed", "false"} & set(results) for _, results in rows)
        rights = [(half, set(results) == {"right"}) for half, results in rows]
        shares = (share([each for half, each in rights if half == at]) for at in ("tuned", "held"))
        right = [each for _, each in rights]
        cells = "".join(f"{each:>8}" for each in (spans, sum(right), share(right), *shares))
        print(f"{name:24}{len(rows):>7}{cells}")


def share(rights: list[bool]) -> str:
    """Give a share in per cent."""
    return f"{100 * sum(rights) / max(len(rights), 1):.1f}%"


def print_kinds(every: list[Outcome]) -> None:
    """Print a row a kind of phrase, of what became of its phrases."""
    print(
        f"\n{'kind of phrase':16}{'phrases':>8}"
        + "".join(f"{each:>9}" for each in OUTCOMES)
        + f"{'share':>9}"
    )
    by_kind = collections.defaultdict(list)
    for each in every:
        by_kind[each.phrase.kind if each.phrase else "(no phrase)"].append(each.result)
    for kind, results in sorted(by_kind.items()):
        counted = "".join(f"{results.count(each):>9}" for each in OUTCOMES)
        print(f"{kind:16}{len(results):>8}{counted}{share([each == 'right' for each in results]):>9}")
    never = [kind for kind, results in sorted(by_kind.items()) if "right" not in results]
    print(f"{MEANINGS}\nkinds never read: {', '.join(never) or 'none'}")


def error(wrong: Outcome) -> tuple[str, ...]:
    """Tell an error: class, file, phrase and its first and last resolutions, ours, the sentence."""
    case, wanted, ours = wrong.case, wrong.phrase, wrong.ours
    theirs = "-"
    if wanted:
        resolutions = " | ".join(dict.fromkeys(str(each) for each in wanted.answers))
        theirs = f"{case.text[wanted.start : wanted.end]!r} {wanted.kind} {resolutions}"
    found = f"{ours.text!r} {ours.signal or ''} {ours.type} {ours.value} {ours.when}" if ours else "-"
    return (
        "recognizers",
        wrong.result.upper(),
        case.file,
        theirs,
        found,
        f"{case.reference:%Y-%m-%dT%H:%M} {' '.join(case.text.split())[:200]}",
    )
