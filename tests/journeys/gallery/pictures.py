"""Pictures of photos and files: agreed to, filed, looked at, published; and old cards."""

import os
from datetime import timedelta
from pathlib import Path

from PIL import Image, ImageDraw

from salon_vault.attachments.model import AttachmentKind
from salon_vault.clock import day_of
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought, Filed
from salon_vault.photos.use_cases import publish_photo, view_album
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from tests.pictures import HEIC, encoded, pdf
from tests.vaults import Patient
from ui.attachments.filing import Describe as DescribeFile
from ui.attachments.filing import FileAttachment
from ui.attachments.leaves import Leaves
from ui.attachments.old_card import OldCardDialog
from ui.card.form import OVERVIEW, PICTURES
from ui.consent_register.answers import NO, YES, Answers
from ui.parts.reason import Reason
from ui.photos.describe import Describe
from ui.photos.intake import Intake
from ui.photos.publish import Publish
from ui.photos.report import Report
from ui.photos.side_by_side import OtherPhoto, SideBySide
from ui.photos.view import PhotoView

SHADES = ((58, 40, 30), (120, 70, 40), (190, 140, 84), (222, 196, 130), (150, 46, 42))


def pictures(seat: Seat) -> None:
    """Go through the life of a few photos, and of two papers."""
    client = natalia(seat)
    seat.open_card(client)
    form = seat.card.form
    form.tabs.setCurrentIndex(PICTURES)
    seat.settle()
    seat.album.take("pictures-none")
    _agree(seat)
    folder = _camera(seat)
    _take_in(seat, folder)
    _papers(seat, folder)
    _look(seat, client)
    form.tabs.setCurrentIndex(OVERVIEW)


def closed(seat: Seat) -> None:
    """Show the page to somebody who opens nothing on it."""
    seat.open_card(natalia(seat))
    seat.card.form.tabs.setCurrentIndex(PICTURES)
    seat.settle()
    seat.album.take("pictures-closed")
    seat.card.form.tabs.setCurrentIndex(OVERVIEW)


def still_up(seat: Seat) -> None:
    """Show the owner what has to come down, whoever's card it is on."""
    client = natalia(seat)
    path = seat.studio.new_vault.with_name("window.jpg")
    path.write_bytes(_head(SHADES[0]))
    today = day_of(seat.studio.clock.now())
    agreed = {Purpose.RECORD: True, Purpose.WEBSITE: True}
    seat.asked(record_consents, client, agreed)
    filed: list[Filed] = []
    brought = (Brought(path, today),)
    seat.line.ask(
        seat.window, file_photos, client, brought, clear=False, progress=Patient()
    ).then(filed.append)
    until(lambda: filed)
    terms = filed[0].kept[0], Purpose.WEBSITE, "gallery, second row", today
    seat.asked(publish_photo, client, *terms)
    seat.asked(record_consents, client, {Purpose.WEBSITE: False})
    inbox = seat.go("inbox")
    until(inbox.form.still_up.isVisible)
    seat.settle()
    seat.album.take("pictures-still-up")
    press(inbox.form.still_up.shown[0].down)
    until(inbox.form.still_up.isHidden)


def old_card(seat: Seat) -> None:
    """Show making a card out of an old one."""
    seat.go("clients")
    press(seat.clients.form.old)
    question = seat.front(OldCardDialog)
    type_into(question.name, "Wanda Klimek")
    question.asked.button("known").click()
    question.take(_camera(seat) / "IMG_0.jpg")
    seat.album.take("old-card")
    question.reject()


def _agree(seat: Seat) -> None:
    press(seat.card.form.pictures.consent.ask)
    question = seat.front(Answers)
    for purpose, answer in (
        (Purpose.RECORD, YES),
        (Purpose.WEBSITE, YES),
        (Purpose.SOCIAL, NO),
    ):
        question.answers[purpose].button(answer).click()
    seat.album.take("pictures-answers")
    press(question.go)
    seat.settle()


def _camera(seat: Seat) -> Path:
    """Lay a camera's folder down, with two files that cannot be filed."""
    folder = seat.studio.new_vault.with_name("camera")
    folder.mkdir(exist_ok=True)
    for number, shade in enumerate(SHADES):
        path = folder / f"IMG_{number}.jpg"
        path.write_bytes(_head(shade))
        at = (seat.studio.clock.now() - timedelta(days=21 * number)).timestamp()
        os.utime(path, (at, at))
    (folder / "IMG_9.heic").write_bytes(HEIC)
    (folder / "letter.pdf").write_bytes(pdf("Skin doctor", "Page two"))
    return folder


def _take_in(seat: Seat, folder: Path) -> None:
    page = seat.card.form.pictures
    page.photos.take([folder])
    intake = seat.front(Intake)
    until(lambda: len(intake.tiles) == len(SHADES) + 1)
    for _glance, tile in intake.tiles[: len(SHADES)]:
        tile.click()
    type_into(intake.about, "Balayage")
    seat.album.take("pictures-intake")
    (folder / "IMG_4.jpg").unlink()
    press(intake.go)
    report = seat.front(Report)
    seat.album.take("pictures-report")
    report.accept()
    until(lambda: len(page.photos.tiles.tiles) == len(SHADES) - 1)
    seat.settle()
    seat.album.take("pictures-album")


def _papers(seat: Seat, folder: Path) -> None:
    files = seat.card.form.pictures.files
    files.take(folder / "letter.pdf")
    question = seat.front(FileAttachment)
    question.kind.choose(AttachmentKind.DOCTOR)
    seat.album.take("pictures-file")
    press(question.go)
    until(lambda: len(files.shown) == 1)
    press(files.shown[0].look)
    leaves = seat.front(Leaves)
    until(lambda: not leaves.sheet.pixmap().isNull())
    seat.album.take("pictures-leaves")
    leaves.reject()
    press(files.shown[0].change)
    seat.album.take("pictures-title")
    seat.front(DescribeFile).reject()


def _look(seat: Seat, client: str) -> None:
    form = seat.card.form
    album = seat.asked(view_album, client)
    ids = [photo.id for photo in album.photos]
    form.pictures.photos.open(ids[0])
    view = seat.front(PhotoView)
    seat.album.take("pictures-photo")
    for button, kind, name in (
        (view.about, Describe, "about"),
        (view.publish, Publish, "publish"),
        (view.remove, Reason, "remove"),
        (view.beside, OtherPhoto, "beside"),
    ):
        press(button)
        question = seat.front(kind)
        seat.settle()
        seat.album.take(f"pictures-{name}")
        if kind is OtherPhoto:
            question.tiles.tiles[ids[-1]].click()
        else:
            question.reject()
    both = seat.front(SideBySide)
    until(lambda: all(each.is_shown for each in both.pictures))
    seat.album.take("pictures-pair")
    both.accept()
    view.reject()
    today = day_of(seat.studio.clock.now())
    seat.asked(publish_photo, client, ids[0], Purpose.WEBSITE, "gallery, second row", today)
    seat.asked(record_consents, client, {Purpose.WEBSITE: False})
    seat.settle()
    seat.album.scroll(form.pages.currentWidget(), "pictures-take-down")


def _head(shade: tuple[int, int, int]) -> bytes:
    """Return a drawn head with hair of this shade."""
    image = Image.new("RGB", (900, 1200), (236, 226, 214))
    pen = ImageDraw.Draw(image)
    pen.ellipse((180, 144, 720, 900), fill=shade)
    pen.ellipse((270, 336, 630, 864), fill=(232, 196, 170))
    pen.rectangle((90, 1020, 810, 1200), fill=(90, 120, 130))
    return encoded(image, "JPEG", quality=85)
