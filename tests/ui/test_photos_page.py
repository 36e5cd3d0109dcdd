"""The page with photos and files: what it asks for, shows, files and ticks off."""

import io
from datetime import date, timedelta

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from salon_vault.attachments.use_cases import count_moved_cards, view_attachments
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, open_card, save_contact
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.minors.model import Guardian, new_guardian_id
from salon_vault.minors.use_cases import save_guardian
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought, pairs_of
from salon_vault.photos.use_cases import (
    publish_photo,
    view_album,
)
from salon_vault.staff.model import Tier
from tests.conftest import NOON
from tests.photos_wanted import photos_wanted
from tests.pictures import HEIC, pdf, picture
from tests.vaults import Patient
from ui.attachments.filing import FileAttachment
from ui.attachments.leaves import Leaves
from ui.attachments.old_card import OldCardDialog
from ui.card.form import PICTURES
from ui.consent_register.answers import NO, YES, Answers
from ui.idle import SENSITIVE
from ui.parts.plain_label import PlainLabel
from ui.photos.intake import Intake
from ui.photos.page import PicturesPage
from ui.photos.report import Report
from ui.photos.side_by_side import OtherPhoto, SideBySide
from ui.photos.still_up_panel import StillUpPanel
from ui.photos.view import PhotoView
from ui.problems import ProblemBox

__all__ = ["photos_wanted"]

TODAY = NOON.date()


@pytest.fixture
def dialog(qtbot):
    """Wait for a dialog of this kind to come up."""

    def dialog(kind):
        found = []

        def look():
            tops = QApplication.topLevelWidgets()
            found[:] = [top for top in tops if isinstance(top, kind) and top.isVisible()]
            return bool(found)

        qtbot.waitUntil(look)
        return found[0]

    return dialog


@pytest.fixture
def card(tmp_path):
    """A folder with three pictures and one that no program here reads."""
    folder = tmp_path / "card"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.jpg").write_bytes(picture(shade=60 + 40 * number))
    (folder / "phone.heic").write_bytes(HEIC)
    return folder


@pytest.fixture
def page_of(qtbot, line_of, asked):
    """Show the page of a client to somebody of this tier."""

    def page_of(tier, *, agreed=True, waiting=True):
        line = line_of(tier)
        client = asked(add_client, "Wanda Klimek", "pl").client.id
        if agreed:
            said = {Purpose.RECORD: True, Purpose.WEBSITE: True}
            asked(record_consents, client, said)
        page = PicturesPage(line)
        qtbot.addWidget(page)
        page.resize(800, 700)
        page.show_client(client)
        if waiting:
            page.show()
            qtbot.waitUntil(lambda: page.photos._album is not None)
            qtbot.waitUntil(lambda: page.files._client is not None)
        page.client = client
        return page

    return page_of


@pytest.fixture
def filed(asked, line, card):
    """File the three pictures to a client, and return their ids."""

    def filed(client):
        days = (TODAY, TODAY - timedelta(days=30), TODAY - timedelta(days=60))
        brought = tuple(Brought(card / f"{n}.jpg", day) for n, day in enumerate(days))
        answers = []
        line.ask(line, file_photos, client, brought, clear=False, progress=Patient()).then(
            answers.append
        )
        return lambda: answers

    return filed


def album_of(qtbot, page, asked, filed):
    """Have three photos filed and drawn; return the album."""
    answers = filed(page.client)
    qtbot.waitUntil(lambda: bool(answers()))
    qtbot.waitUntil(lambda: len(page.photos.tiles.tiles) == 3)
    tiles = page.photos.tiles.tiles.values()
    qtbot.waitUntil(lambda: all(not tile._image.isNull() for tile in tiles))
    return asked(view_album, page.client)


def test_nothing_is_read_before_somebody_turns_to_the_page(page_of, entries, line):
    page_of(Tier.SPECIALIST, waiting=False)
    assert line.hang_up(10)
    assert not [each for each in entries() if each.entry.case == "photos.view_album"]


def test_no_photo_can_be_filed_before_the_client_agreed(qtbot, page_of, dialog):
    page = page_of(Tier.RECEPTION, agreed=False)
    assert page.consent.missing.isVisible()
    assert not page.photos.add.isEnabled()
    page.consent.ask.click()
    answers = dialog(Answers)
    assert not answers.go.isEnabled(), "nothing is answered beforehand"
    assert answers.given == {}
    answers.answers[Purpose.RECORD].button(YES).click()
    answers.answers[Purpose.SOCIAL].button(NO).click()
    answers.go.click()
    qtbot.waitUntil(page.photos.add.isEnabled)
    assert not page.consent.missing.isVisible()
    page.consent.record.click()
    again = dialog(Answers)
    said = [label.text() for label in again.findChildren(PlainLabel)]
    assert again.given == {}, "nor as the last time"
    assert sum(words.startswith("Last answer: ") for words in said) == 2
    assert not again.go.isEnabled()


