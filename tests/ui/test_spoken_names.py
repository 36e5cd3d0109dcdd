"""Everything that can be focused has a name for a screen reader and room for a finger tip."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)

from salon_vault.clients.use_cases import add_client
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon
from salon_vault.staff.model import Tier
from storage.founding import found_vault
from storage.keys import FLOOR
from storage.kit_pictures import KitPictureFiles
from ui.confirm import PasswordAgain
from ui.consents.screen import FormsScreen
from ui.first_run.kit_step import KitStep
from ui.first_run.screen import FirstRun
from ui.first_run.typing_step import TypingStep
from ui.first_run.ways import Ways
from ui.log.screen import LogScreen
from ui.notices.screen import NoticeScreen
from ui.own_password import OwnPassword
from ui.recovery.drill import DrillKit
from ui.salon.screen import SettingsScreen
from ui.second_person import SecondPerson
from ui.staff.away import ComesBack, GoesAway
from ui.staff.cuts import WithdrawRights
from ui.staff.deputy import NameDeputy
from ui.staff.dialogs import Rename, Reset, Retier
from ui.staff.file_dialog import StaffFile
from ui.staff.joiner.wizard import Joiner
from ui.staff.leaver.wizard import Leaver
from ui.staff.screen import StaffScreen
from ui.staff.second_rules import SecondPersonRules
from ui.staff.spares import MakeSpare
from ui.staff.terms import TermsAndHours

OF_QT = QComboBox | QAbstractItemView | QAbstractScrollArea

SMALLEST = 24
"""Pixels of a target (WCAG 2.2, 2.5.8)."""


def inside(part, kinds):
    """Tell whether Qt made ``part`` for its own use: a list to drop down, a viewport."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        if isinstance(above, kinds):
            return True
        above = above.parentWidget()
    return False


def focusable(root):
    for part in root.findChildren(QWidget):
        takes_focus = part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.isHidden()
        if takes_focus and not inside(part, OF_QT):
            yield part


def nameless(root):
    return [type(part).__name__ for part in focusable(root) if not spoken(part)]


def spoken(part):
    return part.accessibleName() or (isinstance(part, QAbstractButton) and part.text())


def too_small(root):
    return [
        (type(part).__name__, part.size().toTuple())
        for part in focusable(root)
        if isinstance(part, QAbstractButton)
        and part.isVisible()
        and min(part.size().toTuple()) < SMALLEST
    ]


def rich(root):
    return [
        label.text()
        for label in root.findChildren(QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText
    ]


@pytest.fixture
def owner(line_of, asked):
    line = line_of(Tier.OWNER)
    asked(save_salon, Salon(name="Magnolia"))
    return line


def check(root):
    assert nameless(root) == []
    assert too_small(root) == []
    assert rich(root) == []


@pytest.mark.parametrize(
    "kind", [FormsScreen, LogScreen, NoticeScreen, SettingsScreen, StaffScreen]
)
def test_screens_are_spoken(qtbot, owner, asked, kind):
    client = asked(add_client, "Zofia Maj", "pl").client.id
    screen = kind(owner)
    qtbot.addWidget(screen)
    screen.resize(1280, 720)
    screen.show()
    screen.arrive(client if kind is not SettingsScreen else "outside")
    asked(add_client, "Somebody later", "pl")

    check(screen)


ABOUT_SOMEBODY = (
    *(Reset, Retier, Rename, TermsAndHours, StaffFile, WithdrawRights),
    *(GoesAway, ComesBack, NameDeputy, Leaver),
)
PEOPLE = (
    *ABOUT_SOMEBODY,
    *(OwnPassword, PasswordAgain, Joiner, MakeSpare, SecondPersonRules, SecondPerson),
)


@pytest.mark.parametrize("kind", PEOPLE)
def test_dialogs_are_spoken(qtbot, owner, kind):
    parent = QWidget()
    qtbot.addWidget(parent)
    given = {
        **dict.fromkeys(ABOUT_SOMEBODY, (owner.member,)),
        PasswordAgain: ("Print", print),
        SecondPerson: ("Print", print),
    }
    dialog = kind(parent, owner, *given.get(kind, ()))
    dialog.open()

    check(dialog)


def test_first_run_is_spoken(qtbot, line, vault_folder, clock):
    found = partial(found_vault, clock=clock, cost=FLOOR, ballast_step=4096)
    window = FirstRun(
        line, vault_folder, Ways(print), found=found, make_demo=lambda *asked: vault_folder
    )
    qtbot.addWidget(window)
    window.show()

    for step in window.steps:
        check(step)
    check(window)


@pytest.mark.parametrize("kind", [KitStep, TypingStep, DrillKit])
def test_steps_of_the_kit_are_spoken(qtbot, line, salon, kind):
    line.kit_pictures = KitPictureFiles(lambda _contents: ())
    made = {
        KitStep: lambda: KitStep(salon.kit),
        TypingStep: lambda: TypingStep(salon.kit, line),
        DrillKit: lambda: DrillKit(None, line),
    }
    step = made[kind]()
    qtbot.addWidget(step)
    step.show()

    check(step)
