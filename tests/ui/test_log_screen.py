"""The log on screen: a sentence for everything, details only if opened, verifying."""

import importlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import salon_vault
from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.clients.use_cases import add_client, open_card, settled_search
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.registering import ENTERED
from salon_vault.errors import NotPermitted, WrongPassword
from salon_vault.gate import USE_CASES
from salon_vault.law.pack import load_pack
from salon_vault.log.model import Fault, Kind, Layer, LogLine, Verification, Wanted
from salon_vault.log.use_cases import read_log, verify_log
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import list_staff
from storage.door import VaultDoor
from ui.log.deeds import DEEDS
from ui.log.findings import MEANINGS, findings, summary
from ui.log.list_model import ROW
from ui.log.rows import KINDS, PHASES, SUBJECTS, VERBS, Row, row_of, without_answered
from ui.log.screen import LogScreen
from ui.log.sentences import fact_name, fact_words, sentence
from ui.log.watch import LogWatch
from ui.notices.gaps import claim_of
from ui.parts.plain_label import PlainLabel
from ui.words import moment, short_day

PACKAGE = Path(salon_vault.__file__).parent
CLAIMS = ("prove", "guarantee", "certif", "exactly", "tamper-proof")


def every_use_case():
    for file in PACKAGE.rglob("use_cases.py"):
        name = file.relative_to(PACKAGE.parent).with_suffix("")
        importlib.import_module(".".join(name.parts))
    return {name for name in USE_CASES if not name.startswith("test")}


@pytest.fixture
def screen_of(qtbot, line_of):
    """Open the log for somebody of this tier."""

    def screen_of(tier):
        screen = LogScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1200, 700)
        screen.show()
        qtbot.waitUntil(lambda: "Ewa K." in screen._labels.values() and bool(screen._lines))
        return screen

    return screen_of


@pytest.fixture
def zofia(seat, counter):
    """Have reception make a card, and stand up."""
    card = seat(Tier.RECEPTION).run(add_client, "Zofia Maj", "pl")
    counter.clear()
    return card.client.id


def rows_on(screen):
    model = screen.form.model
    data = [model.index(number, 0).data(ROW) for number in range(model.rowCount())]
    return [row for row in data if isinstance(row, Row)]


def words_on(screen):
    return [row.words for row in rows_on(screen)]


def choose(screen, case):
    model = screen.form.model
    for number in range(model.rowCount()):
        row = model.index(number, 0).data(ROW)
        if isinstance(row, Row) and row.line.entry.case == case:
            screen.form.entries.setCurrentIndex(model.index(number, 0))
            return row
    raise AssertionError(case)


# --- sentences -------------------------------------------------------------------------------


def test_every_use_case_has_a_sentence():
    missing = every_use_case() - set(DEEDS)

    assert missing == set()


def test_no_sentence_speaks_of_a_use_case_that_is_gone():
    assert set(DEEDS) - every_use_case() == set()


@pytest.mark.parametrize("phase", Phase)
def test_every_sentence_says_under_whose_login(phase, seat):
    entry = seat(Tier.OWNER).run(read_log)[0].entry
    for case in DEEDS:
        words = sentence(replace(entry, case=case, phase=phase), "Ewa K.")
        assert "Ewa K." in words
        assert "login of Ewa K." in words
        assert not words.endswith(".:")
        assert [claim for claim in CLAIMS if claim in words.casefold()] == []


def test_use_case_of_another_version_still_gets_a_sentence(seat):
    entry = replace(seat(Tier.OWNER).run(read_log)[0].entry, case="moon.howl")

    assert "no words for" in sentence(entry, "Ewa K.")


def test_wrong_passwords_are_not_laid_at_the_door_of_who_unlocked(seat):
    entry = seat(Tier.OWNER).run(read_log)[0].entry
    entry = replace(entry, case="staff.sit_down", phase=Phase.REFUSED)

    assert sentence(entry, "Ewa K.").startswith("Wrong passwords were typed before")


