"""What dateparser's tables lack for some languages, as tables: to teach a language, add it to a row.

`INFLECTED` gives other forms of a word that dateparser knows, `REPHRASED` other words for a phrase that it knows; all
others are explained where they stand. Words are in small letters. What a language says beyond names and figures stands in its
file in `spoken/` (`speech`).
"""

from __future__ import annotations

from collections.abc import Mapping

from chronology.expressions.words.lexicon import row

INFLECTED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "de": {
        "samstag": ("sonnabend",),
        "mai": ("maien", "mais"),
        **{
            month: (f"{month}s",)
            for month in row("januar februar april juni juli september oktober november dezember")
        },
        "märz": ("märzes",),
        "august": ("augusts",),
    },
    "uk": {
        "січня": ("січні", "січнем"),
        "лютого": ("лютому", "лютим"),
        "березня": ("березні", "березнем"),
        "квітня": ("квітні", "квітнем"),
        "травня": ("травні", "травнем"),
        "червня": ("червні", "червнем"),
        "липня": ("липні", "липнем"),
        "серпня": ("серпні", "серпнем"),
        "вересня": ("вересні", "вереснем"),
        "жовтня": ("жовтні", "жовтнем"),
        "листопада": ("листопаді", "листопадом"),
        "грудня": ("грудні", "груднем"),
        "понеділок": ("понеділка", "понеділком"),
        "вівторок": ("вівторка", "вівторком"),
        "середа": ("середи", "середою"),
        "четвер": ("четверга", "четвергом"),
        "п'ятниця": ("п'ятниці", "п'ятницею"),
        "субота": ("суботи", "суботою"),
        "неділя": ("неділі", "неділею"),
    },
    "ru": {
        "января": ("январе", "январю", "январём"),
        "февраля": ("феврале", "февралю", "февралём"),
        "марта": ("март", "марте", "марту", "мартом"),
        "апреля": ("апреле", "апрелю", "апрелем"),
        "мая": ("мае", "маю", "маем"),
        "июня": ("июне", "июню", "июнем"),
        "июля": ("июле", "июлю", "июлем"),
        "августа": ("август", "августе", "августу", "августом"),
        "сентября": ("сентябре", "сентябрю", "сентябрём"),
        "октября": ("октябре", "октябрю", "октябрём"),
        "ноября": ("ноябре", "ноябрю", "ноябрём"),
        "декабря": ("декабре", "декабрю", "декабрём"),
        "понедельник": ("понедельника", "понедельнику"),
        "вторник": ("вторника", "вторнику"),
        "среда": ("среды", "среде"),
        "четверг": ("четверга", "четвергу"),
        "пятница": ("пятницы", "пятнице"),
        "суббота": ("субботы", "субботе"),
        "воскресенье": ("воскресенья", "воскресенью"),
    },
}

