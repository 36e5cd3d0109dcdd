"""Forms: looked at in the client's language, printed as one job, saved with a warning."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consents.copies import copy_mark
from salon_vault.consents.library import library
from salon_vault.consents.model import Outcome
from salon_vault.consents.use_cases import list_papers
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.use_cases import record_visit
from tests.salon_vault.patch_cases import rule
from ui.consents.screen import FormsScreen
from ui.consents.words import VISIT, form_name, sets
from ui.parts.question import Question


@pytest.fixture
def peel(seat, counter):
    """A treatment on the salon's list, put there before the window is open."""
    peel = seat(Tier.OWNER).run(
        save_treatment, Treatment(TreatmentId("1" * 16), "Fruit peel", Kind.FACIAL)
    )
    counter.clear()
    return peel


@pytest.fixture
def colour_needs_a_test(seat, counter):
    """A treatment that a rule stops, adopted before the window is open."""
    owner = seat(Tier.OWNER)
    colour = Treatment(TreatmentId("2" * 16), "Root colour", Kind.HAIR_COLOUR)
    owner.run(save_rule, rule())
    colour = owner.run(save_treatment, colour)
    counter.clear()
    return colour


@pytest.fixture
def client_id(asked, line_of, clock):
    line_of(Tier.RECEPTION)
    client = asked(add_client, "Małgorzata Żółkiewska", "pl").client.id
    asked(save_contact, client, Contact(phone="+48 601 555 418"))
    asked(record_visit, client, clock.now().date(), "Roots and gloss", None)
    return client


@pytest.fixture
def screen(qtbot, line, client_id):
    """Show the preview for a client who speaks Polish."""
    screen = FormsScreen(line, printer="Back office")
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    screen.arrive(client_id)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)
    return screen


def shown(screen):
    return bool(screen.form.sheet.view.pages) and screen.form.options.save.isEnabled()


def tabs(screen):
    bar = screen.form.sheet.tabs
    return [bar.tabText(number) for number in range(bar.count())]


def test_preview_begins_in_the_clients_language(screen):
    assert screen.form.sheet.language.key == "pl"
    assert tabs(screen) == ["Health sheet", "Consent to the treatment"]


def test_treatment_is_the_one_of_the_last_visit(screen):
    assert screen.form.treatment.text() == "Roots and gloss"


def test_forms_that_belong_to_the_treatment_are_proposed_until_somebody_chooses(
    peel, qtbot, screen
):
    assert screen.form.set.key == "hair-colour"
    retype(screen, peel.name.lower())
    qtbot.waitUntil(lambda: shown(screen) and is_for(screen, "facial"), timeout=20_000)
    assert screen.form.set.key == VISIT

    screen.form.set.choose("general")
    screen.form.set.activated.emit(screen.form.set.currentIndex())
    retype(screen, "Fruit peel")
    qtbot.waitUntil(lambda: shown(screen) and is_for(screen, "general"), timeout=20_000)
    assert tabs(screen) == ["Health sheet"]


def test_papers_of_a_visit_are_ticked_one_by_one(peel, qtbot, screen):
    retype(screen, peel.name)
    qtbot.waitUntil(lambda: shown(screen) and is_for(screen, "facial"), timeout=20_000)
    ticks = screen.form.papers.ticks
    assert ticks.keys == {"facial-health", "facial-consent", "minor", "facial-aftercare"}

    ticks.box("facial-health").setChecked(False)
    ticks.box("facial-aftercare").setChecked(True)
    qtbot.waitUntil(
        lambda: shown(screen) and tabs(screen)[-1] == "Aftercare sheet", timeout=20_000
    )
    assert tabs(screen) == ["Consent to the treatment", "Aftercare sheet"]

    ticks.tick(())
    qtbot.waitUntil(screen.form.sheet.trouble.isVisible)
    assert not screen.form.options.print.isEnabled()


def test_a_consent_that_is_stopped_cannot_be_ticked_and_the_rest_prints(
    colour_needs_a_test, qtbot, line, client_id
):
    screen = FormsScreen(line)
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive(client_id)
    qtbot.waitUntil(screen.form.sheet.trouble.isVisible, timeout=20_000)
    retype(screen, colour_needs_a_test.name)
    ticks = screen.form.papers.ticks
    qtbot.waitUntil(lambda: "patch-test" in ticks.ticked, timeout=20_000)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)
    assert not ticks.box("hair-colour-consent").isEnabled()
    assert screen.form.stopped.isVisible()
    assert tabs(screen) == ["Health sheet", "Patch-test record"]


def retype(screen, words):
    screen.form.treatment.setText(words)
    screen.form.treatment.textEdited.emit(words)


def is_for(screen, form_set):
    return tuple(each.form for each in screen._documents) == library().sets[form_set].forms


