"""The owner's inbox on screen: silent before its day, questions after it, and the count."""

import pytest
from PySide6.QtWidgets import QWidget

from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.odd_use.model import Rule, Stage, Thresholds
from salon_vault.odd_use.use_cases import list_findings, odd_use, set_thresholds
from salon_vault.scans.tray.use_cases import list_tray
from salon_vault.staff.model import Tier
from tests.salon_vault.staff_told import tell_everybody
from ui.consents.tracking.not_back import NotBackPanel
from ui.day.form import DayForm
from ui.log.screen import LogScreen
from ui.odd_use.explain import Explain
from ui.odd_use.form import InboxForm
from ui.odd_use.numbers import NUMBERS, Numbers
from ui.odd_use.screen import InboxScreen
from ui.odd_use.words import STANDINGS, WHAT
from ui.open_matters import OpenMatters


@pytest.fixture
def leafed(seat, clock, salon, counter):
    """Let somebody leaf through three cards, two weeks after everybody was told."""
    owner = seat(Tier.OWNER)
    owner.run(set_thresholds, Thresholds(cards=3))
    cards = [owner.run(add_client, f"Zofia Maj {n}", "pl").client.id for n in range(3)]
    tell_everybody(owner, clock, salon)
    clock.move(days=15)
    desk = seat(Tier.SPECIALIST)
    for card in cards:
        desk.run(open_card, card)
    counter.clear()


@pytest.fixture
def inbox(qtbot, line_of):
    """Open the owner's inbox."""
    screen = InboxScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    screen.arrive("")
    qtbot.waitUntil(lambda: bool(screen.form.empty.words.text()) or bool(screen.form.rows))
    return screen


def test_before_the_notice_the_page_says_why_and_what_to_do(inbox):
    wanted = []
    inbox.wants.connect(lambda place, record: wanted.append(place))

    assert "Nothing is looked at yet" in inbox.form.empty.words.text()
    assert not inbox.form.look.isEnabled()
    inbox.form.empty.button.click()
    assert wanted == ["staff_notice"]


def test_review_that_is_due_is_offered(qtbot, inbox):
    wanted = []
    inbox.wants.connect(lambda place, record: wanted.append(place))
    qtbot.waitUntil(inbox.form.due.isVisible)

    inbox.form.begin.click()
    assert wanted == ["access_review"]


def test_look_brings_one_question_under_a_login(qtbot, leafed, inbox):
    inbox.form.look.click()
    qtbot.waitUntil(lambda: bool(inbox.form.rows))

    (row,) = inbox.form.rows
    said = "Under the login of Chair 2: 3 cards opened without a visit."
    assert row.words.text() == said
    assert said in row.ask.accessibleName()


def test_question_leads_to_its_entries(qtbot, leafed, inbox, salon, clock):
    inbox.form.look.click()
    qtbot.waitUntil(lambda: bool(inbox.form.rows))
    wanted = []
    inbox.wants.connect(lambda place, record: wanted.append((place, record)))
    inbox.form.rows[0].entries.click()

    who = salon.people[Tier.SPECIALIST]
    (there,) = wanted
    assert there == ("log", f"login:{who}:{clock.now().astimezone().date()}")
    log = LogScreen(inbox.line)
    qtbot.addWidget(log)
    log.arrive(there[1])
    qtbot.waitUntil(lambda: log.form.model.rowCount() > 0 and log.form.who.key == who)
    qtbot.waitUntil(lambda: {line.entry.actor for line in log._lines} == {who})
    assert log._wanted().first == log._wanted().last == clock.now().astimezone().date()


def test_explained_keeps_what_was_said(qtbot, leafed, inbox, asked):
    inbox.form.look.click()
    qtbot.waitUntil(lambda: bool(inbox.form.rows))
    inbox.form.rows[0].explain.click()
    dialog = inbox.findChild(Explain)

    dialog.go.click()
    qtbot.waitUntil(lambda: "few words" in dialog.field.below.text())
    dialog.note.setText("looked for old phone numbers")
    dialog.go.click()

    qtbot.waitUntil(inbox.form.done.isVisible)
    (finding,) = asked(list_findings)
    assert (finding.standing, finding.note) == (
        Stage.EXPLAINED,
        "looked for old phone numbers",
    )
    assert inbox.form.empty.isVisible()


@pytest.mark.parametrize(("deed", "standing"), [("ask", Stage.ASK), ("watch", Stage.WATCH)])
def test_one_press_answers(qtbot, leafed, inbox, asked, deed, standing):
    inbox.form.look.click()
    qtbot.waitUntil(lambda: bool(inbox.form.rows))
    getattr(inbox.form.rows[0], deed).click()

    qtbot.waitUntil(lambda: inbox.form.rows[0].finding.standing is standing)
    assert asked(list_findings)[0].standing is standing


def test_numbers_are_kept_and_say_that_staff_are_told_again(qtbot, inbox, asked):
    inbox.form.numbers.click()
    dialog = inbox.findChild(Numbers)
    dialog.lines["cards"].setText("0")
    assert not dialog.go.isEnabled()
    dialog.lines["cards"].setText("42")
    dialog.go.click()

    qtbot.waitUntil(lambda: asked(odd_use).thresholds.cards == 42)


def test_rail_counts_what_waits(qtbot, leafed, window_of):
    window = window_of(Tier.OWNER)
    window.inbox_watch.look()

    button = window.form.rail.buttons["inbox"]
    qtbot.waitUntil(lambda: button.accessibleName() == "Inbox, 1")
    window.screen_of("inbox")
    qtbot.waitUntil(lambda: bool(window.screen_of("inbox").form.rows))
    window.screen_of("inbox").form.rows[0].watch.click()
    qtbot.waitUntil(lambda: button.accessibleName() == "Inbox")


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_nobody_else_has_an_inbox(qtbot, window_of, tier):
    window = window_of(tier)

    assert "inbox" not in window.form.rail.buttons


def test_everything_has_words():
    assert set(WHAT) == set(Rule)
    assert set(STANDINGS) == set(Stage)
    fields = set(Thresholds.__dataclass_fields__) - {"opening"}
    assert set(NUMBERS) == fields


def test_whatever_of_the_inbox_a_manager_may_settle_stands_on_today(qtbot, line_of):
    line = line_of(Tier.MANAGER)
    whole, today = QWidget(), QWidget()
    for widget in (whole, today):
        qtbot.addWidget(widget)
    InboxForm(whole, line)
    day = DayForm(today, line)
    theirs = {type(each) for each in whole.findChildren(OpenMatters) if may_ask(line, each)}
    shown = {type(each) for each in day.findChildren(OpenMatters) if may_ask(line, each)}
    assert theirs == {NotBackPanel}, "the rest is the owner's alone"
    assert theirs <= shown
    assert line.allows(list_tray), "and the tray of scans, which is on Today for all"


def may_ask(line, panel):
    return line.allows(panel._asks)