def test_it_is_said_whose_password_was_tried_and_who_only_came_next(seat, salon, clock):
    door = VaultDoor(salon.folder, clock=clock)
    for _time in range(2):
        with pytest.raises(WrongPassword):
            door.unlock(salon.people[Tier.RECEPTION], "seven lavender stools")
    door.close()
    desk = seat(Tier.OWNER)
    labels = {member.id: member.label for member in desk.run(list_staff)}
    (line,) = [
        line
        for line in desk.run(read_log)
        if line.entry.case == "staff.sit_down" and line.entry.phase is Phase.REFUSED
    ]
    assert row_of(line, labels).words == (
        "Wrong passwords were typed for the login of Front desk, before the vault was unlocked "
        "under the login of Ewa K."
    )
    assert row_of(replace(line, detail=Sealed(Compartment.OWNER)), labels).words.startswith(
        "Wrong passwords were typed before"
    )
    assert fact_words("last", line.detail["last"]) == moment(clock.now())
    assert fact_words("last", "no moment") == "no moment"


@pytest.mark.parametrize(
    "case", ["staff.confirm", "staff.call_witness", "log.damaged", ENTERED]
)
def test_entries_that_no_use_case_writes_have_their_words(case, seat):
    entry = seat(Tier.OWNER).run(read_log)[0].entry

    words = sentence(replace(entry, case=case, phase=Phase.REFUSED), "Ewa K.")

    assert "no words for" not in words
    assert "{" not in words


def test_every_subject_verb_layer_and_odd_phase_has_words():
    assert set(SUBJECTS) == set(Subject)
    assert set(VERBS) == set(Verb)
    assert set(MEANINGS) == set(Layer)
    assert set(PHASES) | {Phase.RUN, Phase.DONE} == set(Phase)


def test_facts_are_said_in_words():
    assert fact_name("hits") == "Cards found"
    assert fact_name("a fact of tomorrow") == "a fact of tomorrow"
    assert [fact_words("hits", fact) for fact in (True, None, 3)] == ["yes", "–", "3"]


def test_what_was_entered_step_by_step_stands_there_once(seat, clock):
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Ada", "pl").client.id

    def entered(seq, phase, case="scans.file_scans", verb=Verb.CHANGED, of=None):
        touches = (Touch(verb, Subject.CLIENT, client),)
        entry = Entry(clock.now(), desk.member.id, case, phase, touches, of_seq=of)
        return LogLine(seq, entry, None)

    begun = entered(1, Phase.INTENT)
    steps = [entered(2, Phase.RUN), entered(3, Phase.RUN, "clients.open_card")]
    done = entered(4, Phase.DONE, verb=Verb.READ, of=1)
    assert without_answered([begun, *steps, done]) == steps
    failed = replace(done, entry=replace(done.entry, phase=Phase.FAILED))
    assert without_answered([begun, *steps, failed]) == [*steps, failed]
    assert without_answered([begun, steps[1], done]) == [steps[1], done]
    more = entered(4, Phase.DONE, of=1)
    assert without_answered([begun, *steps, more]) == [*steps, more]


def test_inner_names_become_the_words_of_the_screens():
    assert fact_words("fields", ["name", "treatment", "of tomorrow"]) == (
        "Name, Treatment, One of the fields"
    )
    fact = load_pack("pl").facts[0]
    assert fact_words("fact", fact.id) == claim_of(fact)
    assert fact_words("fact", "gone") == "A point of law of another version"
    assert fact_words("anchor", "older") == "the folder is older"


# --- the screen ------------------------------------------------------------------------------


def test_new_card_stands_in_the_log_without_a_name(zofia, screen_of):
    screen = screen_of(Tier.OWNER)

    words = "Under the login of Front desk a card was made for a new client"
    assert words in words_on(screen)
    assert not [line for line in words_on(screen) if "Zofia" in line]


@pytest.fixture
def searched(seat, counter):
    """Have reception search for somebody, and stand up."""
    seat(Tier.RECEPTION).run(settled_search, "Zofia", 4, 1)
    counter.clear()


def texts(part):
    return [label.text() for label in part.findChildren(PlainLabel) if label.isVisibleTo(part)]


