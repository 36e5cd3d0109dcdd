"""The first run: five steps from an empty PC to an open vault, and a kit typed back."""

from functools import partial

import pytest

from salon_vault.errors import Cancelled, FolderRefused, InvalidInput
from salon_vault.log.use_cases import read_log
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from storage.founding import found_vault
from storage.keys import FLOOR
from ui import words
from ui.first_run.form import STEPS
from ui.first_run.screen import KIT, OWNER, SALON, TYPING, FirstRun
from ui.first_run.typing_back import slips
from ui.first_run.ways import Ways
from ui.parts.new_password import MADE


@pytest.fixture
def done():
    return []


@pytest.fixture
def found(clock):
    return partial(found_vault, clock=clock, cost=FLOOR, ballast_step=4096)


@pytest.fixture
def first_run(qtbot, line, vault_folder, found, done):
    """Show the first run on a PC without a vault."""
    window = FirstRun(line, vault_folder, Ways(done.append), found=found)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    yield window
    words.speak("en")


@pytest.fixture
def at_kit(qtbot, first_run):
    """Go on to the kit: salon, owner and passphrase are given, the vault is made."""
    fill_in(first_run)
    first_run.form.next.click()
    qtbot.waitUntil(lambda: len(first_run.steps) == STEPS, timeout=30_000)
    return first_run


def fill_in(window):
    window.form.next.click()
    window.salon.name.setText("Studio Magnolia")
    window.form.next.click()
    window.owner.label.setText("Anna M.")
    password = window.owner.password
    assert password.way.key == MADE
    password.again_made.setText(password.password)


def type_kit(window, text):
    window.steps[TYPING].fields[0].textEdited.emit(text)


def test_every_step_fits_the_smallest_screen(first_run):
    assert first_run.size().width() == 1024
    assert first_run.size().height() == 768
    assert first_run.form.next.isVisible()
    assert first_run.form.where.text() == "Step 1 of 5"


def test_salon_needs_a_name(first_run):
    first_run.form.next.click()
    assert first_run._at == SALON
    assert not first_run.form.next.isEnabled()

    first_run.salon.name.setText("Magnolia")

    assert first_run.form.next.isEnabled()


def test_duties_before_the_first_client_are_listed(qtbot, first_run):
    qtbot.waitUntil(lambda: "Record of processing" in first_run.salon.listed.text())


def test_owner_types_the_passphrase_again(first_run):
    fill_in(first_run)
    assert first_run.form.next.isEnabled()

    first_run.owner.password.again_made.setText("something-else")

    assert not first_run.form.next.isEnabled()


def test_vault_is_made_and_the_kit_shown_once(at_kit, vault_folder, asked):
    assert at_kit._at == KIT
    assert vault_folder.is_dir()
    assert at_kit.line.member.label == "Anna M."
    assert at_kit.line.member.tier is Tier.OWNER
    assert asked(view_salon).name == "Studio Magnolia"
    assert not at_kit.form.back.isVisible()


def test_kit_is_printed_under_a_neutral_title(qtbot, at_kit, printer):
    qtbot.waitUntil(at_kit.steps[KIT].print.isVisible)

    at_kit.steps[KIT].print.click()

    qtbot.waitUntil(
        lambda: "Sent to the printer" in at_kit.steps[KIT].note.text(), timeout=10_000
    )
    (pdf, title, _name, copies) = printer.sent[0]
    assert pdf.startswith(b"%PDF")
    assert (title, copies) == ("Sheet", 1)


def test_kit_counts_only_once_it_fits(qtbot, at_kit, done, vault_folder, asked):
    at_kit.form.next.click()
    kit = at_kit._kit
    assert not at_kit.form.next.isEnabled()

    type_kit(at_kit, kit.code[:-1] + ("A" if kit.code[-1] != "A" else "B"))
    assert at_kit.steps[TYPING].found.text() == "Compare with the paper. Groups to check: 18."
    assert not at_kit.form.next.isEnabled()

    type_kit(at_kit, kit.code.casefold())
    at_kit.form.next.click()

    qtbot.waitUntil(lambda: done == [vault_folder])
    assert "recovery.count_kit" in [line.entry.case for line in asked(read_log)]


def test_next_group_comes_by_itself(qtbot, at_kit):
    at_kit.activateWindow()
    qtbot.waitUntil(at_kit.isActiveWindow)
    at_kit.form.next.click()
    typing = at_kit.steps[TYPING]

    typing.fields[0].textEdited.emit(at_kit._kit.groups[0])

    assert typing.fields[1].hasFocus()