def test_pictures_of_a_folder_are_chosen_filed_and_cleared(
    qtbot, page_of, dialog, card, complaints
):
    page = page_of(Tier.SPECIALIST)
    page.photos.take([card])
    intake = dialog(Intake)
    qtbot.waitUntil(lambda: len(intake.tiles) == 4)
    names = {glance.shot.path.name: tile for glance, tile in intake.tiles}
    assert not names["phone.heic"].isEnabled()
    assert "phone.heic" in intake.refused.text.text()
    assert not intake.go.isEnabled(), "nothing in a folder is ticked beforehand"
    names["0.jpg"].click()
    names["2.jpg"].click()
    assert "2" in intake.go.text()
    assert intake.clear.isChecked()
    with qtbot.waitSignal(page.said):
        intake.go.click()
    qtbot.waitUntil(lambda: len(page.photos.tiles.tiles) == 2)
    assert sorted(path.name for path in card.iterdir()) == ["1.jpg", "phone.heic"]
    assert complaints == []


def test_file_that_was_chosen_by_hand_and_vanishes_is_named(qtbot, page_of, dialog, card):
    page = page_of(Tier.SPECIALIST)
    page.photos.take([card / "0.jpg", card / "1.jpg"])
    intake = dialog(Intake)
    qtbot.waitUntil(lambda: len(intake._chosen()) == 2)
    (card / "1.jpg").unlink()
    intake.go.click()
    report = dialog(Report)
    said = [remark.text.text() for remark in report.findChildren(type(intake.refused))]
    assert ["1.jpg" in words for words in said] == [True]


def test_tiles_are_opened_and_leafed_through_with_keys(qtbot, page_of, asked, filed, dialog):
    page = page_of(Tier.SPECIALIST)
    album = album_of(qtbot, page, asked, filed)
    first, second, _third = page.photos.tiles.tiles.values()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    view = dialog(PhotoView)
    assert view.property(SENSITIVE)
    qtbot.waitUntil(lambda: view.picture.is_shown)
    assert view.photo == album.photos[0]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.photo == album.photos[1])
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: view.photo == album.photos[0])
    assert not view.before.isEnabled()
    assert "For the card" not in first.accessibleName()
    assert second.accessibleName()


def test_two_photos_are_put_side_by_side_and_separated(qtbot, page_of, asked, filed, dialog):
    page = page_of(Tier.SPECIALIST)
    album = album_of(qtbot, page, asked, filed)
    page.photos.open(album.photos[0].id)
    view = dialog(PhotoView)
    view.beside.click()
    other = dialog(OtherPhoto)
    assert album.photos[0].id not in other.tiles.tiles
    other.tiles.tiles[album.photos[2].id].click()
    both = dialog(SideBySide)
    qtbot.waitUntil(lambda: all(each.is_shown for each in both.pictures))
    assert both.pictures[0].height() == both.pictures[1].height()
    ((before, after),) = pairs_of(asked(view_album, page.client).photos)
    assert (before.id, after.id) == (album.photos[2].id, album.photos[0].id)
    both.accept()
    qtbot.waitUntil(lambda: bool(pairs_of(page.photos._album.photos)))
    view.beside.click()
    both = dialog(SideBySide)
    both.part.click()
    qtbot.waitUntil(lambda: not pairs_of(page.photos._album.photos))


def test_withdrawal_brings_up_what_has_to_come_down(qtbot, page_of, asked, filed):
    page = page_of(Tier.SPECIALIST)
    album = album_of(qtbot, page, asked, filed)
    terms = album.photos[0].id, Purpose.WEBSITE, "first page", TODAY
    asked(publish_photo, page.client, *terms)
    qtbot.waitUntil(page.published.isVisible)
    tile = page.photos.tiles.tiles[album.photos[0].id]
    assert "Published" in tile.accessibleName()
    asked(record_consents, page.client, {Purpose.WEBSITE: False})
    qtbot.waitUntil(lambda: bool(page.photos._album.to_take_down))
    tile = page.photos.tiles.tiles[album.photos[0].id]
    assert "Take down" in tile.accessibleName()
    with qtbot.waitSignal(page.said) as said:
        page.published.shown[0].down.click()
    qtbot.waitUntil(lambda: not page.photos._album.to_take_down)
    said.args[1]()
    qtbot.waitUntil(lambda: bool(page.photos._album.to_take_down))


def test_owner_takes_down_from_the_inbox_what_a_client_does_not_agree_to(
    qtbot, page_of, line, asked, filed
):
    page = page_of(Tier.OWNER)
    album = album_of(qtbot, page, asked, filed)
    terms = album.photos[0].id, Purpose.WEBSITE, "first page", TODAY
    asked(publish_photo, page.client, *terms)
    panel = StillUpPanel(line)
    qtbot.addWidget(panel)
    asked(record_consents, page.client, {Purpose.WEBSITE: False})
    qtbot.waitUntil(lambda: len(panel.shown) == 1 and not panel.isHidden())
    with qtbot.waitSignal(panel.wants_card) as wanted:
        panel.shown[0].card.click()
    assert wanted.args == [page.client]
    with qtbot.waitSignal(panel.said) as said:
        panel.shown[0].down.click()
    qtbot.waitUntil(panel.isHidden)
    said.args[1]()
    qtbot.waitUntil(lambda: not panel.isHidden())