REPHRASED: Mapping[str, Mapping[str, str]] = {
    "de": {
        "vergangene woche": "letzte woche",
        "vergangener woche": "letzte woche",
        "letzter woche": "letzte woche",
        "vorige woche": "letzte woche",
        "nächster woche": "nächste woche",
        "kommende woche": "nächste woche",
        "kommender woche": "nächste woche",
        "dieser woche": "diese woche",
        "vergangenen monat": "letzten monat",
        "vorigen monat": "letzten monat",
        "kommenden monat": "nächsten monat",
        "diesem monat": "diesen monat",
        "vergangenes jahr": "letztes jahr",
        "vergangenen jahr": "letztes jahr",
        "letzten jahr": "letztes jahr",
        "voriges jahr": "letztes jahr",
        "vorigen jahr": "letztes jahr",
        "kommendes jahr": "nächstes jahr",
        "kommenden jahr": "nächstes jahr",
        "nächsten jahr": "nächstes jahr",
        "diesem jahr": "dieses jahr",
    },
    "fr": {
        "l'an dernier": "l'année dernière",
        "l'an passé": "l'année dernière",
        "l'an prochain": "l'année prochaine",
        "la semaine passée": "la semaine dernière",
        "le mois passé": "le mois dernier",
        "ce mois": "ce mois-ci",
    },
    "es": {
        "la semana que viene": "la próxima semana",
        "la semana próxima": "la próxima semana",
        "el mes que viene": "el próximo mes",
        "el año que viene": "el próximo año",
        "próximo año": "el próximo año",
        "año pasado": "el año pasado",
        "pasado mañana": "dentro de 2 días",
        "antes de ayer": "anteayer",
    },
    "it": {
        "dopodomani": "tra 2 giorni",
        "l'altro ieri": "altro ieri",
        "avantieri": "altro ieri",
        "scorsa settimana": "settimana scorsa",
        "prossima settimana": "settimana prossima",
        "scorso mese": "mese scorso",
        "prossimo mese": "mese prossimo",
        "scorso anno": "anno scorso",
        "prossimo anno": "anno prossimo",
    },
    "nl": {
        "afgelopen week": "vorige week",
        "afgelopen maand": "vorige maand",
        "afgelopen jaar": "vorig jaar",
        "komende week": "volgende week",
        "komende maand": "volgende maand",
        "komend jaar": "volgend jaar",
    },
    "pt": {
        "depois de amanhã": "em 2 dias",
        "última semana": "semana passada",
        "último mês": "mês passado",
        "semana que vem": "próxima semana",
        "mês que vem": "próximo mês",
        "ano que vem": "próximo ano",
        "nesta semana": "esta semana",
        "neste mês": "este mês",
        "neste ano": "este ano",
    },
    "uk": {
        "рік тому": "1 рік тому",
        "місяць тому": "1 місяць тому",
        "тиждень тому": "1 тиждень тому",
        "у минулому році": "минулого року",
        "в минулому році": "минулого року",
        "наступному році": "наступного року",
        "цьому році": "цього року",
    },
    "ru": {
        "год назад": "1 год назад",
        "месяц назад": "1 месяц назад",
        "неделю назад": "1 неделю назад",
        "прошлой неделе": "на прошлой неделе",
        "прошлом году": "в прошлом году",
        "прошлом месяце": "в прошлом месяце",
        "следующем году": "в следующем году",
        "этом году": "в этом году",
    },
}

IN_YEAR = row(
    "in im sinds vanaf nel dal desde até em seit bis ab vor nach en à depuis avant après dès vers desde hasta tras у в з із до від після с со до от после к по"
)
"""Words of any language after which a number of four digits is a year; dateparser's own "in" comes besides."""

OF_YEAR = row("de del von uit van")
"""Words after which one is a year if it may be a modern one: they stand before counts, too."""

LINKING = row("de del do da di d' of the в von van des")
"""Words that may stand between a day, its month and its year; dateparser's own "pertain" comes besides."""

ARTICLES = row("den dem le el lo la")
"""What may stand between a weekday and its date."""

AFTER_YEAR: Mapping[str, tuple[str, ...]] = {
    "uk": row("року рік році роком роки років роках роками р. рр."),
    "ru": row("года году год годом годы годов годах годами г. гг."),
    "be": row("года годзе г."),
    "bg": row("година г."),
    "pl": row("roku r."),
    "hr": row("godine godini"),
    "sr": row("године години"),
}
"""Words that make a year of the number before them."""

TOGETHER = frozenset(row("zh zh-Hans zh-Hant yue ja ko th lo km my bo dz"))
"""Languages whose words stand together, or bear endings that no table has."""

IN_FIGURES: Mapping[str, tuple[str, str, str]] = {
    **dict.fromkeys(row("zh zh-Hans zh-Hant yue ja"), ("年", "月", "日")),
    "ko": ("년", "월", "일"),
}
"""Languages that write a date as figures with the words for year, month and day."""
