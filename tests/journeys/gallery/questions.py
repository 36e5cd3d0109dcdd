"""Pictures of questions before treatments: the sets, asking, deciding; and of minors."""

from datetime import date

from PySide6.QtWidgets import QScrollArea

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consent_register.purposes import Purpose
from salon_vault.contraindications.model import NO, UNSURE, YES, Answer
from salon_vault.contraindications.use_cases import hand_in_answers, list_answers
from salon_vault.notices.model import How
from salon_vault.notices.use_cases import compose_notice, hand_over_notice
from salon_vault.treatments.model import Kind
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import agreed
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.card.form import DETAILS, OVERVIEW, PICTURES
from ui.consent_register.answers import YES as AGREED
from ui.consent_register.answers import Answers
from ui.contraindications.ask import AskDialog
from ui.contraindications.history import History
from ui.contraindications.sets.form import AGES
from ui.minors.dialog import GuardianDialog


def sets(seat: Seat) -> None:
    """Read a proposal, adopt it, change it; the same with ages."""
    screen = seat.go("questions", Kind.FACIAL.value)
    form = screen.form
    until(lambda: form.shown is not None)
    seat.album.take("questions-proposed")
    press(form.adopt)
    until(form.end.isVisible)
    seat.settle()
    press(form.edit)
    seat.settle()
    form.shown.fields[0].asks.setChecked(False)
    area = next(one for one in screen.findChildren(QScrollArea) if one.isAncestorOf(form.shown))
    area.ensureWidgetVisible(form.shown.new)
    type_into(form.shown.new.ask, "Have you had your brows laminated this week?")
    seat.album.take("questions-new")
    area.verticalScrollBar().setValue(0)
    form.shown.valid.count.setText("many")
    press(form.save)
    seat.album.take("questions-fault")
    form.shown.valid.count.setText("2")
    press(form.save)
    until(form.edit.isVisible)
    seat.settle()
    seat.album.take("questions-changed")
    form.kind.choose(AGES)
    seat.settle()
    seat.album.take("ages-proposed")
    press(form.adopt)
    until(form.end.isVisible)
    press(form.edit)
    seat.album.take("ages-change")
    press(form.stop)


def minor(seat: Seat) -> None:
    """Make a card for somebody of fifteen, and write a guardian down."""
    client = seat.asked(add_client, "Ola Wrona", "pl").client
    born = date(date.today().year - 15, 1, 15)
    seat.asked(save_contact, client.id, Contact("+48600555017", birthday=born))
    version = seat.asked(compose_notice, "pl").version
    seat.asked(hand_over_notice, client.id, version, "pl", How.PAPER)
    seat.open_card(client.id)
    card = seat.card.form
    until(card.minor.isVisible)
    card.tabs.setCurrentIndex(DETAILS)
    seat.settle()
    press(card.details.guardians.add)
    dialog = seat.front(GuardianDialog)
    press(dialog.go)
    until(dialog.fields["name"].below.text)
    seat.album.take("guardian-fault")
    type_into(dialog.lines["name"], "Beata Wrona")
    type_into(dialog.lines["relation"], "mother")
    type_into(dialog.lines["phone"], "600 555 018")
    press(dialog.go)
    until(lambda: not card.details.guardians.none.isVisible())
    agreed(seat, client.id)
    seat.settle()
    seat.album.scroll(card.pages.currentWidget(), "guardian")
    card.tabs.setCurrentIndex(PICTURES)
    seat.settle()
    press(card.pictures.consent.record)
    answers = seat.front(Answers)
    until(answers.who.isVisible)
    press(answers.answers[Purpose.RECORD].button(AGREED))
    seat.album.take("photos-guardian-says")
    press(answers.stop)
    card.tabs.setCurrentIndex(OVERVIEW)


def asking(seat: Seat) -> None:
    """Ask a client, decide otherwise, ask again, and decide on what was handed in."""
    panel = seat.card.form.questions
    until(lambda: panel.asked is not None and panel.asked.sets)
    adopted = panel.asked.sets[0]
    panel._ask(adopted, None)
    dialog = seat.front(AskDialog)
    _answer(dialog, YES, first=2)
    seat.album.take("ask-first")
    _answer(dialog, NO)
    _answer(dialog, YES, first=1)
    dialog.form.decision.choice.setCurrentIndex(0)
    type_into(dialog.form.decision.reason_line, "Seen: healed")
    seat.album.take("ask-decide")
    press(dialog.form.go)
    until(lambda: panel.asked.history)
    seat.settle()
    client, version = panel.asked.history[0].client, adopted.questions.version
    unsure = [Answer(one.id, UNSURE) for one in adopted.questions.questions]
    seat.asked(hand_in_answers, client, adopted.questions.kind, version, unsure)
    until(lambda: len(panel.asked.history) == 2)
    seat.settle()
    seat.album.take("questions-on-card")
    panel.decide(seat.asked(list_answers, client).history[0])
    dialog = seat.front(AskDialog)
    seat.album.take("ask-handed-in")
    press(dialog.form.go)
    until(lambda: not panel.asked.history[0].waits)
    panel._ask(adopted, panel.asked.history[0])
    dialog = seat.front(AskDialog)
    seat.album.take("ask-what-changed")
    press(dialog.form.stop)
    press(panel.history)
    history = seat.front(History)
    press(history.answers[0].show_said)
    until(history.answers[0].said.isVisible)
    seat.album.take("answers-before")
    press(history.go)


def _answer(dialog: AskDialog, said: str, first: int | None = None) -> None:
    for row in dialog.rows[:first]:
        known = said if said in row.question.answers() else row.question.answers()[0]
        row.show_answer(Answer(row.question.id, known))
        row.answered.emit()
