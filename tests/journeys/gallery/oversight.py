"""Pictures of the owner's inbox, of what staff sign, and of a review of access."""

from datetime import date, timedelta
from itertools import chain, cycle
from typing import Any

from PySide6.QtWidgets import QScrollArea

from salon_vault.access_review.model import Verdict
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput
from salon_vault.law.pack import load_pack
from salon_vault.odd_use.model import Finding, Odd, Rule, Stage, new_finding_id
from salon_vault.odd_use.rules import Watched
from salon_vault.odd_use.use_cases import OddUse, odd_use
from salon_vault.salon.use_cases import check_law
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import PRINTER, Seat
from tests.journeys.stage import has_ink, press, type_into
from ui.access_review.finish import FinishReview
from ui.odd_use.explain import Explain
from ui.odd_use.numbers import Numbers
from ui.staff_notice.signed import NoteSigned


def oversight(seat: Seat) -> None:
    """Show all three places: before anybody was told, and afterwards."""
    inbox_before(seat)
    staff_notice(seat)
    inbox(seat)
    review(seat)


def inbox_before(seat: Seat) -> None:
    """Show why nothing is looked at yet, and the numbers."""
    screen = seat.go("inbox")
    until(screen.form.empty.isVisible)
    seat.album.take("inbox-before")
    press(screen.form.numbers)
    dialog = seat.front(Numbers)
    seat.album.take("inbox-numbers")
    press(dialog.stop)


def staff_notice(seat: Seat) -> None:
    """Show what the papers lack, both papers, and noting a signature."""
    screen = seat.go("staff_notice")
    until(lambda: screen._pack is not None)
    seat.settle()
    seat.album.take("staff-notice-gaps")
    for fact in load_pack("pl").unverified_for_staff():
        seat.asked(check_law, fact, "lawyer J. Nowicka")
    until(screen.form.options.print.isEnabled)
    for number in range(screen.form.kind.count()):
        screen.form.kind.setCurrentIndex(number)
        until(screen.form.options.print.isEnabled)
        until(lambda: has_ink(screen.form.sheet.view))
        seat.settle()
        seat.album.take(f"staff-notice-{screen.form.kind.key.replace('_', '-')}")
    screen.form.kind.setCurrentIndex(0)
    until(screen.form.options.print.isEnabled)
    screen.form.options.printer.choose(PRINTER)
    press(screen.form.options.print)
    until(lambda: any(not row.signed.isHidden() for row in screen.form.rows))
    until(lambda: has_ink(screen.form.sheet.view))
    seat.settle()
    seat.album.take("staff-notice-printed")
    press(next(row for row in screen.form.rows if not row.signed.isHidden()).signed)
    dialog = seat.front(NoteSigned)
    seat.album.take("staff-notice-signing")
    press(dialog.stop)


def inbox(seat: Seat) -> None:
    """Show a question of every kind, those that were answered, and one being explained."""
    screen = seat.go("inbox")
    state: Any = seat.asked(odd_use)
    today = day_of(seat.studio.clock.now())
    told = {who: today for who, one in screen._members.items() if one.active}
    told.popitem()
    watched = Watched(told, None)
    screen._show_state(OddUse(watched, state.thresholds, seat.studio.clock.now(), 3))
    seat.settle()
    screen._state = OddUse(watched, state.thresholds, seat.studio.clock.now(), 3)
    screen._show(findings(seat, today))
    seat.window.inbox_watch.counted.emit("inbox", 3)
    seat.album.scroll(screen.form.page.findChild(QScrollArea), "inbox")
    press(screen.form.rows[0].explain)
    dialog = seat.front(Explain)
    type_into(dialog.note, "counted old cards")
    seat.album.take("inbox-explain")
    dialog.note.clear()
    dialog._failed(InvalidInput("note", "blank"))
    seat.album.take("inbox-explain-blank")
    press(dialog.stop)
    screen.form.empty.show()
    seat.window.inbox_watch.counted.emit("inbox", 0)


def findings(seat: Seat, today: date) -> list[Finding]:
    """Return a question for every rule, under the logins of the demo."""
    people = [one.id for one in seat.window.screen_of("inbox")._members.values() if one.active]
    standings = chain([Stage.NEW] * 6, [Stage.ASK], cycle(list(Stage)[2:]))
    found = []
    for number, rule in enumerate(Rule):
        who, day = people[number % len(people)], today - timedelta(days=number // 3)
        odd = Odd(rule, who, day, 17 + number, (1, 2), 4 if number % 3 == 0 else 0)
        standing = next(standings)
        note = "counted old cards" if standing is Stage.EXPLAINED else ""
        at = seat.studio.clock.now()
        found.append(Finding(new_finding_id(), odd, at, standing, note, None, 1))
    return found


def review(seat: Seat) -> None:
    """Show a review: somebody undecided, every decision, the sheet, and waiting for a name."""
    screen = seat.go("access_review")
    until(lambda: screen._person is not None)
    seat.album.take("review")
    for verdict in Verdict:
        press(screen.form.person.verdict.button(verdict))
        seat.album.take(f"review-{verdict.value}")
    for row in range(screen.form.people.count()):
        screen.form.people.setCurrentRow(row)
        who = screen._state.people[row].id
        until(lambda who=who: screen._person.member.id == who)
        press(screen.form.person.verdict.button(Verdict.KEEP))
    seat.album.take("review-decided")
    press(screen.form.finish)
    dialog = seat.front(FinishReview)
    until(dialog.go.isEnabled)
    seat.album.take("review-print")
    press(dialog.go)
    until(screen.form.sign.isVisible)
    seat.settle()
    seat.album.take("review-printed")