def test_reception_sees_how_many_there_are_and_none_of_them(qtbot, page_of, asked, filed):
    page = page_of(Tier.RECEPTION)
    answers = filed(page.client)
    qtbot.waitUntil(lambda: bool(answers()))
    qtbot.waitUntil(lambda: page.photos._album.count == 3)
    assert page.photos.closed.isVisible()
    assert "3" in page.photos.words.text()
    assert page.photos.tiles.tiles == {}
    assert page.photos.add.isEnabled()


def dropped(page, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def test_paper_that_is_dropped_is_kept_and_leafed_through(
    qtbot, page_of, dialog, tmp_path, complaints
):
    page = page_of(Tier.SPECIALIST)
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf("one", "two"))
    dropped(page, path)
    question = dialog(FileAttachment)
    assert not question.clear.isChecked()
    question.title.setText("Letter")
    question.go.click()
    qtbot.waitUntil(lambda: len(page.files.shown) == 1)
    page.files.shown[0].look.click()
    leaves = dialog(Leaves)
    qtbot.waitUntil(lambda: not leaves.sheet.pixmap().isNull())
    small = leaves.sheet.pixmap().width()
    leaves.larger.click()
    qtbot.waitUntil(lambda: leaves.sheet.pixmap().width() > small)
    leaves.after.click()
    assert "2" in leaves.where.text()
    assert not leaves.after.isEnabled()
    assert not page.files.shown[0].export.isEnabled(), "a specialist takes no file out"
    assert complaints == []


def test_refused_paper_is_complained_about_and_nothing_kept(
    qtbot, page_of, dialog, tmp_path, asked
):
    page = page_of(Tier.SPECIALIST)
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"MZ a program")
    page.files.take(path)
    question = dialog(FileAttachment)
    question.go.click()
    box = dialog(ProblemBox)
    assert "PDF" in box.problem.happened
    box.accept()
    question.reject()
    assert asked(view_attachments, page.client).count == 0
    assert path.exists()


def test_card_is_made_out_of_an_old_one_and_opened(qtbot, window_of, dialog, tmp_path, asked):
    window = window_of(Tier.RECEPTION)
    clients = window.screen_of("clients")
    scan = tmp_path / "old.jpg"
    kept = io.BytesIO()
    Image.new("L", (200, 300), 200).save(kept, "JPEG")
    scan.write_bytes(kept.getvalue())
    clients.form.old.click()
    question = dialog(OldCardDialog)
    question.name.setText("Olga Lis")
    question.phone.setText("601 555 417")
    question.asked.button("known").click()
    question.take(scan)
    assert not question.go.isEnabled(), "known, but which?"
    question.which.setText("PPD; latex")
    question.go.click()
    qtbot.waitUntil(lambda: clients.card.client_id is not None)
    card = asked(open_card, clients.card.client_id)
    assert (card.client.name, card.client.phone_tail) == ("Olga Lis", "417")
    assert card.client.allergies_asked_on is not None
    assert not scan.exists()
    assert asked(count_moved_cards) == 1


def test_page_is_on_the_card_and_its_tiles_shorten_the_lock(qtbot, window_of, asked):
    window = window_of(Tier.SPECIALIST)
    client = asked(add_client, "Wanda Klimek", "pl").client.id
    window.go("clients", client)
    card = window.screen_of("clients").card
    qtbot.waitUntil(lambda: card.client_id == client)
    commands = {each.words: each.do for each in window.screen_of("clients").commands()}
    commands["Photos & files"]()
    assert card.form.tabs.currentIndex() == PICTURES
    qtbot.waitUntil(lambda: card.form.pictures.photos._album is not None)
    assert card.form.pictures.photos.tiles.property(SENSITIVE)


def test_a_minors_yes_is_recorded_once_a_guardian_on_the_card_is_chosen(qtbot, page_of, asked):
    page = page_of(Tier.MANAGER, agreed=False)
    asked(save_contact, page.client, Contact(birthday=date(2011, 3, 15)))
    mother = Guardian(new_guardian_id(), "Ada Nowak", "mother")
    asked(save_guardian, page.client, mother)
    page.record_answers()
    dialog = page.findChild(Answers)
    qtbot.waitUntil(dialog.who.isVisible)
    radios = dialog.answers[Purpose.RECORD]
    radios.button(NO).click()
    assert dialog.go.isEnabled()
    radios.button(YES).click()
    assert not dialog.go.isEnabled()
    dialog.who.choice.choose(mother.id)
    dialog.go.click()
    qtbot.waitUntil(lambda: page._consent.allows(Purpose.RECORD))
