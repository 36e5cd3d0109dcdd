"""Everything that goes wrong on purpose has words, and none of them tells of a client."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salon_vault import errors
from salon_vault.adapted_forms.errors import NoOwnWording, WordingFaulty, WordingMissing
from salon_vault.backup.errors import BackupDamaged
from salon_vault.card_fields.errors import FieldOff
from salon_vault.card_fields.model import CardField
from salon_vault.closed_cards.errors import CardClosed, NotOwnClient
from salon_vault.compartments import Compartment
from salon_vault.consent_first.errors import NotAskedFirst
from salon_vault.consent_first.model import Opening
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.model import PaperCode
from salon_vault.consents.tracking.errors import PaperFrozen
from salon_vault.day.errors import DayFileRefused, DayLineRefused
from salon_vault.day.told import LineFault
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Why
from salon_vault.importing.errors import (
    FileTooLarge,
    FileUnreadable,
    OtherEncoding,
    TakenInTooLongAgo,
)
from salon_vault.keys.errors import HeaderOutdated
from salon_vault.merging.errors import BeyondReach, CardMerged
from salon_vault.moving.errors import VaultMoved, VaultTravelling
from salon_vault.patch_tests.errors import SeniorNeeded
from salon_vault.photos.errors import PhotoConsentMissing
from salon_vault.pins.errors import WeakPin, WrongPin
from salon_vault.scans.watching.errors import WatchedFolderRefused
from salon_vault.slips.errors import SlipOver
from salon_vault.visits.errors import AgainstUnseen, SignatureMissing, StandsAgainst
from ui.problem_words import PROBLEMS
from ui.problems import complain, details_of, problem_of, sentence_of


def leaves(kind=errors.VaultError):
    branches = kind.__subclasses__()
    return [kind] if not branches else [leaf for branch in branches for leaf in leaves(branch)]


MADE = {
    errors.InvalidInput: ("phone", "long"),
    errors.NotFound: ("client", "a9f3"),
    errors.WeakPassword: ("short",),
    errors.KitMistyped: ((2, 5),),
    errors.MissingGlyph: ("𓀀",),
    errors.TemplateFault: ("colour.md", 7, "setting version"),
    errors.NotPermitted: ("view_log",),
    errors.FolderRefused: ("synced", "Dropbox"),
    WatchedFolderRefused: ("vault",),
    errors.PaperNotReady: (("controller", "retention"),),
    errors.VaultMissing: ("database",),
    BackupDamaged: ("blob",),
    WordingMissing: ("hair-colour-consent", "vi", ("pl", "en")),
    WordingFaulty: ("hair-colour-consent", 3),
    NoOwnWording: ("hair-colour-consent",),
    DayFileRefused: ("columns",),
    FileUnreadable: ("quotes", 3),
    FileTooLarge: ("rows", 100_000, 100_002),
    OtherEncoding: ("cp1251", 7),
    TakenInTooLongAgo: (7,),
    DayLineRefused: (7, LineFault.GONE),
    BeyondReach: (Compartment.HEALTH, ("Ewa K.", "Chair 2")),
    CardMerged: ("a9f3",),
    CardClosed: ("a9f3", ("Ewa K.",)),
    NotOwnClient: ("a9f3", ("Ewa K.", "Marek")),
    WeakPin: ("known",),
    WrongPin: (2,),
    VaultMoved: (datetime(2026, 11, 21, tzinfo=UTC),),
    VaultTravelling: (datetime(2026, 11, 21, tzinfo=UTC),),
    FormStopped: ("0a1b", ()),
    PaperFrozen: (PaperCode("7KQM4T2F9XPDAAAA"),),
    SlipOver: (date(2026, 11, 28),),
    errors.HeadersDisagree: (4, 9),
    FileRefused: (Why.HEIC,),
    PhotoConsentMissing: (Purpose.WEBSITE,),
    FieldOff: (CardField.ADDRESS,),
    HeaderOutdated: ("db-1.sqlite", "db-2.sqlite"),
    StandsAgainst: ("0a1b", ()),
    AgainstUnseen: ("0a1b",),
    SignatureMissing: ("0a1b", ()),
    SeniorNeeded: ("0a1b",),
    NotAskedFirst: (Opening.NOT_TOLD,),
}


def made(leaf):
    return leaf(*MADE.get(leaf, ()))


def test_every_leaf_has_words_and_no_word_is_left_over():
    assert set(PROBLEMS) == set(leaves())


@pytest.mark.parametrize("leaf", leaves(), ids=lambda leaf: leaf.__name__)
def test_all_four_texts_are_there_and_filled_in(leaf):
    problem = problem_of(made(leaf))

    for text in (problem.title, problem.happened, problem.kept, problem.todo):
        assert text
        assert "{" not in text
    assert not problem.title.endswith(".")


def test_facts_are_named_where_they_help():
    assert "2, 5" in sentence_of(errors.KitMistyped([2, 5]))
    assert "4 and 9" in sentence_of(errors.HeadersDisagree(4, 9))


def test_details_hold_the_class_and_no_facts():
    details = details_of(errors.NotFound("client", "a9f3"))

    assert "NotFound" in details
    assert "a9f3" not in details
    assert "client" not in details


def test_box_says_it_and_details_can_be_copied(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    box = complain(window, errors.DiskFull())
    assert box.isVisible()
    box.copy.click()

    assert "DiskFull" in QGuiApplication.clipboard().text()
    box.close_button.click()
    qtbot.waitUntil(lambda: not window.findChildren(type(box)))


def test_what_people_stopped_themselves_needs_no_box(qtbot):
    assert complain(None, errors.Cancelled()) is None
