"""
The colours and measures everything on the screen is made of.

Which pairs stand on each other, and how far apart they have to be (WCAG 2.2, 1.4.3 and 1.4.11),
is in ``PAIRS``; the tests check it.
"""

from collections.abc import Mapping
from types import MappingProxyType

type Colours = Mapping[str, str]
type Pair = tuple[str, str]

LIGHT: Colours = MappingProxyType(
    {
        "bg": "#F6F4F1",
        "surface": "#FFFFFF",
        "surface2": "#FAF8F6",
        "sunken": "#EFECE8",
        "hover": "#F1EEEA",
        "border": "#E3DED8",
        "border_strong": "#8C857D",
        "text": "#1F1B18",
        "text2": "#5C554E",
        "text3": "#6F675F",
        "accent": "#7B2D52",
        "accent_hover": "#682445",
        "accent_press": "#571C39",
        "on_accent": "#FFFFFF",
        "accent_soft": "#F6E9EF",
        "accent_border": "#E4C4D3",
        "accent_text": "#7B2D52",
        "focus": "#A23A6B",
        "danger": "#B42318",
        "danger_soft": "#FDECEA",
        "danger_border": "#F1B8B2",
        "danger_text": "#8F1B12",
        "on_danger": "#FFFFFF",
        "warn": "#B54708",
        "warn_soft": "#FEF3E2",
        "warn_border": "#F3CF96",
        "warn_text": "#863404",
        "on_warn": "#FFFFFF",
        "ok": "#1B7A43",
        "ok_soft": "#E7F5EC",
        "ok_border": "#AFDDC0",
        "ok_text": "#145C32",
        "on_ok": "#FFFFFF",
        "info": "#1F5FA8",
        "info_soft": "#E8F1FB",
        "info_border": "#B5D0F0",
        "info_text": "#184C87",
        "on_info": "#FFFFFF",
        "neutral": "#5C554E",
        "neutral_soft": "#EFECE8",
        "neutral_border": "#DAD4CD",
        "neutral_text": "#4E4740",
        "on_neutral": "#FFFFFF",
        "rail": "#2A1A22",
        "rail_text": "#CDBCC5",
        "rail_sel": "#4A2D3C",
        "rail_on": "#FFFFFF",
        "rail_mark": "#F3B6CF",
        "selection": "#F6E9EF",
        "scroll": "#C9C2BA",
        "toast_link": "#F3B6CF",
        "toast_ok": "#7FD6A4",
    }
)

DARK: Colours = MappingProxyType(
    {
        "bg": "#161314",
        "surface": "#1F1B1D",
        "surface2": "#252023",
        "sunken": "#120F10",
        "hover": "#2A2528",
        "border": "#3A3337",
        "border_strong": "#82767D",
        "text": "#F4EFF1",
        "text2": "#C2B7BD",
        "text3": "#A59AA0",
        "accent": "#D97AA5",
        "accent_hover": "#E391B6",
        "accent_press": "#C4628F",
        "on_accent": "#2A0D1B",
        "accent_soft": "#3A2330",
        "accent_border": "#5A3448",
        "accent_text": "#EBA3C3",
        "focus": "#EBA3C3",
        "danger": "#F2776B",
        "danger_soft": "#3B1B19",
        "danger_border": "#6E2E29",
        "danger_text": "#FFB4AB",
        "on_danger": "#2B0906",
        "warn": "#F0A44B",
        "warn_soft": "#38280F",
        "warn_border": "#674A1D",
        "warn_text": "#FFCF8F",
        "on_warn": "#2B1A02",
        "ok": "#5CC58A",
        "ok_soft": "#14301F",
        "ok_border": "#27583B",
        "ok_text": "#9BE3B8",
        "on_ok": "#06210F",
        "info": "#75B0F0",
        "info_soft": "#16293F",
        "info_border": "#2B4D75",
        "info_text": "#B0D3FA",
        "on_info": "#04182E",
        "neutral": "#A59AA0",
        "neutral_soft": "#2E282B",
        "neutral_border": "#463D42",
        "neutral_text": "#CFC5CA",
        "on_neutral": "#161314",
        "rail": "#0F0C0D",
        "rail_text": "#B3A5AC",
        "rail_sel": "#3A2330",
        "rail_on": "#FFFFFF",
        "rail_mark": "#F3B6CF",
        "selection": "#3A2330",
        "scroll": "#574C52",
        "toast_link": "#7B2D52",
        "toast_ok": "#1B7A43",
    }
)

AVATARS_LIGHT: tuple[Pair, ...] = (
    ("#F3DCE6", "#7B2D52"),
    ("#DDE9F7", "#184C87"),
    ("#DDF0E4", "#145C32"),
    ("#FBE8CC", "#863404"),
    ("#E6E0F5", "#4C3A93"),
    ("#D8EEF0", "#11565E"),
    ("#F7DFD9", "#8F2F1B"),
    ("#E9E5DF", "#4E4740"),
)
AVATARS_DARK: tuple[Pair, ...] = (
    ("#4A2839", "#F4BDD4"),
    ("#1D3858", "#B5D6FA"),
    ("#1B4530", "#A6E7C0"),
    ("#4F3814", "#FFD498"),
    ("#38305F", "#D0C6FA"),
    ("#17434A", "#A5E1E8"),
    ("#552A20", "#FFC0B0"),
    ("#40393D", "#DDD3D8"),
)
"""Ground and letters of the round pictures, for people without a photo."""

TYPE: Mapping[str, int] = MappingProxyType(
    {"xs": 12, "sm": 13, "md": 14, "lg": 16, "xl": 20, "xxl": 24}
)
"""Text sizes in pixels at 100 %."""

RADIUS: Mapping[str, int] = MappingProxyType({"r1": 6, "r2": 8, "r3": 12})
CONTROL, TOUCH = 36, 44
"""Height of a button or a field in pixels, with a mouse and with a finger."""

READ, SEE = 4.5, 3.0
"""Contrast that letters need, and that outlines and icons need."""

_GROUNDS = ("bg", "surface", "surface2", "selection", "hover")

PAIRS: tuple[tuple[str, str, float], ...] = (
    *((ink, ground, READ) for ink in ("text", "text2") for ground in _GROUNDS),
    *(("text3", ground, READ) for ground in ("bg", "surface", "surface2")),
    *(("on_accent", ground, READ) for ground in ("accent", "accent_hover")),
    *(("accent_text", ground, READ) for ground in ("bg", "surface", "accent_soft")),
    *((f"{t}_text", f"{t}_soft", READ) for t in ("danger", "warn", "ok", "info", "neutral")),
    *((f"on_{t}", t, READ) for t in ("danger", "warn", "ok", "info", "neutral")),
    *((t, "surface", SEE) for t in ("danger", "warn", "ok", "info", "accent", "neutral")),
    *(("border_strong", ground, SEE) for ground in ("bg", "surface")),
    *(("focus", ground, SEE) for ground in ("bg", "surface")),
    ("rail_text", "rail", READ),
    *(("rail_on", ground, READ) for ground in ("rail", "rail_sel")),
    ("rail_mark", "rail", SEE),
    ("rail_mark", "rail_sel", SEE),
    ("surface", "text", READ),
    ("toast_link", "text", READ),
    ("toast_ok", "text", SEE),
)
"""What stands on what, and the least contrast between them."""


def contrast(one: str, other: str) -> float:
    """
    Return how far two colours are apart, from 1 to 21 (WCAG 2.2).

    >>> round(contrast("#FFFFFF", "#000000"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