def test_another_language_draws_the_papers_anew(qtbot, screen):
    before = screen._documents

    screen.form.sheet.language.choose("zh")

    qtbot.waitUntil(lambda: shown(screen) and screen._documents != before, timeout=20_000)
    assert [each.language for each in screen._documents] == ["zh", "zh", "pl", "pl"]
    assert tabs(screen)[0] == "Health sheet (Chinese)"
    assert tabs(screen)[-1] == "Consent to the treatment (Polish)"


def test_both_papers_go_to_the_printer_as_one_job(qtbot, screen, printer, asked, client_id):
    wanted, said = [], []
    screen.wants.connect(lambda place, record: wanted.append((place, record)))
    screen.said.connect(lambda words, undo: said.append(words))
    screen.form.options.copies.choose("2")

    screen.form.options.print.click()

    qtbot.waitUntil(lambda: bool(wanted))
    ((impressions, title, name),) = printer.together
    copy = copy_mark(2, "pl", for_client=True)
    assert name == "Counter"
    assert "Małgorzata" not in title
    assert [each.mark for each in impressions] == ["", "", copy, copy]
    assert all(each.pdf.startswith(b"%PDF") for each in impressions)
    assert wanted == [("clients", client_id)]
    assert said == ["2 papers sent to the printer"]
    papers = asked(list_papers, client_id)
    assert [paper.outcome for paper in papers] == [Outcome.PRINTED] * 2


def test_remembered_printer_comes_first(qtbot, screen, printer, client_id):
    printer.names = ["Counter", "Back office"]

    screen.arrive(client_id)

    qtbot.waitUntil(lambda: screen.form.options.printer.key == "Back office")


def test_the_name_of_the_printer_is_all_that_is_remembered(qtbot, line, client_id):
    remembered = []
    screen = FormsScreen(line, remember=remembered.append)
    qtbot.addWidget(screen)
    screen.arrive(client_id)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)

    screen.form.options.print.click()

    assert remembered == ["Counter"]


def test_the_number_of_copies_is_there_again_the_next_time(qtbot, line, client_id):
    remembered = []
    screen = FormsScreen(line)
    qtbot.addWidget(screen)
    screen.use_copies(2, remembered.append)
    screen.arrive(client_id)
    qtbot.waitUntil(lambda: shown(screen), timeout=20_000)
    assert screen.form.options.number == 2

    screen.form.options.copies.choose("3")
    screen.form.options.print.click()

    assert remembered == [3]


def test_without_a_printer_only_a_file_is_offered(qtbot, screen, printer, client_id):
    printer.names = []

    screen.arrive(client_id)

    options = screen.form.options
    qtbot.waitUntil(options.no_printer.isVisible)
    assert not options.print.isVisible()
    qtbot.waitUntil(options.save.isEnabled, timeout=20_000)


def test_file_is_saved_only_after_the_warning(qtbot, screen, exports, asked, client_id):
    screen.form.options.save.click()
    question = screen.findChild(Question)
    assert exports.saved == {}

    question.go.click()
    dialog = screen.findChild(QFileDialog)
    proposed = Path(dialog.selectedFiles()[0]).name
    dialog.fileSelected.emit("/papers/form.pdf")

    qtbot.waitUntil(lambda: bool(exports.saved))
    assert list(exports.saved) == [Path("/papers/form.pdf")]
    assert "olkiewska" not in proposed.casefold()
    qtbot.waitUntil(lambda: len(asked(list_papers, client_id)) == 2)
    assert {paper.outcome for paper in asked(list_papers, client_id)} == {Outcome.SAVED}


def test_warning_can_be_declined(screen, exports):
    screen.form.options.save.click()

    screen.findChild(Question).stop.click()

    assert exports.saved == {}
    assert screen.findChild(QFileDialog) is None


def test_character_no_font_has_is_said_in_place_of_the_paper(qtbot, screen, complaints):
    screen.form.treatment.setText("Gloss \U0001f9ff")
    screen.form.treatment.textEdited.emit("")

    qtbot.waitUntil(screen.form.sheet.trouble.isVisible, timeout=20_000)

    assert "\U0001f9ff" in screen.form.sheet.trouble.text.text()
    assert not screen.form.options.print.isEnabled()
    assert complaints == []


def test_without_a_client_there_is_one_sentence_and_one_button(qtbot, line_of):
    screen = FormsScreen(line_of(Tier.RECEPTION))
    qtbot.addWidget(screen)
    screen.show()

    wanted = []
    screen.wants.connect(lambda place, record: wanted.append((place, record)))
    screen.form.nobody.button.click()

    assert screen.form.nobody.isVisible()
    assert wanted == [("clients", "")]


def test_every_form_and_every_set_has_a_name_on_screen():
    names = [name for _id, name in sets()]
    assert len(set(names)) == len(names) == len(library().sets) + 1  # what the visit needs
    assert "Paper" not in {form_name(form) for form in library().forms}
