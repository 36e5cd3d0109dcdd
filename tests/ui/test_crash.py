"""A mistake of our own is shown without anybody's words, and saved only when asked."""

import sys
import threading

import pytest

from salon_vault.errors import RecordDamaged
from ui.crash import CrashBox, CrashWatch, report_of

NAME = "Małgorzata Żółkiewska"


def caught():
    phone = "601 000 418"
    try:
        try:
            raise RecordDamaged
        except RecordDamaged as first:
            raise ValueError(f"cannot show {NAME} {phone}") from first
    except ValueError as error:
        return error


@pytest.fixture
def watch(qapp):
    watch = CrashWatch()
    before, threads = sys.excepthook, threading.excepthook
    watch.install()
    yield watch
    sys.excepthook, threading.excepthook = before, threads
    if watch.box is not None:
        watch.box.accept()


def test_report_names_classes_files_and_lines_and_nobody():
    report = report_of(caught())

    assert "builtins.ValueError" in report
    assert "salon_vault.errors.RecordDamaged" in report
    assert "tests/ui/test_crash.py" in report
    assert NAME not in report
    assert "601" not in report
    assert "/root" not in report
    assert str(sys.prefix) not in report


def test_report_is_shown_before_it_is_saved(qtbot, tmp_path):
    box = CrashBox(report_of(caught()))
    qtbot.addWidget(box)
    box.show()
    assert box.report.toPlainText() == report_of(caught())
    assert list(tmp_path.iterdir()) == []

    box.write_to(tmp_path / "report.txt")

    assert (tmp_path / "report.txt").read_text("utf-8") == box.report.toPlainText()


def test_place_that_cannot_be_written_is_said(qtbot, tmp_path):
    box = CrashBox("report")
    qtbot.addWidget(box)

    box.write_to(tmp_path / "gone" / "report.txt")

    assert "Could not be saved" in box.save.text()


def test_mistake_on_another_thread_comes_to_the_screen(qtbot, watch, capsys):
    error = caught()
    threading.Thread(target=lambda: watch.met(type(error), error, None)).start()

    qtbot.waitUntil(lambda: watch.box is not None)
    assert "ValueError" in watch.box.report.toPlainText()


def test_second_mistake_does_not_pile_up_boxes(qtbot, watch, capsys):
    error = caught()
    watch.met(type(error), error, None)
    qtbot.waitUntil(lambda: watch.box is not None)
    first = watch.box

    watch.met(KeyError, KeyError("other"), None)
    qtbot.wait(50)
    assert watch.box is first

    first.accept()
    assert watch.box is None
