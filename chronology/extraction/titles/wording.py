"""Titles in the text's own words: the core of a clause, without what leads in or out."""

from __future__ import annotations

import re

from chronology.expressions.words.lexicon import set_of
from chronology.extraction.grammar.sentences import HOUR
from chronology.extraction.grammar.sentences import Span
from chronology.extraction.times.phrases import SUBJECTS
from chronology.extraction.times.phrases import Phrase
from chronology.extraction.titles.shortening import ASIDE
from chronology.extraction.titles.shortening import ELLIPSIS
from chronology.extraction.titles.shortening import LONGEST
from chronology.extraction.titles.shortening import PREPOSITIONAL
from chronology.extraction.titles.shortening import shortened
from chronology.extraction.titles.sparing import MARKS
from chronology.extraction.titles.sparing import spared

LOOKED_AT = 400
"""How many characters of a clause a title is made from."""

CONDITION = re.compile(
    r"(?:if|unless|although|though|because|once|when|while) [^,;:“”\"]{1,100}, (?=(?:he|she|it|they|we|i|you|there|the|an?|his|her|its|their|this|that)\s)(?![^,]{1,60},\s*$)",
    re.IGNORECASE,
)
"""A clause with "if" or the like before the clause that a title is made of."""

HANGING = re.compile(
    r"\s+as (?:early|late|soon|recently)(?: as)?$|,? and then$|,\s+(?:(?:a|the) (?:day|date|month|year|time)|however|though|too)$| in the (?:day|month|year)s$|,\s+(?:its|his|her|their|the) (?:first|second|last)(?: of (?:them|these|which))?$"
)
ALONE = re.compile(
    r",\s+(?:born|built|dated|\w+ed|[a-z]+ing)$|,\s+(?:his|her|its|their) (?:[a-z-]+ ){1,2}(?:\w+ed|broken|gone|lost|spent|torn|shattered|undone)$|(?<!was)(?<!were)(?<!been)(?<!be)(?<!is)(?<!are)(?<!had)\s+(?:scheduled|dated|planned)$"
)
"""A participle left without its date, "they had two sons, born", and how somebody was: "he left, his health broken"."""

LEADING = re.compile(
    r"[\s,;:–—\-\"'“‘”’*_#>(.…]+"
    r"|the (?:very |same )?(?:year|month|week|day|night|morning|evening|summer|winter|autumn|spring) (?:that |when |in which )?"
    r"(?=(?:he|she|it|they|we|the|his|her|its|their)\s|(?-i:[A-Z]))"
    r"|(?:after|before|since|until|following|as) [^,]{1,48}? (?=(?:he|she|it|they|we)\b)"
    r"|(?:after|before|since|until|during|following) (?:the|an?|his|her|its|their|this|that|\w+day['’]s) (?-i:[a-z]+)"
    r"(?: (?!(?:of|in|at|on|to|near|by|from|with|for|between|against|over)\b)(?-i:[a-z]+))?"
    r"(?:,? (?=(?:he|she|it|they|we|the|an?|his|her|its|their)\s|(?-i:[A-Z]))|, )"
    r"|(?:once|when|while|if|although) \w+(?:ed|en|ing)\b(?:[^,]|,\d){0,60}, "
    r"|(?:summary|timeline|background|update|impact|resolution|root cause|actions?(?: items?| points?)?|next steps?|what['’]s next|what next|breaking|status|note)s?: "
    r"|how (?!(?:many|much|long|far|often|to)\b)"
    r"|(?:and|but|or|so|yet|while|whereas|when|because|after|before|since|until|that|although|though|where|namely|meanwhile|however|instead"
    r"|moreover|furthermore|additionally|also|then|still|further|later|now|earlier|previously|recently|finally|initially|subsequently"
    r"|nevertheless|nonetheless|therefore|thus|hence|similarly|likewise|overall|indeed|in addition|for example|for instance|in fact|in response"
    r"|in turn|this time|at the same time|as a result|on the other hand|on the contrary|of course|among other things|moving on|(?:(?:soon|shortly) )?afterwards?|as soon as|(?:soon|shortly|immediately|right) (?:after|before)|soon after|as(?! (?:early|late|recently|far|many|much|few) as\b| (?:part )?of\b)|if|once)\b,?"
    r"|according to (?:(?:the|an?|his|her|its|their) )?[^,]{1,80}?(?<!\bof)(?<!\b[iao][nt])(?<!\bby)(?<!\bfor)(?<!\bto)(?<!\bwith)(?<!\bfrom)"
    rf" (?=(?:{'|'.join(one for one in SUBJECTS if one.isalpha())})\s)"
    r"|(?:according to|in response to|in light of|as part of|despite|speaking|giving evidence)(?: [^,]{1,80})?,"
    r"|as (?:early|late|recently|far back) as (?:in )?(?:(?:\w+ ){0,2}\d{4}|(?:last )?(?-i:[A-Z])[a-z]+),? (?=\w)"
    r"|(?:hi|hello|dear|hey)\b[^,.!]{0,30}[,!]"
    r"|(?:by|in(?= an? \w+ of\b)) (?:an? )?(?:letter|e-?mail|notice|order|deed|agreement|telegram|decision|decree|ruling|judge?ment|resolution|statement)"
    r"(?: (?:of|dated)(?: \S+){1,3})?,? (?=(?:he|she|it|they|we|the|an?|his|her)\b|(?-i:[A-Z]))"
    r"|(?-i:[QA]):\s|\(?\d{1,3}[.)]\s"
    rf"|{HOUR}\s(?=(?-i:[A-Z]))"
    r"|an? (?-i:[A-Z])[a-z]+day, (?=\w)"
    r"|(?:for|of|in|by|during|after|from|under|at|on|to|with) (?:which|whom)\b|whom\b"
    r"|which(?=\s)|on or(?= about| before| after)"
    r"|(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?) (?:(?:before|after) [^,]{1,60}|earlier|later|ago),"
    r"|(?:an?|\w+) (?:months?|years?|decades?) (?:on|later),?(?= (?:he|she|it|they|we|the|his|her|its|their)\b| (?-i:[A-Z]))"
    r"|(?:(?:just|only|exactly|about|around|barely|nearly|almost|less than|more than) )?(?:\w+ )?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?) (?:before|after) ",
    re.IGNORECASE,
)
"""One thing that no title begins with."""

