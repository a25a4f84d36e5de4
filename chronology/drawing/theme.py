"""The colours of a picture, by their role: one theme for each look.

The ten colours of lanes were searched for, beginning with the first six, so that any two stay apart: by 12 units of CIEDE2000
on light ground and 10 on dark, to full sight and without one of its three cones. Source of the difference: G. Sharma, W. Wu and
E. Dalal, Color Research and Application 30 (2005); of the sight: G. Machado, M. Oliveira and L. Fernandes, IEEE Transactions
on Visualization and Computer Graphics 15 (2009). No ten colours stay apart in grey, so that a lane is also told in words.
"""

from __future__ import annotations

import attrs


@attrs.frozen
class Colour:
    """A lane's colour: for marks, and darker for its written word."""

    mark: str
    text: str


@attrs.frozen(kw_only=True)
class Theme:
    """The colours of one look; lanes beyond the last colour share it."""

    name: str
    ground: str
    ink: str
    ink2: str
    ink3: str
    rule: str
    tape: str
    band: str
    lanes: tuple[Colour, ...]

    def lane(self, number: int | None) -> Colour:
        """Give the colour of a lane, or of what has none; lanes beyond the last colour share it."""
        if number is None:
            return Colour(self.ink3, self.ink2)
        return self.lanes[min(number, len(self.lanes) - 1)]

    def tint(self, colour: str) -> str:
        """Give the paler colour: 70 % ground, 30 % colour."""
        return mix(self.ground, colour, 0.3)


def mix(ground: str, colour: str, share: float) -> str:
    """Lay a share of a colour over a ground."""
    channels = zip(bytes.fromhex(ground[1:]), bytes.fromhex(colour[1:]), strict=True)
    return "#" + "".join(f"{round(under + (over - under) * share):02X}" for under, over in channels)


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21.

    Source: WCAG 2.2, contrast ratio and relative luminance.
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour, 0 to 1."""
    shares = (channel / 255 for channel in bytes.fromhex(colour[1:]))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LIGHT = Theme(
    name="light",
    ground="#FFFFFF",
    ink="#16191D",
    ink2="#49515A",
    ink3="#6A727B",
    rule="#B9C0C7",
    tape="#E6E9EC",
    band="#F5F6F7",
    lanes=(
        Colour("#226BC7", "#1D5CAB"),
        Colour("#BE4433", "#A83A2B"),
        Colour("#00A284", "#00735E"),
        Colour("#CB8600", "#8A5B00"),
        Colour("#5D0968", "#5D0968"),
        Colour("#50545B", "#50545B"),
        Colour("#6E0014", "#6E0014"),
        Colour("#968CC8", "#5F549E"),
        Colour("#0000D2", "#0000D2"),
        Colour("#96648C", "#7B4D72"),
    ),
)

DARK = Theme(
    name="dark",
    ground="#15191E",
    ink="#F2F4F6",
    ink2="#C0C7CE",
    ink3="#98A1AB",
    rule="#4A535D",
    tape="#2A3138",
    band="#1B2026",
    lanes=(
        Colour("#5A9FF6", "#7DB4FA"),
        Colour("#FE6650", "#FF8A78"),
        Colour("#4AD3AE", "#4AD3AE"),
        Colour("#FBDC66", "#FBDC66"),
        Colour("#A37599", "#C69BBC"),
        Colour("#D3E3F5", "#D3E3F5"),
        Colour("#5A8C78", "#8BBBA8"),
        Colour("#D296BE", "#D296BE"),
        Colour("#B4FABE", "#B4FABE"),
        Colour("#C8BEFA", "#C8BEFA"),
    ),
)

PRINT = Theme(
    name="print",
    ground="#FFFFFF",
    ink="#000000",
    ink2="#333333",
    ink3="#595959",
    rule="#A6A6A6",
    tape="#E4E4E4",
    band="#F4F4F4",
    lanes=(Colour("#4D4D4D", "#4D4D4D"),),
)

CONTRAST = Theme(
    name="contrast",
    ground="#FFFFFF",
    ink="#000000",
    ink2="#1A1A1A",
    ink3="#333333",
    rule="#595959",
    tape="#DDDDDD",
    band="#F2F2F2",
    lanes=(
        Colour("#0B4A99", "#0B4A99"),
        Colour("#9C1F10", "#9C1F10"),
        Colour("#00584A", "#00584A"),
        Colour("#6B4300", "#6B4300"),
        Colour("#5D0968", "#5D0968"),
        Colour("#33373D", "#33373D"),
        Colour("#500000", "#500000"),
        Colour("#5A14FA", "#5A14FA"),
        Colour("#64506E", "#64506E"),
        Colour("#0000AA", "#0000AA"),
    ),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, PRINT, CONTRAST)}