def test_manager_reads_sentences_and_cannot_open_details(qtbot, searched, screen_of):
    screen = screen_of(Tier.MANAGER)

    row = choose(screen, "clients.settled_search")

    assert row.line.detail == Sealed(Compartment.OWNER)
    closed = "Closed to you: only the owner's key opens them."
    qtbot.waitUntil(lambda: closed in texts(screen.form.detail))
    assert not screen.form.verify.isEnabled()


def test_owner_reads_details_of_the_chosen_entry_only(qtbot, searched, screen_of):
    screen = screen_of(Tier.OWNER)
    assert "Zofia" not in texts(screen)

    choose(screen, "clients.settled_search")

    said = {"Words searched for", "Zofia", "Cards found", "1"}
    qtbot.waitUntil(lambda: said <= set(texts(screen.form.detail)))


def test_nothing_is_detailed_before_an_entry_is_chosen(screen_of):
    screen = screen_of(Tier.OWNER)
    assert not screen.form.detail.isVisible()

    choose(screen, "staff.sit_down")

    assert screen.form.detail.isVisible()


def test_details_that_do_not_fit_are_scrolled_to_with_the_keys(qtbot, screen_of):
    screen = screen_of(Tier.OWNER)
    screen.resize(1200, 420)
    row = choose(screen, "staff.sit_down")
    told = {f"fact {number}": "told " * 30 for number in range(12)}
    detail = screen.form.detail

    detail.show_row(replace(row, line=replace(row.line, detail=told)))
    bar = detail.body.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert screen.rect().contains(detail.geometry())
    assert detail.body.focusPolicy() is Qt.FocusPolicy.StrongFocus
    QTest.keyClick(detail.body, Qt.Key.Key_PageDown)

    assert bar.value() > 0
    detail.show_row(row)
    qtbot.waitUntil(lambda: detail.body.focusPolicy() is Qt.FocusPolicy.NoFocus)


def test_list_narrows_to_a_login_and_to_a_kind(qtbot, zofia, screen_of, salon):
    screen = screen_of(Tier.OWNER)

    screen.form.who.choose(salon.people[Tier.RECEPTION])
    qtbot.waitUntil(lambda: {row.who for row in rows_on(screen)} == {"Front desk"})
    qtbot.waitUntil(lambda: screen.form.tally.text() == "2 entries")

    screen.form.kind.choose(Kind.CHANGED)
    cases = ["clients.add_client"]
    qtbot.waitUntil(lambda: [row.line.entry.case for row in rows_on(screen)] == cases)

    screen.form.kind.choose(Kind.PRINTED)
    qtbot.waitUntil(screen.form.nothing.isVisible)
    qtbot.waitUntil(lambda: screen.form.tally.text() == "0 entries")

    screen.form.nothing.button.click()
    qtbot.waitUntil(lambda: len(rows_on(screen)) > 2)


def test_list_narrows_to_days(qtbot, zofia, screen_of, clock):
    screen = screen_of(Tier.OWNER)
    screen.form.span.choice.choose("all")
    all_of_them = len(rows_on(screen))

    screen.form.span.choice.choose("own")
    screen.form.span.first.setText(short_day(clock.now().date()))
    screen.form.span.last.setText(short_day(clock.now().date()))
    screen.form.span.last.editingFinished.emit()
    qtbot.waitUntil(lambda: len(rows_on(screen)) >= all_of_them)

    screen.form.span.first.setText(short_day(clock.now().date() + timedelta(days=1)))
    screen.form.span.first.editingFinished.emit()
    qtbot.waitUntil(screen.form.nothing.isVisible)


def test_refusals_are_found_by_their_kind(seat):
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).run(verify_log, None)

    lines = seat(Tier.OWNER).run(read_log, None, Wanted(kind=Kind.REFUSED))

    assert [line.entry.case for line in lines] == ["log.verify_log"]


def test_every_kind_has_words():
    assert set(KINDS) == set(Kind)


