"""A small window that asks something has room for everything that comes up in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine


@pytest.fixture
def field():
    return Field("Checked by", TextLine("Checked by"))


@pytest.fixture
def question(qtbot, field):
    parent = QWidget()
    qtbot.addWidget(parent)
    question = Question(parent, "A title", "Record")
    question.rows.addWidget(field)
    question.open()
    qtbot.waitUntil(question.isVisible)
    yield question
    parent.close()


def test_it_grows_when_a_field_is_blamed(qtbot, question, field):
    before = question.height()

    field.blame("Please type who checked it. " * 6)

    rows = question.layout()
    qtbot.waitUntil(lambda: question.height() >= rows.totalHeightForWidth(question.width()))
    assert question.height() > before


def test_it_is_never_higher_than_the_screen(qtbot, question):
    room = question.screen().availableGeometry()
    before = question._body.height()
    for number in range(60):
        question.rows.addWidget(Field(f"Line {number}", TextLine(f"Line {number}")))

    bar = question._body.verticalScrollBar()
    qtbot.waitUntil(lambda: question._body.height() > before and bar.maximum() > 0)
    assert question.height() <= room.height()
    assert question.frameGeometry().bottom() <= room.bottom()
    assert question.rect().contains(question.go.geometry())


def test_what_has_room_is_not_scrolled(question, field):
    assert question._body.verticalScrollBar().maximum() == 0
    assert question._body.height() >= field.height()


def test_a_field_out_of_sight_comes_into_sight_with_the_cursor(qtbot, question):
    lines = [TextLine(f"Line {number}") for number in range(60)]
    for line in lines:
        question.rows.addWidget(line)
    qtbot.waitUntil(lambda: question._body.verticalScrollBar().maximum() > 0)
    lines[57].setFocus()

    QTest.keyClick(lines[57], Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: not lines[58].visibleRegion().isEmpty())


def test_what_comes_up_out_of_sight_can_be_brought_up(qtbot, question):
    for number in range(60):
        question.rows.addWidget(Field(f"Line {number}", TextLine(f"Line {number}")))
    remark = Remark("warn", "Not counted", "It says something else. " * 20)
    remark.hide()
    question.rows.addWidget(remark)
    remark.show()
    qtbot.waitUntil(lambda: remark.visibleRegion().isEmpty())
    question.bring_up(remark)
    qtbot.waitUntil(lambda: remark.visibleRegion().boundingRect() == remark.rect())


def test_rows_that_come_one_by_one_get_all_the_room_there_is(qtbot, question):
    body = question._body
    for number in range(7):
        question.rows.addWidget(Field(f"Line {number}", TextLine(f"Line {number}"), "A hint"))
        qtbot.waitUntil(lambda: body.height() == body.rows.totalHeightForWidth(body.width()))

    assert body.verticalScrollBar().maximum() == 0
    assert question.rect().contains(question.go.geometry())
