"""What dateparser's tables lack for several languages at once, or for those without a file in `spoken/` (`speech`). Words are in small letters."""

from __future__ import annotations

from collections.abc import Mapping

from chronology.expressions.words.lexicon import row

IN_YEAR = row(
    "in im sinds vanaf nel dal desde até em seit bis ab vor nach en à depuis avant après dès vers desde hasta tras od do przed sedan före efter у в з із до від після с со до от после к по"
)
"""Words of any language after which a number of four digits is a year; dateparser's own "in" comes besides."""

OF_YEAR = row("de del von uit van para pour il för na")
"""Words after which one is a year if it may be a modern one: they stand before counts, too."""

MONEY = r"(?:euros?|eur|d[oó]lar(?:es)?|dollars?|zł|kron[oe]r|руб\w*|грив\w*|грн)(?![^\W_])"
"""Words for money: a number before them is no year."""

LINKING = row("de del do da di d' of the в von van des av")
"""Words that may stand between a day, its month and its year; dateparser's own "pertain" comes besides."""

ARTICLES = row("den dem le el lo la")
"""What may stand between a weekday and its date."""

AFTER_YEAR: Mapping[str, tuple[str, ...]] = {
    "uk": row("року рік році роком роки років роках роками р. рр."),
    "ru": row("года году год годом годы годов годах годами г. гг."),
    "be": row("года годзе г."),
    "bg": row("година г."),
    "pl": row("roku rok rokiem r."),
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
