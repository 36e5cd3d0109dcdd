"""Taking a list in on the screen: from the file to the cards, and back."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from salon_vault.clients.use_cases import find_clients
from salon_vault.importing.model import Allergies, Target
from salon_vault.staff.model import Tier
from tests.salon_vault import lists_of_clients as lists
from ui.confirm import PasswordAgain
from ui.exporting.save_list import SaveClientList
from ui.importing.lists_panel import ListsPanel
from ui.importing.preview_step import ADD
from ui.importing.wizard import ImportWizard


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_bytes(lists.VERSUM.encode("cp1250"))
    return path


@pytest.fixture
def wizard(qtbot, line_of):
    window = QWidget()
    qtbot.addWidget(window)
    wizard = ImportWizard(window, line_of(Tier.OWNER))
    wizard.show()
    yield wizard
    window.close()


def told(line, qtbot, text=""):
    heard = []
    line.ask(line, find_clients, text).then(heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    return [one.name for one in heard[0].lines]


def until(qtbot, wizard, step):
    qtbot.waitUntil(lambda: wizard.step is step, timeout=10_000)
    qtbot.waitUntil(lambda: wizard.stop.isEnabled() or wizard.is_done())


def to_preview(qtbot, wizard, source, answer=Allergies.TAKE_IN):
    wizard.source.pick(source)
    until(qtbot, wizard, wizard.reading)
    wizard.go.click()
    until(qtbot, wizard, wizard.columns)
    wizard.go.click()
    until(qtbot, wizard, wizard.allergies)
    wizard.allergies.button(answer).click()
    wizard.go.click()
    until(qtbot, wizard, wizard.preview)


def test_a_list_becomes_cards_step_by_step(qtbot, wizard, line, source):
    wizard.source.pick(source)
    until(qtbot, wizard, wizard.reading)
    assert wizard.reading.encoding.key == "cp1250"
    assert wizard.reading.grid.model().data(wizard.reading.grid.model().index(0, 0)) == "Żaneta"
    wizard.go.click()
    assert wizard.columns.targets == (
        *(Target.FIRST_NAME, Target.LAST_NAME, Target.PHONE, Target.MAIL),
        *(Target.BIRTHDAY, Target.LEFT_OUT, Target.ALLERGIES),
    )
    about_allergies = wizard.columns.table.choices[6]
    assert (
        about_allergies.findData(Target.NOTES.value) == -1
    )  # nobody would look for them there
    wizard.go.click()
    until(qtbot, wizard, wizard.allergies)
    assert not wizard.go.isEnabled()  # nothing is decided by itself
    wizard.allergies.button(Allergies.TAKE_IN).click()
    wizard.go.click()
    until(qtbot, wizard, wizard.preview)
    assert told(line, qtbot) == []
    wizard.go.click()
    until(qtbot, wizard, wizard.outcome)
    assert sorted(told(line, qtbot)) == ["Józefa Ćwik", "Żaneta Wójcik"]


def test_another_encoding_is_read_at_once(qtbot, wizard, source):
    wizard.source.pick(source)
    until(qtbot, wizard, wizard.reading)
    model = wizard.reading.grid.model()
    wizard.reading.encoding.choose("cp1252")
    wizard.reading.encoding.activated.emit(0)
    qtbot.waitUntil(lambda: wizard.reading.grid.model() is not model)
    model = wizard.reading.grid.model()
    assert model.data(model.index(0, 0)) == "¯aneta"
    wizard.reading.encoding.choose("utf-8")
    wizard.reading.encoding.activated.emit(0)
    qtbot.waitUntil(wizard.reading.problem.isVisible)
    assert not wizard.go.isEnabled()


def test_a_file_that_is_no_list_is_refused_on_the_first_page(qtbot, wizard, tmp_path):
    path = tmp_path / "empty.csv"
    path.touch()
    wizard.source.pick(path)
    qtbot.waitUntil(wizard.source.problem.isVisible)
    assert wizard.step is wizard.source


def test_a_file_is_dropped_anywhere_on_the_window(qtbot, wizard, source):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(source))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, none)
        QApplication.sendEvent(wizard, event)
        assert event.isAccepted()
    until(qtbot, wizard, wizard.reading)


def test_cancel_lets_go_of_what_was_read(qtbot, wizard, line, source):
    to_preview(qtbot, wizard, source)
    wizard.stop.click()
    assert told(line, qtbot) == []


def test_esc_stops_the_reading_and_not_the_wizard(qtbot, wizard, line, tmp_path):
    path = tmp_path / "many.csv"
    path.write_text("Name;Phone\n" + "".join(f"Ada Nr{n};6{n:08}\n" for n in range(3000)))
    wizard.source.pick(path)
    until(qtbot, wizard, wizard.reading)
    wizard.go.click()
    wizard.go.click()
    wizard.reject()
    qtbot.waitUntil(wizard.go.isEnabled)
    assert wizard.isVisible()
    assert wizard.step is wizard.columns
    assert told(line, qtbot) == []


def test_doubles_are_left_out_unless_somebody_says_otherwise(qtbot, wizard, line, source):
    to_preview(qtbot, wizard, source)
    wizard.go.click()
    until(qtbot, wizard, wizard.outcome)
    again = ImportWizard(wizard.parentWidget(), line)
    again.show()
    to_preview(qtbot, again, source)
    assert not again.go.isEnabled()
    again.preview.double.button(ADD).click()
    assert again.go.isEnabled()


def test_the_file_is_deleted_and_the_list_taken_back(qtbot, wizard, line, source, salon):
    to_preview(qtbot, wizard, source, Allergies.LEAVE_OUT)
    wizard.go.click()
    until(qtbot, wizard, wizard.outcome)
    wizard.outcome.delete.click()
    qtbot.waitUntil(lambda: not source.exists())
    qtbot.waitUntil(lambda: not wizard.outcome.delete.isVisible())
    wizard.outcome.back.click()
    again = wizard.findChild(PasswordAgain)
    again.password.setText(salon.password)
    again.go.click()
    qtbot.waitUntil(lambda: not wizard.outcome.back.isVisible(), timeout=10_000)
    assert told(line, qtbot) == []


def test_the_settings_offer_the_way_back_for_a_week(qtbot, wizard, line, source):
    panel = ListsPanel(line)
    qtbot.addWidget(panel)
    to_preview(qtbot, wizard, source)
    wizard.go.click()
    until(qtbot, wizard, wizard.outcome)
    qtbot.waitUntil(lambda: len(backs(panel)) == 1)


def backs(panel):
    return [
        each for each in panel.findChildren(QPushButton) if "2 cards" in each.accessibleName()
    ]


def test_the_list_is_saved_with_a_reason_and_the_password(
    qtbot, line_of, salon, exports, tmp_path
):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SaveClientList(window, line_of(Tier.OWNER))
    dialog.show()
    assert not dialog.go.isEnabled()
    dialog.reason.setText("moving")
    assert dialog.go.isEnabled()
    dialog.save(tmp_path / "out.csv")
    again = dialog.findChild(PasswordAgain)
    again.password.setText(salon.password)
    with qtbot.waitSignal(dialog.saved) as heard:
        again.go.click()
    assert heard.args == [0]
    assert exports.saved[tmp_path / "out.csv"].startswith(b"\xef\xbb\xbf")


def test_reception_is_offered_no_lists(qtbot, line_of):
    panel = ListsPanel(line_of(Tier.RECEPTION))
    qtbot.addWidget(panel)
    assert not panel.take_in.isVisibleTo(panel)
    assert not panel.save.isVisibleTo(panel)


def test_the_screen_stays_alive_while_a_list_comes_in(qtbot, wizard, tmp_path, watchdog):
    path = tmp_path / "many.csv"
    rows = "".join(f"Ada Nr{n};6{n:08};{n}@example.org;latex\n" for n in range(600))
    path.write_text("Name;Phone;E-mail;Allergies\n" + rows)
    to_preview(qtbot, wizard, path)
    wizard.go.click()
    until(qtbot, wizard, wizard.outcome)