TRAILING = set_of(
    "and or but of the a an to with in at on by for from that which who whom whose as its his their between into under "
    "shortly when while after before during since until than so if because about where around just only dated"
)
"""Words that no title ends with."""

BEFORE = re.compile(
    r"\b(?:the|two|three|few|several|many) (?:\w+ )?(?:minute|hour|day|night|week|month|year|evening|morning)s? (?:before|after)$"
    r"|\b(?:do|did|done|doing) so$",
    re.IGNORECASE,
)
"""A time before, or "so", which ends a title as an adverb does."""

LOOSE = set_of("and or but the a an")
"""Words that not even a quotation ends with."""

DANGLING = TRAILING | set_of(
    "is was are were be been has have had over not will would could more some any this these those it he she they said says also no late early"
)
"""Words that no title ends with where it has been cut."""

ATTRIBUTION = re.compile(
    r",?\s+(?:according to [^,]{1,80}(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?:, who\b.*)?)?|(?:he|she|they|it|(?<=, )(?:police|officials|witnesses|authorities|rescuers|the (?:[\w’'-]+ ){0,3}[\w’'-]+)|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})"
    r" (?:said|says|added|adds|explained|(?:told|tells) \w+)(?: in an? (?:\w+ ){0,2}(?:statement|interview|report|filing))?(?: on \w+day)?)\W*$"
)
"""What tells, at the end of a clause, whose word it is."""


SPACED = re.compile(r"\s+([,.;:!?%)\]”]|['’](?:s|re|ve|ll|d|m|t)\b|n['’]t\b)|([(\[“$£€])\s+")
UNSEEN = dict.fromkeys((*range(32), 127), " ")
"""Control characters, which no title shows."""

MARKUP = re.compile(r"[*_#\[\]\\]+|\s*\(\s*\)|(?<=\n)[ \t]*>[> \t]*")
LIFE = re.compile(r"\s\(\d{3,4}\s?[-–—]\s?\d{2,4}\)")
"""From when to when somebody lived, or something was."""

RELATIVE_HEAD = re.compile(r"^(?:(?:[\w-]+ ){1,4}?of (?:which|whom)|who|whose|which|that|where)\s+")
LONGEST_SUBJECT = 48
SHORTEST_GAIN = 12
SHORTEST_QUOTE = 12
SHORTEST_WORDS = 6
"""How many characters what is said has at least, and in quotation marks or three words."""