def test_who_opened_this_card_is_one_click(qtbot, zofia, seat, counter, screen_of):
    desk = seat(Tier.SPECIALIST)
    desk.run(open_card, desk.run(add_client, "Ola Ż", "pl").client.id)
    counter.clear()
    screen = screen_of(Tier.OWNER)

    screen.arrive(zofia)

    qtbot.waitUntil(lambda: screen.form.one_card.isVisible() and len(rows_on(screen)) == 1)
    assert rows_on(screen)[0].client == zofia

    screen.form.one_card.yes.click()
    qtbot.waitUntil(lambda: len(rows_on(screen)) > 3)


def test_coming_back_shows_what_was_done_meanwhile(qtbot, screen_of, asked):
    screen = screen_of(Tier.OWNER)
    screen.arrive("")
    asked(save_salon, Salon(name="Magnolia"))

    screen.arrive("")

    qtbot.waitUntil(
        lambda: "Under the login of Ewa K. the salon's settings were saved" in words_on(screen)
    )


def test_older_entries_come_a_page_at_a_time(qtbot, seat, counter, screen_of):
    desk = seat(Tier.OWNER)
    kept = desk.run(save_salon, Salon(name="Magnolia"))
    for number in range(110):
        kept = desk.run(save_salon, replace(kept, phone=str(number)))
    counter.clear()
    screen = screen_of(Tier.OWNER)
    qtbot.waitUntil(lambda: len(screen._lines) == 100)

    screen.form.older.click()

    qtbot.waitUntil(lambda: len(screen._lines) > 110)
    assert not screen.form.older.isVisible()


def test_verifying_says_what_was_checked(qtbot, screen_of):
    screen = screen_of(Tier.OWNER)

    screen.form.verify.click()

    qtbot.waitUntil(screen.form.found.isVisible)
    said = screen.form.found.text.text()
    assert screen.form.found.title.text().startswith("As far as the log shows")
    assert "the chain of entries" in said
    assert "the signatures under the entries" in said


def test_each_layer_says_from_where_on_what_it_means_and_what_to_do():
    faults = (Fault(7, Layer.CHAIN), Fault(8, Layer.CHAIN), Fault(8, Layer.SEAL))
    found = Verification(12, b"", (Layer.CHAIN,), faults)

    told = findings(found)

    assert summary(found)[0] == "danger"
    assert [one.noticed for one in told] == [
        "From entry 7 on, the chain of entries is broken.",
        "From entry 8 on, a seal over whole days is missing or does not match.",
    ]
    assert all(one.means and one.todo for one in told)


def test_findings_stand_on_the_screen_and_go_when_it_is_closed(qtbot, screen_of):
    screen = screen_of(Tier.OWNER)
    faults = tuple(Fault(number, layer) for number, layer in enumerate(Layer, 1))

    screen._found(Verification(12, b"", tuple(Layer), faults))

    said = texts(screen.form.found)
    assert all(one.noticed in said for one in findings(Verification(12, b"", (), faults)))
    screen.form.found.close_it.click()
    assert not screen.form.found.isVisible()


def test_an_owners_login_checks_the_log_and_says_nothing_of_a_sound_one(qtbot, line_of, asked):
    watch = LogWatch(line_of(Tier.OWNER))
    qtbot.addWidget(watch)

    watch.check()

    qtbot.waitUntil(lambda: "log.check_log" in [one.entry.case for one in asked(read_log)])
    assert not watch.isVisible()


def test_a_log_that_does_not_add_up_shows_as_a_strip(qtbot, look, zofia, line_of):
    look("UPDATE log SET mac = zeroblob(32) WHERE seq = 2")
    watch = LogWatch(line_of(Tier.OWNER))
    qtbot.addWidget(watch)

    watch.check()

    qtbot.waitUntil(watch.isVisible)


def test_sound_and_faulty_logs_are_not_said_alike():
    sound = Verification(12, b"", (Layer.CHAIN,))
    faulty = replace(sound, faults=(Fault(7, Layer.CHAIN),))

    assert summary(sound) != summary(faulty)
    assert findings(sound) == []


def test_verifying_under_the_gate_finds_the_same(seat):
    class Patient:
        def reached(self, done, of):
            pass

    assert seat(Tier.OWNER).run(verify_log, Patient()).sound
