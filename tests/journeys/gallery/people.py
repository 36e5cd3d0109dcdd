"""Pictures about people: joining, hours, absences, deputies, envelopes, leaving."""

from PySide6.QtWidgets import QScrollArea

from salon_vault.deputies.use_cases import need_second_person
from salon_vault.personnel.model import Oddity, OddOpening
from salon_vault.staff.model import Hours, Terms, Tier
from salon_vault.staff.use_cases import set_terms
from storage.demo import published
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import has_ink, press, type_into
from ui.confirm import PasswordAgain
from ui.keys.change import ChangeKeys
from ui.parts.strip import Strip
from ui.print_preview import PrintPreview
from ui.second_person import SecondPerson
from ui.slips.print_slip import PrintSlip
from ui.staff.away import ComesBack, GoesAway
from ui.staff.cuts import WithdrawRights
from ui.staff.deputy import NameDeputy
from ui.staff.deputy_report import DeputyReport
from ui.staff.dialogs import Retier
from ui.staff.file_dialog import StaffFile
from ui.staff.joiner.wizard import Joiner
from ui.staff.leaver.wizard import Leaver
from ui.staff.more import DEEDS
from ui.staff.notes import OpeningsNote, openings_in_words
from ui.staff.print_sheet import PrintSheet
from ui.staff.second_rules import SecondPersonRules
from ui.staff.spares import MakeSpare
from ui.staff.terms import TermsAndHours
from ui.staff_notice.print_dialog import PrintStaffSheet
from ui.words import _

SPECIALIST, RECEPTION = Tier.SPECIALIST, Tier.RECEPTION


def people(seat: Seat) -> None:
    """Show what an owner does about the people, in the order of a year."""
    screen = seat.go("staff")
    until(lambda: screen.form.persons)
    joins(seat, screen)
    for kind, name in (
        (TermsAndHours, "terms-and-hours"),
        (StaffFile, "papers-and-lessons"),
        (WithdrawRights, "withdraw-rights"),
    ):
        more(screen, kind)
        dialog = seat.front(kind)
        if kind is TermsAndHours:
            dialog.hours.kept.setChecked(True)
        seat.settle()
        seat.album.take(name)
        press(dialog.stop)
    away(seat, screen)
    deputises(seat, screen)
    spare(seat, screen)
    rights(seat, screen)
    moves(seat, screen)
    second(seat, screen)
    notes(seat)


def joins(seat: Seat, screen) -> None:
    """Walk through the steps of somebody who joins."""
    press(screen.form.add)
    wizard = seat.front(Joiner)
    seat.album.take("join-person")
    type_into(wizard.person.label, "Chair 3")
    wizard.person.kind.choose("self_employed")
    for tier in Tier:
        wizard.person.picker.choice.choose(tier)
        seat.album.take(f"join-{tier.value}")
    wizard.person.picker.choice.choose(SPECIALIST)
    press(wizard.go)
    wizard.hours.editor.kept.setChecked(True)
    seat.album.take("join-hours")
    press(wizard.go)
    seat.album.take("join-password")
    press(wizard.go)
    password(seat)
    until(wizard.is_done)
    sheets = wizard.papers.sheets
    until(lambda: sheets.row is not None and sheets.row.show_it.isVisible())
    press(wizard.papers.sheets.row.show_it)
    sheet(seat, "join-staff-notice", PrintStaffSheet)
    wizard.papers.papers.tick(["confidentiality"])
    seat.album.take("join-papers")
    press(wizard.papers.slip)
    sheet(seat, "join-slip", PrintSlip)
    press(wizard.go)
    until(lambda: any(one.member.label == "Chair 3" for one in screen.form.persons))
    seat.settle()
    seat.album.take("joined")


def away(seat: Seat, screen) -> None:
    """Send somebody away, and take them back."""
    more(screen, GoesAway)
    dialog = seat.front(GoesAway)
    seat.album.take("goes-away")
    press(dialog.go)
    until(lambda: row(screen, SPECIALIST).member.away)
    seat.album.take("away")
    more(screen, ComesBack)
    dialog = seat.front(ComesBack)
    seat.album.take("comes-back")
    press(dialog.go)
    password(seat)
    until(lambda: not row(screen, SPECIALIST).member.away)


