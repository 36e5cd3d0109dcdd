"""Pictures of patch tests, reactions, their rules, and of a form that does not print."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from salon_vault.clients.model import Allergen, AllergyState, Health
from salon_vault.clients.use_cases import add_client, save_health
from salon_vault.patch_rules.proposals import proposals
from salon_vault.patch_rules.use_cases import list_rules, save_rule
from salon_vault.patch_tests.corrections.model import Corrected
from salon_vault.patch_tests.model import Origin, Result
from salon_vault.patch_tests.use_cases import (
    enter_paper_test,
    list_tests,
    place_test,
    read_test,
)
from salon_vault.patch_tests.writing import OnPaper, Placed
from salon_vault.reactions.model import Reaction, ReactionId
from salon_vault.reactions.use_cases import Told, bar_nothing, record_reaction
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from storage.demo import published
from tests.journeys.gallery.album import turn_to, until
from tests.journeys.gallery.card import agreed
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.card.form import HAIR
from ui.claims.dialog import MakeClaim
from ui.confirm import PasswordAgain
from ui.dates import today
from ui.parts.question import Question
from ui.patch_tests.corrections.note import CorrectionsNote
from ui.patch_tests.dialogs import AddNote
from ui.patch_tests.paper import ConfirmPaper
from ui.patch_tests.row import PatchTestRow
from ui.reactions.row import ReactionRow
from ui.words import language

PLACED = Placed(Kind.HAIR_COLOUR, "Orvelle Silk", "L2047A", "behind the left ear")
BROWS = Placed(Kind.LASH_BROW, "Luma Tint", "88-2", "inner elbow")


def shown(seat: Seat, dialog: Question, name: str) -> None:
    """Take the picture of a window, and close it."""
    until(dialog.isVisible)
    seat.settle()
    seat.album.take(name)
    dialog.reject()
    seat.settle()


def client_with_tests(seat: Seat) -> str:
    """Make a card with two tests, one of them from paper."""
    client = seat.asked(add_client, "Kalina Wrzos", "pl").client.id
    day = today() - timedelta(days=40)
    paper = OnPaper(day, "Ewa K.", day + timedelta(days=2), "Ewa K.", Result.PASSED)
    seat.asked(enter_paper_test, client, BROWS, paper)
    seat.asked(place_test, client, PLACED)
    return client


def tests(seat: Seat) -> None:
    """Show the tests of a client, and everything that is asked about one."""
    seat.open_card(client_with_tests(seat))
    form = seat.card.form
    form.tabs.setCurrentIndex(HAIR)
    until(lambda: form.tests.on_file is not None and len(form.tests.on_file.tests) > 1)
    press(form.tests.place)
    seat.settle()
    seat.album.scroll(form.pages.currentWidget(), "tests-placing")
    press(form.tests.entry.stop)
    seat.settle()
    rows = form.tests.findChildren(PatchTestRow)
    press(next(row.read for row in rows if row.isVisible() and row.read.isVisible()))
    shown(seat, form.tests.findChildren(Question)[-1], "test-read")
    form.tests.begin_from_paper()
    shown(seat, form.tests.findChildren(Question)[-1], "test-paper")
    form.tests._new_test()
    shown(seat, form.tests.findChildren(Question)[-1], "test-needed")
    form.tests._refused()
    shown(seat, form.tests.findChildren(Question)[-1], "test-refused")
    form.tests.correct(form.tests.on_file.tests[0])
    shown(seat, form.tests.findChildren(Question)[-1], "test-correct")
    copied = next(one for one in form.tests.on_file.tests if one.origin is Origin.PAPER)
    waiting = replace(copied, confirmed_by="")
    form.tests.open_dialog(ConfirmPaper(form.tests, seat.line, waiting))
    shown(seat, form.tests.findChildren(Question)[-1], "test-confirm")
    form.tests.open_dialog(AddNote(form.tests, seat.line, form.tests.client, copied))
    shown(seat, form.tests.findChildren(Question)[-1], "test-note")
    day = seat.go("day").form
    turn_to(day, day.tests_due)
    seat.settle()
    seat.album.take("day-tests-due")


def corrections(seat: Seat) -> None:
    """Show what an owner hears of failed tests that were corrected."""
    client = client_with_tests(seat)
    test = seat.asked(list_tests, client).tests[0]
    failed = seat.asked(read_test, test.id, test.version, Result.FAILED)
    note = next(one for one in seat.window.findChildren(CorrectionsNote))
    note._tell(1)
    right = replace(failed, result=Result.PASSED, entered_by="Marek")
    told = Corrected(right, failed, "Kalina Wrzos", "another client's test")
    panel = seat.go("inbox").form.corrections
    panel.show_waiting([told])
    until(note.isVisible)
    seat.settle()
    seat.album.take("inbox-corrections")
    note.hide()
    panel.show_waiting([])


def reactions(seat: Seat) -> None:
    """Show a reaction with its red line, and the question about a known allergy."""
    client = seat.asked(add_client, "Oda Jasna", "pl").client.id
    allergic = Health(AllergyState.KNOWN, (Allergen("PPD", "blisters"),), today())
    agreed(seat, client)
    seat.asked(save_health, client, allergic)
    seat.open_card(client)
    form = seat.card.form
    form.tabs.setCurrentIndex(HAIR)
    suspects = form.reactions.suspects
    until(lambda: bool(suspects.asked.count()))
    press(form.reactions.record)
    shown(seat, form.reactions.findChildren(Question)[-1], "reaction-new")
    reaction = Reaction(
        *(ReactionId(""), client, date(today().year, 1, 12), Kind.HAIR_COLOUR),
        bars=frozenset({Kind.HAIR_COLOUR}),
        product="Orvelle Silk",
        lot="L2047A",
    )
    told = Told(seen="swollen eyelids", ingredients=("PPD",), done="rinsed, cooled")
    seat.asked(record_reaction, reaction, told)
    seat.asked(bar_nothing, client, "PPD")
    until(form.barred.isVisible)
    until(lambda: bool(suspects.decided.count()))
    seat.settle()
    seat.album.scroll(form.pages.currentWidget(), "reactions")
    row = form.reactions.findChildren(ReactionRow)[-1]
    names = ("reaction-add", "reaction-more", "reaction-insurer", "reaction-lift")
    for number, name in enumerate(names):
        row.menu.actions()[number].trigger()
        shown(seat, form.reactions.findChildren(Question)[-1], name)


def rules(seat: Seat) -> None:
    """Show the rules, adopting one, and letting it only warn."""
    screen = seat.go("test_rules")
    seat.settle()
    seat.album.scroll(screen.page.findChild(QScrollArea), "test-rules")
    colour = screen.panels[Kind.HAIR_COLOUR]
    press(colour.add)
    shown(seat, screen.findChildren(Question)[-1], "test-rule-own")
    seat.asked(save_rule, proposals()[0].adopted(language(), today()))
    until(lambda: bool(colour.rules))
    seat.settle()
    seat.album.take("test-rules-adopted")
    press(colour.warn)
    shown(seat, screen.findChildren(Question)[-1], "test-rules-warn")
    screen._give_up(colour.rules[0])
    shown(seat, screen.findChildren(Question)[-1], "test-rule-end")


def stopped_form(seat: Seat) -> None:
    """Show the form that does not print, and what is asked before overriding."""
    client = client_with_tests(seat)
    root = Treatment(new_treatment_id(), "Root colour (test)", Kind.HAIR_COLOUR)
    seat.asked(save_treatment, root)
    screen = seat.go("consents", client)
    until(screen.form.stopped.isVisible)
    seat.settle()
    type_into(screen.form.treatment, root.name)
    until(screen.form.stopped.override.isVisible)
    seat.settle()
    seat.album.take("form-stopped")
    press(screen.form.stopped.override)
    shown(seat, screen.findChildren(Question)[-1], "form-override")
    press(screen.form.stopped.place)
    shown(seat, screen.findChildren(Question)[-1], "test-place")
    planned(seat, client, root)
    for rule in seat.asked(list_rules):
        seat.asked(save_rule, replace(rule, active=False))


def planned(seat: Seat, client: str, treatment: Treatment) -> None:
    """Show what is asked before a visit where a rule goes by product lines."""
    seat.open_card(client)
    panel = seat.card.form.visits
    press(seat.card.form.header.form.visit)
    type_into(panel.beginning.picker.line, treatment.name)
    QTest.keyClick(panel.beginning.picker.line, Qt.Key.Key_Return)
    until(panel.beginning.planned.isVisible)
    seat.settle()
    seat.album.take("visit-planned")
    press(panel.beginning.stop)


def claims(seat: Seat) -> None:
    """Show what is asked before papers for an insurer are put together, and the papers."""
    client = client_with_tests(seat)
    bars = frozenset({Kind.HAIR_COLOUR})
    reaction = Reaction(ReactionId(""), client, today(), Kind.HAIR_COLOUR, bars)
    seat.asked(record_reaction, reaction, Told(seen="swollen eyelids", done="rinsed"))
    seat.open_card(client)
    panel = seat.card.form.reactions
    seat.card.form.tabs.setCurrentIndex(HAIR)
    press(panel.claim)
    dialog = panel.findChildren(MakeClaim)[-1]
    until(dialog.about.count)
    until(dialog.contents.said.text)
    dialog.to.setText("Insurer plc")
    dialog.reason.setText("claim 17")
    seat.settle()
    seat.album.take("claim")
    shows = []
    dialog.gathered.connect(shows.append)
    dialog.give()
    again = dialog.findChildren(PasswordAgain)[-1]
    again.password.setText(published()[seat.line.member.label])
    press(again.go)
    until(lambda: bool(shows))
    until(shows[0].go.isEnabled)
    shown(seat, shows[0], "claim-papers")
