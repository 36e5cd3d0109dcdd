"""The notice on screen: what it lacks, checks with a name, printing, and the hand-over."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from salon_vault.clients.use_cases import add_client
from salon_vault.law.pack import load_pack
from salon_vault.law.shape import Status
from salon_vault.notices.model import How
from salon_vault.notices.use_cases import list_handovers
from salon_vault.salon.model import QUESTIONS, Elsewhere, Salon
from salon_vault.salon.use_cases import check_law, save_salon, view_salon
from salon_vault.staff.model import Tier
from ui.notices.check import CheckFact
from ui.notices.gaps import STATUS, gaps_in
from ui.notices.hand_over import HOWS
from ui.notices.screen import NoticeScreen
from ui.parts.question import Question

PACK = load_pack("pl")
WHOLE = Salon(
    name="Studio Magnolia",
    address="ul. Lipowa 4, 00-001 Warszawa",
    phone="+48 22 555 01 23",
    elsewhere={question: Elsewhere() for question in QUESTIONS},
)


@pytest.fixture
def whole(seat, counter):
    """Have the owner fill in and check everything, and stand up."""
    desk = seat(Tier.OWNER)
    desk.run(save_salon, WHOLE)
    for fact in PACK.unverified():
        desk.run(check_law, fact, "lawyer J. Nowicka")
    counter.clear()


@pytest.fixture
def screen_of(qtbot, line_of):
    """Open the notice for somebody of this tier."""

    def screen_of(tier):
        screen = NoticeScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1280, 800)
        screen.show()
        screen.arrive("")
        qtbot.waitUntil(lambda: screen._pack is not None, timeout=10_000)
        return screen

    return screen_of


def shown(screen):
    return bool(screen.form.sheet.view.pages) and screen.form.options.save.isEnabled()


def test_what_is_missing_leads_to_the_settings(screen_of):
    screen = screen_of(Tier.OWNER)
    wanted = []
    screen.wants.connect(lambda place, record: wanted.append((place, record)))

    screen.form.gaps.buttons["outside"].click()
    screen.form.gaps.buttons["salon"].click()

    assert wanted == [("salon", "outside"), ("salon", "salon")]
    assert not screen.form.options.isVisible()


def test_reception_sees_the_gaps_and_no_buttons(screen_of):
    screen = screen_of(Tier.RECEPTION)

    assert screen.form.gaps.buttons
    assert all(button.isHidden() for button in screen.form.gaps.buttons.values())


def test_fact_is_checked_by_somebody_with_a_name(qtbot, screen_of, asked, clock):
    screen = screen_of(Tier.OWNER)
    fact = PACK.unverified()[0]
    screen.form.gaps.buttons[fact].click()
    dialog = screen.findChild(CheckFact)

    dialog.go.click()
    qtbot.waitUntil(lambda: "who checked" in dialog.field.below.text())
    assert asked(view_salon).checked(fact) is None

    dialog.by.setText("lawyer J. Nowicka")
    dialog.go.click()

    qtbot.waitUntil(lambda: fact not in screen.form.gaps.buttons)
    check = asked(view_salon).checked(fact)
    assert (check.by, check.on) == ("lawyer J. Nowicka", clock.now().date())


def test_whole_notice_is_drawn_in_the_languages_of_the_law(qtbot, whole, screen_of):
    screen = screen_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)
    assert screen._document.language == PACK.languages[0]

    screen.form.sheet.language.choose("en")

    qtbot.waitUntil(lambda: shown(screen) and screen._document.language == "en", timeout=20_000)


def test_notice_is_printed(qtbot, whole, screen_of, printer):
    screen = screen_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)
    qtbot.waitUntil(screen.form.options.print.isVisible)
    said = []
    screen.said.connect(lambda words, undo: said.append(words))

    screen.form.options.print.click()

    qtbot.waitUntil(lambda: said == ["Notice sent to the printer"], timeout=10_000)
    assert printer.sent[0][0].startswith(b"%PDF")


def test_notice_is_saved_after_the_warning(qtbot, whole, screen_of, exports):
    screen = screen_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)

    screen.form.options.save.click()
    screen.findChild(Question).go.click()
    screen.findChild(QFileDialog).fileSelected.emit("/papers/notice.pdf")

    qtbot.waitUntil(lambda: list(exports.saved) == [Path("/papers/notice.pdf")], timeout=10_000)


def test_hand_over_is_recorded_with_version_and_way(qtbot, whole, screen_of, asked):
    screen = screen_of(Tier.RECEPTION)
    client = asked(add_client, "Zofia Maj", "en").client.id
    wanted = []
    screen.wants.connect(lambda place, record: wanted.append((place, record)))

    screen.arrive(client)
    qtbot.waitUntil(screen.form.hand_over.isVisible)
    qtbot.waitUntil(lambda: shown(screen) and screen._document.language == "en", timeout=20_000)
    screen.form.hand_over.how.choose(How.SAID)
    screen.form.hand_over.record.click()

    qtbot.waitUntil(lambda: wanted == [("clients", client)])
    (handover,) = asked(list_handovers, client)
    assert (handover.version, handover.language, handover.how) == (1, "en", How.SAID)

    screen.arrive(client)
    qtbot.waitUntil(lambda: "under the login of Front" in screen.form.hand_over.before.text())


def test_no_button_asks_for_agreement(whole, screen_of):
    form = screen_of(Tier.RECEPTION).form

    assert form.hand_over.record.accessibleName() == "Record the handover"


def test_gaps_are_sorted_by_where_they_are_filled():
    fact = PACK.facts[0].id
    names = (
        "salon.address",
        "elsewhere.sms",
        "elsewhere.mail",
        "elsewhere.booking.country",
        fact,
    )

    gaps = gaps_in(names, PACK)

    assert gaps.salon == ("Address",)
    assert gaps.unanswered == 2
    assert gaps.details == ("Booking app or portal: the country is missing",)
    assert [each.id for each in gaps.facts] == [fact]


def test_every_status_and_every_way_has_words():
    assert set(STATUS) == set(Status)
    assert set(HOWS) == set(How)