def deputises(seat: Seat, screen) -> None:
    """Name a deputy, end it, and look at what was done."""
    more(screen, NameDeputy)
    dialog = seat.front(NameDeputy)
    seat.album.take("name-deputy")
    press(dialog.go)
    password(seat)
    until(lambda: row(screen, SPECIALIST).member.deputy is not None)
    seat.album.take("deputy")
    person = row(screen, SPECIALIST)
    person.menu.actions()[-1].trigger()
    until(lambda: row(screen, SPECIALIST).member.deputy is None)
    press(screen.form.arranged.report)
    report = seat.front(DeputyReport)
    until(report.deeds.count)
    seat.album.take("deputy-report")
    press(report.stop)


def spare(seat: Seat, screen) -> None:
    """Make a login for an envelope."""
    press(screen.form.arranged.spare)
    dialog = seat.front(MakeSpare)
    type_into(dialog.label, "Envelope 1")
    seat.album.take("spare-login")
    press(dialog.go)
    password(seat)
    sheet(seat, "spare-sheet")


def rights(seat: Seat, screen) -> None:
    """Look at the page of rights before it is printed."""
    press(screen.form.rights.print)
    sheet(seat, "rights-sheet")


def moves(seat: Seat, screen) -> None:
    """Give somebody another role, and be offered the change of keys."""
    press(row(screen, SPECIALIST).retier)
    dialog = seat.front(Retier)
    dialog.picker.choice.choose(RECEPTION)
    press(dialog.go)
    password(seat)
    change = seat.front(ChangeKeys)
    seat.album.take("mover-keys")
    press(change.stop)


def second(seat: Seat, screen) -> None:
    """Want a second person, and have one agree to a leaver."""
    press(screen.form.arranged.second)
    dialog = seat.front(SecondPersonRules)
    seat.album.take("second-rules")
    dialog.deeds.tick(["staff.remove_member"])
    press(dialog.go)
    password(seat)
    until(lambda: seat.line.desk.needs_second(need_second_person))
    leaving = next(one for one in screen.form.persons if one.member.label == "Chair 3")
    act(leaving, Leaver)
    wizard = seat.front(Leaver)
    until(wizard.looked.print.isEnabled)
    seat.album.take("leaver-look")
    press(wizard.looked.print)
    sheet(seat, "leaver-sheet")
    press(wizard.go)
    seat.album.take("leaver-keys")
    press(wizard.go)
    password(seat)
    other = seat.front(SecondPerson)
    until(other.go.isEnabled)
    seat.album.take("second-person")
    manager = next(m.member for m in screen.form.persons if m.member.tier is Tier.MANAGER)
    other.who.choose(manager.id)
    type_into(other.password, published()[manager.label])
    press(other.go)
    until(wizard.is_done)
    seat.album.take("leaver-after")
    press(wizard.go)


def notes(seat: Seat) -> None:
    """Show the strips: outside hours, odd openings, a delegation that is over."""
    never = Terms(hours=Hours((None,) * 7))
    done = []
    asked = seat.line.ask(seat.window, set_terms, seat.line.member.id, never)
    asked.then(lambda _nothing: done.append(True))
    until(lambda: done)
    seat.come_back()
    seat.settle()
    odd = OddOpening(seat.studio.clock.now(), seat.line.member.id, Oddity.OUTSIDE_HOURS)
    seat.window.findChild(OpeningsNote).ask(openings_in_words([odd, odd]))
    seat.album.take("notes-about-people")
    for strip in seat.window.findChildren(Strip):  # in the evening there are more of them
        if not strip.isHidden():
            _area_of(strip).ensureWidgetVisible(strip)
            seat.album.take(f"note-{type(strip).__name__}")


def _area_of(strip: Strip) -> QScrollArea:
    area = strip.parentWidget().parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    return area


def sheet(seat: Seat, name: str, kind: type[PrintPreview] = PrintSheet) -> None:
    """Take a picture of a sheet in its preview, and put it away."""
    dialog = seat.front(kind)
    until(dialog.go.isEnabled)
    until(lambda: has_ink(dialog.view))
    seat.album.take(name)
    press(dialog.stop)


def password(seat: Seat) -> None:
    """Give the owner's password once more."""
    dialog = seat.front(PasswordAgain)
    type_into(dialog.password, published()[seat.line.member.label])
    press(dialog.go)


def row(screen, tier: Tier):
    """Return the first person of a tier."""
    return next(one for one in screen.form.persons if one.member.tier is tier)


def more(screen, kind: type) -> None:
    """Choose what opens this dialog out of the list beside the first specialist."""
    act(row(screen, SPECIALIST), kind)


def act(person, kind: type) -> None:
    """Choose what opens this dialog out of the list beside a person."""
    words = next(_(words) for words, _case, make in DEEDS if make is kind)
    next(one for one in person.menu.actions() if one.text() == words).trigger()