def title_of(
    text: str, clause: Span, phrase: Phrase | None, *, subject: str = "", verb: int = 0, name: str = ""
) -> str:
    """Make a title of a clause: its own words, without the dated phrase where it can be spared, behind its subject.

    `verb` is the place where its verb begins, before which it can do without what is only added to the subject, and `name` the name
    right before it, which stands for a long one.
    """
    start = clause.start if phrase is None or phrase.end - clause.start < LOOKED_AT else phrase.start
    end = min(clause.end, start + LOOKED_AT)
    middle = verb if start < verb < end else end
    if phrase is not None and verb < phrase.start and (parted := text.find(";", phrase.end, end)) > 0:
        end = parted
    head, rest = (spared(text, part, clause, phrase) for part in (Span(start, middle), Span(middle, end)))
    if subject and phrase is not None and start <= phrase.start and phrase.end <= verb:
        head = text[phrase.end : verb]
    head = without_lead(without_opener(without_condition(ASIDE.sub("", plain(head)))))
    who = subject_of(head)
    if name.rpartition(" ")[2] in who and (len(who) > LONGEST_SUBJECT or is_long_for(who, rest, name)):
        who = name or who
    rest = ALONE.sub("", plain(rest).rstrip(MARKS))
    if phrase is not None and text.startswith(("(", ")"), phrase.end - text.startswith("(", phrase.start)):
        rest = SEVERAL.sub("", rest)
    rest = ADDED.sub("", rest) if WHICH.match(text, clause.end) else rest
    words = f"{who} {rest}" if verb > start else head
    if subject:
        words = f"{subject} {RELATIVE_HEAD.sub('', words.strip())}"
    return finished(words, TRAILING - {particle_of(text, clause, phrase)})


SEVERAL = re.compile(r"(?:two|three|four|five|six|several|many) (?:[a-z]+ )?[a-z]+s, (?=[^\W\d_a-z])")
"""What of several only the first is told with its year: "two novels, Salt (1931) and Snow (1935)"."""

WHICH = re.compile(r"[\s,]*(?:that|who|whose|which|(?:of|in|at|for|to|on|by|from) (?:which|whom))\b")
ADDED = re.compile(r",\s+(?:an?|the) [a-z][a-z-]*(?: [a-z][a-z-]*)?$")
"""What a clause goes on about, and the noun that is added for its sake: "a secrecy law, an offence that"."""


def particle_of(text: str, clause: Span, phrase: Phrase | None) -> str:
    """Give the particle of a verb with which a clause ends, but for its date: "she moved in on 3 May"; empty where it has none."""
    last = not text[phrase.end : clause.end].strip(MARKS) if phrase is not None else True
    end = phrase.start if phrase is not None and last else clause.end
    signalled = phrase is not None and last and phrase.signal is not None
    ended = text[clause.end - 1] in STOPS or ENDING.match(text, clause.end) is not None
    found = PARTICLE.search(text, max(clause.start, end - NEAR), end)
    return found[1] if found and (signalled or (ended and end == clause.end)) else ""


PARTICLE = re.compile(r"\s(in|on|by|under)[\s,;.!?]*$")
ENDING = re.compile(r"$|[.,;!?\n]|\s(?:and|but)\b")
STOPS = ".,;!?"
NEAR = 16
"""The particles that are prepositions as well, where a clause has ended, and how far from its end they are looked for."""


def without_condition(words: str) -> str:
    """Take off a title the condition that it begins with."""
    found = CONDITION.match(words)
    return words[found.end() :] if found else words


def without_opener(head: str) -> str:
    """Take off what a preposition leads a subject in with: "after fires in Kiel, Bonn and Ulm, Holt"; "after Holt, the mayor," has none."""
    head = head.lstrip(" ,")
    found = OPENER.match(head)
    parts = head.split(", ")[1:]
    if found is None or len(parts) < 1 + head.endswith(","):
        return head
    listed = next((number for number, one in enumerate(parts[:-1], 1) if LISTED.search(one)), 0)
    return ", ".join(parts[listed:])


OPENER = re.compile(
    r"(?:(?:and|but|so|then|later|meanwhile|however),? )?"
    r"(?:after|before|since|until|following|during|despite|amid|at the same time as|as(?! (?:many|much|few) as\b))\s",
    re.IGNORECASE,
)
LISTED = re.compile(r"^[^\s]+(?: \S+)? and \S+(?: \S+)?$")
"""What leads a subject in up to a comma, and the last of a list in it."""


def is_long_for(head: str, rest: str, name: str) -> bool:
    """Tell whether a title is too long, and a name in the place of its subject would help."""
    return len(head) + len(plain(rest)) > LONGEST and len(head) - len(name) > SHORTEST_GAIN


def finished(words: str, trailing: frozenset[str] = TRAILING) -> str:
    """Make words a title: no attribution, tidy, and short enough."""
    told = ALSO.sub(r"\1", SOURCE.sub("", without_condition(plain(words))))
    return cut(tidy(ATTRIBUTION.sub("", told), trailing))


ALSO = re.compile(r"^([^:“”\"]*?[^\W_])(?<! but)(?<! only) also(?= [a-z]+(?:ed|t|w|d|ll|s|k|n|ve)\b)")
"""What adds one more to what a text has told, which stands alone in a title: "Holt also bought"."""

SOURCE = re.compile(r"\s*[;,.(\[]\s*(?:sources?|references?|ref\.?|credit|photo):.*$", re.IGNORECASE)
"""Where a line has it from, at its end."""


