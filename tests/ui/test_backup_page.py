"""The page of backups: setting sticks up, backing up, what went home, what went wrong."""

from dataclasses import replace

import pytest

from salon_vault.audit import Phase
from salon_vault.backup.errors import StickFull
from salon_vault.backup.model import Outcome
from salon_vault.backup.schedule import Errand
from salon_vault.backup.use_cases import note_shipments, view_backups
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from storage.backup.keyless import read_register, read_shipments
from storage.backup.places import SETS, STAGING, whole_sets
from storage.backup.stick import HOW_TO
from tests.conftest import LABELS
from tests.journeys.stage import press
from ui.backup.by_hand import size_words
from ui.backup.carrier import OnTheWay, Report
from ui.backup.dialogs import StrikeStick, WentHome
from ui.backup.new_stick import NewStick
from ui.problems import ProblemBox


@pytest.fixture
def page_of(qtbot, window_of):
    """Open the page of backups for somebody of this tier."""

    def page_of(tier=Tier.OWNER):
        window = window_of(tier)
        window.go("backups")
        screen = window.screen_of("backups")
        qtbot.waitUntil(lambda: screen.overview is not None)
        return screen

    return page_of


@pytest.fixture
def set_up(qtbot, front, tmp_path, plugged_in):
    """Set a stick up on the page, as a person would."""

    def set_up(screen, label):
        root = tmp_path / f"stick-{label}"
        root.mkdir()
        plugged_in.append(root)
        form = screen.form
        press(form.nothing.button if form.nothing.isVisible() else form.new_stick)
        dialog = front(NewStick)
        qtbot.waitUntil(lambda: dialog.drive.place == root)
        assert dialog.label.text() == label
        press(dialog.go)
        qtbot.waitUntil(lambda: label in seen(form))
        return root

    return set_up


def sets_on(root):
    (home,) = root.iterdir()
    return whole_sets(home / SETS)


def seen(form):
    """The labels of the cards a person sees; a new card shows with the next layout."""
    return [each.stick.label for each in form.cards if each.isVisible()]


def card(screen, label):
    return next(each for each in screen.form.cards if each.stick.label == label)


def test_a_salon_without_a_stick_sees_one_sentence_and_one_button(page_of):
    form = page_of().form

    assert form.nothing.isVisible()
    assert not form.back_up.isVisible()
    assert form.nothing.button.text().strip() == "Set up a stick"


def test_a_salon_without_a_stick_sees_how_the_vault_itself_is(qtbot, page_of):
    screen = page_of()
    qtbot.waitUntil(screen.form.nothing.isVisible)

    assert screen.checks.look.isVisible()
    assert screen.checks.check_now.isVisible()
    assert not screen.checks.try_now.isVisible()
    assert not screen.form.schedule.isVisible()
    assert not screen.form.sets.isVisible()