def test_groups_can_be_looked_at_again(at_kit):
    at_kit.form.next.click()
    at_kit.form.back.click()

    assert at_kit._at == KIT


def test_folder_that_is_taken_is_refused_in_words(qtbot, first_run, vault_folder):
    vault_folder.mkdir()
    fill_in(first_run)

    first_run.form.next.click()

    qtbot.waitUntil(first_run.owner.trouble.isVisible, timeout=30_000)
    assert "something in this place" in first_run.owner.trouble.text.text()
    assert first_run._at == OWNER
    assert first_run.owner.label.text() == "Anna M."

    first_run.lie_in(vault_folder.with_name("Other.svault"))
    first_run.form.next.click()
    qtbot.waitUntil(lambda: first_run._at == KIT, timeout=30_000)


def test_synced_folder_is_refused_in_words(qtbot, line, tmp_path, done, clock):
    copied = []
    synced = tmp_path / "Dropbox" / "Salon.svault"
    synced.parent.mkdir()
    (synced.parent / ".dropbox.cache").mkdir()
    window = FirstRun(
        line,
        synced,
        Ways(done.append, remember_copied=copied.append),
        found=partial(found_vault, clock=clock, cost=FLOOR, ballast_step=4096),
    )
    qtbot.addWidget(window)
    window.show()
    fill_in(window)
    with pytest.raises(FolderRefused):
        window._found(synced, None)

    window.form.next.click()

    qtbot.waitUntil(window.owner.trouble.isVisible, timeout=30_000)
    assert "copies it elsewhere" in window.owner.trouble.text.text()
    assert not synced.exists()

    assert not window.owner.insist.go.isEnabled()
    window.owner.insist.known.click()
    window.owner.insist.go.click()

    qtbot.waitUntil(lambda: window._at == KIT, timeout=30_000)
    assert copied == [synced]


def test_a_network_drive_leaves_nothing_to_insist_on(qtbot, first_run):
    first_run._go(OWNER)
    first_run._not_founded(FolderRefused("network", "nfs"))

    assert first_run.owner.trouble.isVisible()
    assert not first_run.owner.insist.isVisible()


def test_language_changes_at_once_and_is_remembered(line, vault_folder, found, qtbot):
    remembered = []
    ways = Ways(print, remember_language=remembered.append)
    window = FirstRun(line, vault_folder, ways, found=found)
    qtbot.addWidget(window)

    window.language.language.choose("vi")
    window.language.language.activated.emit(0)

    assert words.language() == "vi"
    assert remembered == ["vi"]
    assert window.language.language.key == "vi"
    words.speak("en")


def test_demo_is_offered_only_where_there_is_one(qtbot, line, vault_folder, found, first_run):
    demo, opened = vault_folder.with_name("Demo.svault"), []
    window = FirstRun(
        line, vault_folder, Ways(opened.append), found=found, make_demo=lambda *asked: demo
    )
    qtbot.addWidget(window)

    window.language.demo.click()

    qtbot.waitUntil(lambda: opened == [demo])
    assert not first_run.language.demo.isVisible()


def test_a_demo_that_was_stopped_leaves_the_first_run_as_it_was(
    qtbot, line, vault_folder, found, complaints
):
    def stopped(language, progress):
        progress.reached(1, 2)
        raise Cancelled

    opened = []
    window = FirstRun(line, vault_folder, Ways(opened.append), found=found, make_demo=stopped)
    qtbot.addWidget(window)
    window.show()

    window.language.demo.click()

    assert not window.form.steps.isEnabled()
    qtbot.waitUntil(window.form.steps.isEnabled)
    assert opened == []
    assert [type(error) for error in complaints] == [Cancelled]


def test_who_has_a_vault_already_opens_it(qtbot, line, vault_folder, found, first_run):
    asked = []
    ways = Ways(print, choose_vault=lambda: asked.append("which"))
    window = FirstRun(line, vault_folder, ways, found=found)
    qtbot.addWidget(window)

    window.language.other.click()

    assert asked == ["which"]
    assert not first_run.language.other.isVisible()


def test_misread_figures_are_no_slip():
    assert slips(["A0B1"], ["aObI"]) == ()
    assert slips(["A0B1", "CDEF"], ["A0B1"]) == (2,)
    assert slips(["8888"], ["BBBB"]) == (1,)


def test_a_blamed_name_is_blamed_no_longer_once_it_is_another(first_run):
    first_run.owner.label.setText("Anna M.")
    first_run._not_founded(InvalidInput("label", "long"))
    assert first_run.owner.label_field.below.property("role") == "fault"

    first_run.owner.label.setText("Anna")

    assert first_run.owner.label_field.below.property("role") == "hint"