def cut(words: str) -> str:
    """Cut a title that is too long, so that nothing hangs at its end."""
    short = shortened(words)
    if short == words:
        return words
    return tidy(short, DANGLING) + (ELLIPSIS if short.endswith(ELLIPSIS) else "")


def subject_of(head: str) -> str:
    """Take what is only added off a subject: "Ann Holt, the mayor," is Ann Holt; "the mayor, Ann Holt," keeps her name."""
    bare = ADVERB_LAST.sub("", head).rstrip()
    if not bare.endswith(","):
        return head
    opening = PREPOSITIONAL.match(bare)
    kept = opening[0] if opening and opening.end() < len(bare) else ""
    listed = AGE.sub("", bare[len(kept) :].rstrip(","))
    if AGED.search(bare):
        return f"{kept}{listed if listed.count(',') > 1 else listed.replace(', and ', ' and ')}"
    first, *added = bare[len(kept) :].rstrip(",").split(", ")
    if added and TRADES.match(added[0]):
        return f"{kept}{first}, {added[0]}"
    if added and first.endswith(" of them"):
        return f"{kept}{capital(added[0])}"
    others = "".join(f" {one}" for one in added if one.startswith("and "))
    if added and not others and OFFICE.search(first) and BEARER.fullmatch(added[0]):
        return f"{kept}{first}, {added[0]},"
    return f"{kept}{first}{others}"


AGE, AGED = (
    re.compile(r", \d{1,3}(?=,|$)(?:(?=, and)|,(?= and)|)"),
    re.compile(r"\d,? and [^\W\d_a-z][^,]+, \d{1,3},$"),
)
"""The age behind a name, and how a list of names with ages ends."""

OFFICE = re.compile(r"\b[^\W\d_a-z]?[a-z]+$")
BEARER = re.compile(
    r"(?:the (?:[a-z-]+ ){0,2})?[\"“‘']?[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*| (?:de|do|da|van|von|der|al|bin)){0,3}[\"”’']?"
)
"""The last word of an office or a noun, and the name of who or what that is."""

TRADES = re.compile(r"[a-z-]+ and [a-z-]+ (?:[^\W\d_a-z][\w.'’-]* ?)+$")
"""The last of what somebody is, and the name: "writer, painter and poet Ada Holt"."""

ADVERB_LAST = re.compile(r"(?<=,)\s+\w+ly\s*$")


def quotation(who: str, said: str) -> str:
    """Make a title of a quotation: who says it, and what; empty where nothing is said."""
    bare = plain(said).strip(MARKS + " ")
    words = capital(unquoted(bare)) if CONDITION.match(bare) else tidy(bare, LOOSE)
    speaker = OWNED.sub(r"\1", tidy(plain(who).strip(MARKS)))
    whole = '"' in said or "“" in said or words.count(" ") > 1
    shortest = SHORTEST_WORDS if whole else SHORTEST_QUOTE
    if len(words) < shortest or not speaker:
        return ""
    return cut(f"{speaker}: {words}")


OWNED = re.compile(r"^(?:Its|Their|His|Her) [a-z][a-z -]{2,40}, ([^\W\d_a-z][\w.’'-]*(?: [\w.’'-]+){0,3})$")
"""Who somebody is to whom no title names, and the name: "its leader, Tom Holt"."""


def plain(words: str) -> str:
    """Take out mark-up, and join words and marks as they are written."""
    joined = LIFE.sub("", " ".join(MARKUP.sub("", words).translate(UNSEEN).split()))
    return SPACED.sub(lambda found: found[1] or found[2], joined)


def without_lead(words: str) -> str:
    """Take off what no title begins with."""
    while found := LEADING.match(words):
        words = words[found.end() :]
    return words


def tidy(words: str, trailing: frozenset[str] = TRAILING) -> str:
    """Take off what no title begins or ends with, and begin with a capital."""
    words = HANGING.sub("", unquoted(without_lead(words).rstrip(MARKS)).rstrip(MARKS))
    while (
        (last := words.rpartition(" ")[2]).lower() in trailing and " " in words and not BEFORE.search(words)
    ):
        words = words[: -len(last)].rstrip(MARKS)
    return capital(" ".join(words.split()))


def capital(words: str) -> str:
    """Begin words with a capital."""
    return words[:1].upper() + words[1:]


def instead(words: str, old: str, new: str) -> str:
    """Give a title with a word in the place of another."""
    return capital(re.sub(rf"\b{re.escape(old)}\b", new, words, count=1, flags=re.IGNORECASE))


def unquoted(words: str) -> str:
    """Take out quotation marks and brackets that have no partner."""
    if words.count('"') % 2:
        words = words.replace('"', "")
    for first, last in ("“”", "()"):
        if words.count(first) != words.count(last):
            words = words.replace(first, "").replace(last, "")
    return words
