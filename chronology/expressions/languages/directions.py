"""What tells, in some languages, how a date is meant and where its clause looks: the words before it, and verbs. Words are in small letters."""

from __future__ import annotations

from collections.abc import Mapping

SIGNALS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        "since": ("seit", "seit dem", "ab", "ab dem"),
        "until": ("bis", "bis zum"),
        "by": ("spätestens", "spätestens am"),
        "before": ("vor", "vor dem"),
        "after": ("nach", "nach dem"),
    },
    "fr": {
        "since": (
            "depuis",
            "depuis le",
            "à partir de",
            "à partir du",
            "à compter de",
            "à compter du",
            "dès",
            "dès le",
        ),
        "until": ("jusqu'à", "jusqu'au", "jusqu'en"),
        "by": ("au plus tard", "au plus tard le", "d'ici", "d'ici à", "d'ici au", "d'ici le"),
        "before": ("avant", "avant le"),
        "after": ("après", "après le"),
    },
    "es": {
        "since": ("desde", "desde el", "a partir de", "a partir del"),
        "until": ("hasta", "hasta el"),
        "by": ("a más tardar", "a más tardar el"),
        "before": ("antes de", "antes del"),
        "after": ("después de", "después del", "tras"),
    },
    "it": {
        "since": ("dal", "dall'", "dalla", "da", "a partire da", "a partire dal", "a partire dall'"),
        "until": ("fino a", "fino al", "fino all'", "fino alla", "sino al"),
        "by": ("entro", "entro il", "entro la", "entro l'", "non oltre il"),
        "before": ("prima di", "prima del", "prima dell'", "prima della"),
        "after": ("dopo", "dopo il", "dopo l'", "dopo la"),
    },
    "nl": {
        "since": (
            "sinds",
            "sinds de",
            "sinds het",
            "sedert",
            "vanaf",
            "vanaf de",
            "vanaf het",
            "met ingang van",
        ),
        "until": ("tot", "tot en met", "t/m", "tot de", "tot het"),
        "by": ("uiterlijk", "uiterlijk op", "tegen"),
        "before": ("voor", "vóór", "voor de", "voor het"),
        "after": ("na", "na de", "na het"),
    },
    "pt": {
        "since": ("desde", "desde o", "desde a", "a partir de", "a partir do", "a partir da"),
        "until": ("até", "até o", "até a", "até ao", "até à"),
        "by": ("o mais tardar", "o mais tardar em"),
        "before": ("antes de", "antes do", "antes da"),
        "after": ("depois de", "depois do", "depois da", "após", "após o", "após a"),
    },
    "uk": {
        "since": ("з", "із", "зі", "починаючи з"),
        "until": ("до",),
        "by": ("не пізніше",),
        "before": ("перед",),
        "after": ("після",),
    },
    "ru": {
        "since": ("с", "со", "начиная с"),
        "until": ("до",),
        "by": ("не позднее", "к"),
        "before": ("перед",),
        "after": ("после",),
    },
}
"""The words before a date that shape its reading, by their shape."""

AHEAD: Mapping[str, Mapping[str, bool]] = {
    "de": {"seit": False, "seit dem": False, "ab": True, "ab dem": True},
    "fr": {
        **dict.fromkeys(("depuis", "depuis le"), False),
        **dict.fromkeys(("à partir de", "à partir du", "à compter de", "à compter du"), True),
    },
    "es": dict.fromkeys(("a partir de", "a partir del"), True),
    "it": dict.fromkeys(("a partire da", "a partire dal", "a partire dall'"), True),
    "nl": {
        **dict.fromkeys(("sinds", "sinds de", "sinds het", "sedert"), False),
        **dict.fromkeys(("vanaf", "vanaf de", "vanaf het", "met ingang van"), True),
    },
    "pt": {
        **dict.fromkeys(("desde", "desde o", "desde a"), False),
        **dict.fromkeys(("a partir de", "a partir do", "a partir da"), True),
    },
}
"""Whether a signal leads to what is to come or over, where no verb says."""

FUTURE: Mapping[str, str] = {
    "de": r"wird|werden|soll|sollen|sollte|will|wollen|plant|planen",
    "fr": r"sera|seront|aura|auront|va|vont|doit|doivent|devrait|devraient|prévoit|prévoient|rencontrera|tiendra|partira|tiendra|viendra|prendra|rendra|devra|pourra|ouvrira|finira|réunira|\w{3,}(?:era|eront|iront)",
    "es": r"va|van|debe|deben|prevé|prevén|\w{2,}(?:ará|erá|irá|arán|erán|irán|drá|drán|brá|brán)",
    "it": r"sarà|saranno|avrà|avranno|deve|devono|dovrà|dovranno|dovrebbe|dovrebbero|prevede|prevedono|è attes[oa]|sono attes[ie]|\w{2,}(?:erà|irà|eranno|iranno|rrà|rranno|drà|dranno|terà|vrà|vranno)",
    "nl": r"zal|zullen|wil|willen|gaat|gaan|moet|moeten|zou|zouden|wordt|worden",
    "pt": r"será|serão|terá|terão|vai|vão|deve|devem|deverá|deverão|prevê|preveem|\w{2,}(?:ará|erá|irá|arão|erão|irão)",
    "uk": r"буде|будуть|має|мають|планує|планують|відбудеться|відбудуться|зустрінеться|зустрінуться|(?:роз)?почнеться|(?:роз)?почнуться|почне|почнуть|завершиться|завершаться|закінчиться|відкриють|відкриється|ухвалить|зможе|зможуть|стане|стануть|їде|їдемо|приїде|\w+тиме(?:ться)?|\w+тимуть(?:ся)?",
    "ru": r"будет|будут|должен|должна|должны|планирует|планируют|намерен|намерена|состоится|состоятся|встретится|встретятся|начн[её]тся|начнутся|начн[её]т|начнут|завершится|закончится|продлится|откроется|откроют|сможет|смогут|станет|станут|едем|приедет|пройдёт|пройдет",
}
"""Verbs by which a clause looks forward."""

OVER: Mapping[str, str] = {
    "uk": r"\w{2,}(?:[аяуиоє]в|л[аои])(?:с[яь])?",
    "ru": r"\w{2,}л[аои]?(?:с[яь])?",
}
"""Verbs of what is over, in languages that say "in two years" also of the past, for "two years later"."""
