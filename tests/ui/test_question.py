"""A small window that asks something has room for everything that comes up in it."""

import pytest
from PySide6.QtWidgets import QWidget

from ui.parts.field import Field
from ui.parts.question import Question
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
