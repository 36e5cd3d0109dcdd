"""The receptionist's main job: unlock, find, open, print the consent, hand over the notice."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.staff.model import Tier
from tests.journeys.stage import Scene, Stage, has_ink, press, press_soon, type_into
from ui.card.papers.row import PaperRow
from ui.card.screen import CardView
from ui.clients.screen import ClientsScreen
from ui.consents.screen import FormsScreen
from ui.login.people_page import PeoplePage
from ui.login.screen import UnlockScreen
from ui.notices.screen import NoticeScreen
from ui.window import Window


def unlock(stage: Stage, tier: Tier, password: str) -> Scene:
    """Sit down as the first person of ``tier``, through the ordinary unlock window."""
    yield (
        lambda: (
            isinstance(stage.window, UnlockScreen) and isinstance(stage.window.page, PeoplePage)
        )
    )
    page = stage.window.page
    stage.done("the unlock window shows who may sit down", "unlock")
    press(next(tile for tile in page.tiles if tile.tile.tier is tier))
    page.password.clear()
    type_into(page.password, password)
    press(page.unlock)
    yield lambda: isinstance(stage.window, Window)
    yield lambda: bool(clients_of(stage).form.list.rows.lines)
    stage.done(f"unlocked as {tier.value} (Argon2id, log entry, first list)", "clients")


def find_and_open(stage: Stage, typed: str) -> Scene:
    """Find a client by a few letters, and open the card with Enter."""
    form = clients_of(stage).form
    type_into(form.search, typed)
    yield lambda: form.list.looks.typed == typed and bool(form.list.rows.lines)
    stage.done(f"found by {typed!r}", "search")
    QTest.keyClick(form.search, Qt.Key.Key_Return)
    yield lambda: form.beside.currentWidget() is form.card
    stage.done("opened the card", "card")


def print_consent(stage: Stage) -> Scene:
    """Preview the hair-colour papers in the client's language, and print them."""
    card = card_of(stage)
    before = len(card.findChildren(PaperRow))
    press(card.form.header.form.print)
    yield lambda: isinstance(page_of(stage), FormsScreen)
    forms = page_of(stage)
    yield forms.form.options.print.isEnabled
    yield lambda: has_ink(forms.form.sheet.view)
    stage.done("previewed the hair-colour consent and its health sheet", "preview")
    yield from press_soon(forms.form.options.print)
    yield lambda: isinstance(page_of(stage), ClientsScreen)
    yield lambda: len(card.findChildren(PaperRow)) > before
    stage.done("registered the papers and sent them to the printer", "printed")


def hand_over_notice(stage: Stage) -> Scene:
    """Print the privacy notice and record that it was handed over."""
    card = card_of(stage)
    press(card.form.papers.notice)
    yield lambda: isinstance(page_of(stage), NoticeScreen)
    notice = page_of(stage)
    yield notice.form.hand_over.record.isVisible
    yield notice.form.options.print.isEnabled
    yield lambda: has_ink(notice.form.sheet.view)
    stage.done("previewed the privacy notice", "notice")
    yield from press_soon(notice.form.options.print)
    yield stage.window.toast.isVisible
    stage.done("sent the notice to the printer")
    yield from press_soon(notice.form.hand_over.record)
    yield lambda: isinstance(page_of(stage), ClientsScreen)
    stage.done("recorded the hand-over", "handed-over")


def main_job(stage: Stage, password: str, typed: str) -> Scene:
    """Play the whole job, to the lock at its end."""
    yield from unlock(stage, Tier.RECEPTION, password)
    yield from find_and_open(stage, typed)
    yield from print_consent(stage)
    yield from hand_over_notice(stage)
    yield from lock(stage)


def lock(stage: Stage) -> Scene:
    """Press Ctrl+L; the process has to end before anybody loses patience."""
    stage.window.activateWindow()
    yield stage.window.isActiveWindow
    QTest.keyClick(stage.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    yield lambda: False


def clients_of(stage: Stage) -> ClientsScreen:
    """Return the client screen of the main window."""
    return stage.window.screen_of("clients")


def card_of(stage: Stage) -> CardView:
    """Return the card beside the list."""
    return clients_of(stage).card


def page_of(stage: Stage):
    """Return the place that the main window shows."""
    return stage.window.form.pages.currentWidget()
