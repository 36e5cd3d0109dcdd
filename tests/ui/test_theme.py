"""The look: contrast of every pair of colours, one style sheet, labels that show plain text."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

import resources
from ui import theme, tokens
from ui.icons import pixmap
from ui.parts.button import Button
from ui.parts.looks import look_again

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "ui").rglob("*.py"))
BLOCK = 8 * 8
"""Points of a square that fills the middle of a box, as for "partly"."""
COLOURS = {"light": tokens.LIGHT, "dark": tokens.DARK}


@pytest.mark.parametrize("colours", COLOURS.values(), ids=COLOURS)
@pytest.mark.parametrize("pair", tokens.PAIRS, ids=lambda pair: f"{pair[0]}-on-{pair[1]}")
def test_what_stands_on_something_can_be_told_from_it(colours, pair):
    ink, ground, least = pair

    assert tokens.contrast(colours[ink], colours[ground]) >= least


@pytest.mark.parametrize("pairs", [tokens.AVATARS_LIGHT, tokens.AVATARS_DARK])
def test_initials_can_be_read_on_their_disc(pairs):
    assert all(tokens.contrast(*pair) >= tokens.READ for pair in pairs)


def test_a_pale_pair_would_be_noticed():
    assert tokens.contrast("#AAAAAA", "#FFFFFF") < tokens.SEE


def test_light_and_dark_name_the_same_colours():
    assert set(tokens.LIGHT) == set(tokens.DARK)


@pytest.mark.parametrize("dark", [False, True])
def test_the_style_sheet_leaves_no_token_open(qapp, dark):
    theme.wear(theme.Theme(dark), qapp)

    assert "$" not in qapp.styleSheet()


@pytest.mark.parametrize("dark", [False, True])
def test_a_ticked_box_has_a_tick_in_it(qapp, qtbot, dark):
    theme.wear(theme.Theme(dark), qapp)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    box.resize(box.sizeHint())

    picture = box.grab().toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    inks = [picture.pixelColor(*point).name() for point in points]

    assert theme.colour("accent").name() in inks
    assert 8 < inks.count(theme.colour("on_accent").name()) < BLOCK


def test_text_grows_and_shrinks_with_the_scale(qapp):
    theme.wear(theme.Theme(scale=150), qapp)
    large = theme.text_size("md")
    theme.wear(theme.Theme(scale=90), qapp)

    assert (large, theme.text_size("md")) == (21, 13)


@pytest.mark.parametrize(
    "make", [QLineEdit, lambda: QPushButton("Save"), lambda: Button("More", "ghost")]
)
def test_nothing_grows_when_the_keys_come_into_it(qapp, qtbot, make):
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    part, other = make(), QLineEdit()
    rows.addWidget(part)
    rows.addWidget(other)
    with qtbot.waitActive(window):
        window.show()
    other.setFocus()
    before = part.sizeHint()

    part.setFocus()
    qtbot.waitUntil(part.hasFocus)
    look_again(part)

    assert part.sizeHint() == before


def test_controls_are_higher_for_fingers(qapp):
    theme.wear(theme.Theme(touch=True), qapp)

    assert theme.control_height() == tokens.TOUCH


def test_high_contrast_paints_in_the_colours_of_the_system(qapp):
    palette = QPalette()

    colours = theme.colours_of(palette)

    assert set(colours) == set(tokens.LIGHT)
    assert colours["text"] == palette.color(QPalette.ColorRole.WindowText).name()
    assert colours["danger_soft"] == palette.color(QPalette.ColorRole.Window).name()


def icon_names():
    return sorted(
        {
            text
            for path in SOURCES
            for text in re.findall(r"\"([a-z0-9]+(?:-[a-z0-9]+)*)\"", path.read_text("utf-8"))
            if (ROOT / "resources" / "icons" / f"{text}.svg").exists()
        }
    )


def test_every_icon_in_use_can_be_drawn(qapp):
    assert len(icon_names()) > 25
    assert not [name for name in icon_names() if pixmap(name, "text").isNull()]


def test_icons_come_with_their_licence():
    assert "ISC" in resources.path("icons/LICENSE").read_text("utf-8")


def calls(path, names):
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in names
    ]


def test_only_the_theme_sets_a_style_sheet():
    setting = {
        call.split(":")[0] for path in SOURCES for call in calls(path, {"setStyleSheet"})
    }

    assert setting == {"ui/theme.py"}


def test_no_label_takes_what_it_shows_for_html():
    assert [call for path in SOURCES for call in calls(path, {"QLabel", "QMessageBox"})] == []
    inheriting = {
        str(path.relative_to(ROOT))
        for path in SOURCES
        if re.search(r"class \w+\((QLabel|QMessageBox)\)", path.read_text("utf-8"))
    }
    assert inheriting == {"ui/parts/plain_label.py", "ui/parts/glyph.py"}


def test_settings_of_qt_are_never_used():
    assert [call for path in SOURCES for call in calls(path, {"QSettings"})] == []