def test_the_first_stick_gets_a_backup_and_a_page_on_how_to_restore(
    qtbot, page_of, set_up, salon
):
    screen = page_of()

    root = set_up(screen, "A")

    (home,) = root.iterdir()
    assert "stick A" in (home / HOW_TO).read_text("utf-8-sig")
    qtbot.waitUntil(lambda: len(sets_on(root)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: "None" not in card(screen, "A").newest.text())
    assert card(screen, "A").drive is not None


def test_two_sticks_cannot_have_one_name(
    qtbot, page_of, set_up, front, tmp_path, plugged_in, carrier
):
    screen = page_of()
    set_up(screen, "A")
    other = tmp_path / "other"
    other.mkdir()
    plugged_in.append(other)
    press(screen.form.new_stick)
    dialog = front(NewStick)
    qtbot.waitUntil(lambda: dialog.drive.place == other, timeout=30_000)

    dialog.label.setText("A")
    press(dialog.go)

    qtbot.waitUntil(dialog.label_field.below.isVisible, timeout=30_000)
    carrier.looked.emit(tuple(replace(drive, free=1) for drive in carrier.drives))
    assert dialog.label_field.below.isVisible(), "what is said stays until something changes"
    assert list(other.iterdir()) == []
    dialog.label.setText("red one")
    assert not dialog.label_field.below.text()
    press(dialog.stop)


def test_backing_up_now_shows_where_the_set_lies(qtbot, page_of, set_up, salon, clock):
    screen = page_of()
    root = set_up(screen, "A")
    qtbot.waitUntil(lambda: len(sets_on(root)) == 1, timeout=10_000)

    clock.move(minutes=40)
    press(screen.form.back_up)

    qtbot.waitUntil(lambda: len(whole_sets(salon.folder / STAGING)) == 2, timeout=10_000)
    newest = whole_sets(salon.folder / STAGING)[0]
    qtbot.waitUntil(lambda: sets_on(root) == [newest], timeout=10_000)  # one a day stays
    lines = screen.form.sets.lines
    qtbot.waitUntil(lambda: newest in lines and "stick A" in lines[newest][1].text())
    qtbot.waitUntil(lambda: "B" in lines[newest][2].text())
    assert lines[newest][1].text() == "This PC, stick A"
    assert lines[newest][3].text().startswith("Opened when it was made; read back from stick A")
    assert lines[newest][4].text()


def test_a_stick_goes_home_with_somebody_and_comes_back(
    qtbot, page_of, set_up, front, plugged_in, carrier, entries, salon
):
    screen = page_of()
    set_up(screen, "A")
    press(card(screen, "A").home)
    dialog = front(WentHome)
    dialog.who.choose(salon.people[Tier.MANAGER])
    press(dialog.go)
    qtbot.waitUntil(lambda: card(screen, "A").stick.home_since is not None)
    plugged_in.clear()
    carrier.look()
    qtbot.waitUntil(lambda: card(screen, "A").drive is None)
    assert LABELS[Tier.MANAGER] in card(screen, "A").place.text()

    press(card(screen, "A").back)

    qtbot.waitUntil(lambda: card(screen, "A").stick.home_since is None)
    qtbot.waitUntil(lambda: any(each.home.isVisible() for each in screen.form.cards))


def test_a_stick_can_be_read_back_at_once(qtbot, page_of, set_up, salon, carrier):
    screen = page_of()
    root = set_up(screen, "A")
    qtbot.waitUntil(lambda: len(sets_on(root)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: not carrier._looking)

    press(card(screen, "A").read)

    qtbot.waitUntil(
        lambda: [each.outcome for each in read_shipments(salon.folder)][-1] is Outcome.VERIFIED
    )
    qtbot.waitUntil(lambda: screen._asked is None)


def test_damage_found_on_a_stick_stands_on_its_card(qtbot, page_of, set_up, carrier):
    screen = page_of()
    root = set_up(screen, "A")
    qtbot.waitUntil(lambda: len(sets_on(root)) == 1, timeout=10_000)
    (database,) = root.rglob("db.sqlite")
    database.write_bytes(bytes(database.stat().st_size))
    qtbot.waitUntil(lambda: not carrier._looking)

    press(card(screen, "A").read)

    qtbot.waitUntil(
        lambda: any(each.trouble.isVisible() for each in screen.form.cards), timeout=20_000
    )
    assert "does not give back" in card(screen, "A").trouble.text.text()
    assert screen.window().form.bar.backup.said.tone == "danger"


def test_a_stick_pulled_out_is_said_to_who_asked(qtbot, page_of, set_up, front):
    screen = page_of()
    root = set_up(screen, "A")
    qtbot.waitUntil(lambda: len(sets_on(root)) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: card(screen, "A").drive is not None)
    root.rename(root.with_name("pocket"))

    press(card(screen, "A").read)

    box = front(ProblemBox)
    box.close()


def test_progress_can_be_stopped_from_the_page(qtbot, page_of, set_up, carrier):
    screen = page_of()
    set_up(screen, "A")
    qtbot.waitUntil(lambda: bool(carrier.drives))
    carrier.moved.emit(OnTheWay(carrier.drives[0], Errand.SHIP, 30, 120))
    assert screen.form.way.isVisible()
    assert screen.form.way.words.text() == "Copying to stick A: 25 %"

    press(screen.form.way.stop)
    assert carrier._enough.is_set()

    carrier.came_back.emit(Report(carrier.drives[0], Errand.SHIP, StickFull()))
    assert not screen.form.way.isVisible()


def test_a_stick_is_struck_off_only_after_a_question(
    qtbot, page_of, set_up, front, salon, entries
):
    screen = page_of()
    set_up(screen, "A")
    press(card(screen, "A").strike)
    dialog = front(StrikeStick)

    press(dialog.go)

    qtbot.waitUntil(screen.form.nothing.isVisible)
    assert read_register(salon.folder).sticks == ()


def test_the_salon_chooses_when_backups_are_made(qtbot, page_of, set_up, asked):
    screen = page_of(Tier.MANAGER)
    panel = screen.form.schedule
    panel.closes.choose("18:00")
    panel.hours.choose("2")

    panel.hours.activated.emit(panel.hours.currentIndex())

    qtbot.waitUntil(lambda: asked(view_salon).backup_hours == 2)
    assert asked(view_salon).closes_at == "18:00"
    schedule = asked(view_backups).schedule
    assert (schedule.closes_at.hour, schedule.hours) == (18, 2)


def test_sizes_are_said_as_drives_are_sold():
    assert [size_words(size) for size in (900, 45_000, 2_700_000)] == [
        "900 bytes",
        "45 kB",
        "2.7 MB",
    ]


def test_two_sticks_one_goes_home_and_the_other_is_fed_while_the_vault_is_locked(
    qtbot, page_of, set_up, front, plugged_in, carrier, salon, clock, line, seat, entries
):
    screen = page_of()
    a = set_up(screen, "A")
    qtbot.waitUntil(lambda: screen.overview.state.staged is not None)
    b = set_up(screen, "B")
    qtbot.waitUntil(lambda: len(sets_on(a)) and len(sets_on(b)), timeout=20_000)
    clock.move(minutes=40)
    press(screen.form.back_up)
    qtbot.waitUntil(lambda: len(whole_sets(salon.folder / STAGING)) == 2)
    newest = whole_sets(salon.folder / STAGING)[0]
    qtbot.waitUntil(lambda: newest in sets_on(a) and newest in sets_on(b), timeout=20_000)
    qtbot.waitUntil(lambda: not carrier._looking)
    press(card(screen, "B").home)
    press(front(WentHome).go)
    qtbot.waitUntil(lambda: card(screen, "B").stick.home_since is not None)
    plugged_in.clear()

    # the next day: a backup is due, stick A comes only when the vault is locked again
    clock.move(days=1)
    screen.window().backups._changed = True
    screen.window().backups.look()
    qtbot.waitUntil(lambda: whole_sets(salon.folder / STAGING)[0] != newest)
    qtbot.waitUntil(lambda: not screen.window().backups._busy)
    newest = whole_sets(salon.folder / STAGING)[0]
    screen.window().close()
    assert line.hang_up(10)
    plugged_in.append(a)
    carrier.look_anew()
    qtbot.waitUntil(lambda: newest in sets_on(a), timeout=20_000)
    assert newest not in sets_on(b)

    newest_on = {"A": True, "B": False}

    def fed():
        sticks = carrier.courier.state().sticks
        return {each.stick.label: each.newest == newest for each in sticks}

    qtbot.waitUntil(lambda: fed() == newest_on)

    # whoever unlocks next brings it into the log
    noted = seat(Tier.RECEPTION).run(note_shipments)
    assert [(each.set, each.outcome) for each in noted] == [(newest, Outcome.SHIPPED)]
    last = [each.entry for each in entries() if each.entry.case == "backup.note_shipments"][-1]
    assert (last.phase, last.actor) == (Phase.RUN, salon.people[Tier.RECEPTION])
