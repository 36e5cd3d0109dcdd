"""The stylist's job: read what matters, write allergies and the handling line, lose nothing."""

from PySide6.QtTest import QTest

from salon_vault.staff.model import Tier
from tests.journeys.reception import card_of, find_and_open, lock, unlock
from tests.journeys.stage import Scene, Stage, press_soon, type_into

NOTE = "Scalp felt warm under foil"
LINE = "Patch test first"


def job(stage: Stage, password: str, typed: str) -> Scene:
    """Open a card, keep an answer and a handling line, begin a note, and be locked out."""
    yield from unlock(stage, Tier.SPECIALIST, password)
    yield from find_and_open(stage, typed)
    card = card_of(stage)
    assert card.form.header.form.phone.words.text().count("•") > 0, "the number is closed here"
    health = card.form.health
    yield from press_soon(health.edit)
    yield health.editor.isVisible
    stage.done("opened allergies and notes, the number stays masked", "health")
    yield from write_handling(stage)
    health.editor.form.notes_area.setFocus()
    QTest.keyClicks(health.editor.form.notes_area, NOTE)
    stage.done("began a note")
    yield from lock(stage)


def write_handling(stage: Stage) -> Scene:
    """Write the one line that everybody reads."""
    handling = card_of(stage).form.handling
    yield from press_soon(handling.banner.edit)
    yield handling.form.isVisible
    handling.form.text_line.clear()
    type_into(handling.form.text_line, LINE)
    yield from press_soon(handling.form.done)
    yield handling.banner.isVisible
    assert handling.banner.text.text() == LINE
    stage.done("wrote the handling line", "handling")


def job_after_the_lock(stage: Stage, password: str, typed: str) -> Scene:
    """Unlock again: what was being typed is offered back, and kept."""
    yield from unlock(stage, Tier.SPECIALIST, password)
    yield from find_and_open(stage, typed)
    editor = card_of(stage).form.health.editor
    yield editor.resume.isVisible
    stage.done("the unfinished note is offered back", "resume")
    yield from press_soon(editor.resume.yes)
    yield lambda: NOTE in editor.form.notes_area.toPlainText()
    yield from press_soon(card_of(stage).form.health.done)
    yield lambda: not editor.dirty
    stage.done("continued and kept the note", "kept")
    yield from lock(stage)
