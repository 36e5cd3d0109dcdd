"""The colourist between two clients: the last formula once more with a change, and compared."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.staff.model import Tier
from tests.journeys.reception import card_of, find_and_open, lock, unlock
from tests.journeys.stage import Scene, Stage
from ui.card.form import HAIR, PICTURES, TIMELINE

MIXTURE = "7.1 30 + 7.0 30 | 6% 90 | 35"


def job(stage: Stage, password: str, typed: str) -> Scene:
    """Type a formula, repeat it, and look at tests, photos and the timeline."""
    yield from unlock(stage, Tier.SPECIALIST, password)
    yield from find_and_open(stage, typed)
    yield from new_formula(stage)
    yield from look_around(stage)
    yield from lock(stage)


def new_formula(stage: Stage) -> Scene:
    """Type a usual mixture, and repeat it with other grams."""
    card = card_of(stage)
    panel = card.form.formulas
    yield lambda: bool(panel._formulas)
    before = len(panel._formulas)
    stage.window.activateWindow()
    yield stage.window.isActiveWindow
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(stage.window, Qt.Key.Key_F, held)
    yield lambda: panel.entry is not None and card.form.tabs.currentIndex() == HAIR
    keys = stage.window.windowHandle()
    for letter in MIXTURE:
        QTest.keyClick(keys, letter)
    stage.done("typed a formula", "formula-typed")
    QTest.keyClick(keys, Qt.Key.Key_Return)
    yield lambda: len(panel._formulas) == before + 1 and panel.entry is None
    stage.done("kept the formula", "formula-kept")
    stage.window.activateWindow()
    yield stage.window.isActiveWindow
    QTest.keyClick(keys, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    yield lambda: panel.entry is not None and panel.entry.isAncestorOf(keys.focusObject())
    for letter in "40":
        QTest.keyClick(keys, letter)
    QTest.keyClick(keys, Qt.Key.Key_Return)
    yield lambda: len(panel._formulas) == before + 2
    stage.done("repeated it with a change", "formula-repeated")


def look_around(stage: Stage) -> Scene:
    """Turn to photos and files, and to the timeline."""
    card = card_of(stage)
    card.form.tabs.setCurrentIndex(PICTURES)
    yield lambda: card.form.pages.currentIndex() == PICTURES
    yield card.form.pictures.photos.words.isVisible
    stage.done("looked at photos and files", "pictures")
    card.form.tabs.setCurrentIndex(TIMELINE)
    yield lambda: card.form.pages.currentIndex() == TIMELINE
    stage.done("looked at the timeline", "timeline")
