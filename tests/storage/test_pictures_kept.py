"""Photos and files beside the database: named in one step, carried by backups, erased whole."""

import os
from datetime import date, timedelta

import pytest

from salon_vault.attachments.model import AttachmentKind
from salon_vault.attachments.use_cases import file_attachment
from salon_vault.backup.use_cases import stage_backup
from salon_vault.checkup.use_cases import sweep_strays
from salon_vault.clients.use_cases import add_client
from salon_vault.compartments import Compartment
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.errors import NotFound, RecordDamaged
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought
from salon_vault.photos.use_cases import (
    open_photo,
    publish_photo,
    view_album,
    view_thumbnails,
)
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING, blob_path, whole_sets
from storage.backup.reading import read_manifest
from storage.blobs import BLOBS, SealedBlobs
from storage.erasures import erase_records
from tests.photos_wanted import photos_wanted
from tests.pictures import pdf, picture
from tests.vaults import Patient

__all__ = ["photos_wanted"]

HEALTH = Compartment.HEALTH
DAY = date(2026, 11, 20)


@pytest.fixture
def client_with(tmp_path):
    """Make a client with photos and a file; return the client and the photos."""

    def client_with(desk, name="Wanda Klimek"):
        client = desk.run(add_client, name, "pl").client.id
        said = {Purpose.RECORD: True, Purpose.PORTFOLIO: True}
        desk.run(record_consents, client, said)
        path, paper = tmp_path / "1.jpg", tmp_path / "1.pdf"
        path.write_bytes(picture())
        paper.write_bytes(pdf())
        brought = (Brought(path, DAY), Brought(path, DAY))
        filed = desk.run(file_photos, client, brought, clear=False, progress=Patient())
        desk.run(publish_photo, client, filed.kept[0], Purpose.PORTFOLIO, "album", DAY)
        desk.run(file_attachment, client, paper, AttachmentKind.OTHER, "", clear=False)
        return client, filed.kept

    return client_with


def files(folder):
    return {path.stem for path in folder.glob(f"{BLOBS}/*/*.bin")}


def test_what_was_written_is_nobodys_until_it_is_named(open_as, salon, look):
    vault = open_as(Tier.SPECIALIST)
    blob = vault.blobs.write(HEALTH, b"a photo")
    with pytest.raises(NotFound):
        vault.blobs.read(HEALTH, blob)
    vault.blobs.name(blob)
    assert vault.blobs.read(HEALTH, blob) == b"a photo"
    with pytest.raises(NotFound):
        vault.blobs.name(blob)
    vault.blobs.forget([blob])
    assert files(salon.folder) == {blob}, "what has a name is not forgotten"
    assert look("SELECT id FROM blob") == [(blob,)]


def test_what_is_forgotten_leaves_no_file(open_as, salon):
    vault = open_as(Tier.SPECIALIST)
    vault.blobs.forget([vault.blobs.write(HEALTH, b"a photo")])
    assert files(salon.folder) == set()


class LyingDisk(SealedBlobs):
    """Says that it has written what it was given, and has one bit of it wrong."""

    def _sealed(self, compartment, contents, **more):
        blob, row, sealed = super()._sealed(compartment, contents, **more)
        self._path(blob).write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
        return blob, row, sealed


def test_disk_that_holds_something_else_is_found_out_at_once(open_as, salon):
    vault = open_as(Tier.SPECIALIST)
    blobs = LyingDisk(salon.folder, vault._connection, vault._ring)
    with pytest.raises(RecordDamaged):
        blobs.write(HEALTH, b"a photo")
    assert files(salon.folder) == set()


def test_damaged_thumbnail_hides_no_other(seat, client_with, salon, look):
    desk = seat(Tier.SPECIALIST)
    _client, (first, second) = client_with(desk)
    ((blob,),) = look(
        "SELECT blob FROM client_blob WHERE item = ? AND part = 'thumbnail'", first
    )
    blob_path(salon.folder / BLOBS, blob).write_bytes(b"rot")
    shown = seat(Tier.SPECIALIST).run(view_thumbnails, (first, second))
    assert shown[first] == b""
    assert shown[second][:2] == b"\xff\xd8"


def test_backup_carries_every_photo_and_file(seat, client_with, salon, counter):
    client_with(seat(Tier.SPECIALIST))
    seat(Tier.OWNER).run(stage_backup, Patient())
    counter.clear()
    staging = salon.folder / STAGING
    (name,) = whole_sets(staging)
    assert set(read_manifest(staging / name).blobs) == files(salon.folder)
    assert len(files(salon.folder)) == 5


def test_sweep_takes_what_was_never_named_and_leaves_photos(seat, client_with, salon, clock):
    client, kept = client_with(seat(Tier.SPECIALIST))
    lost = seat(Tier.SPECIALIST).vault.blobs.write(HEALTH, b"cut off")
    before = files(salon.folder)
    for path in salon.folder.glob(f"{BLOBS}/*/*"):
        old = (clock.now() - timedelta(days=3)).timestamp()
        os.utime(path, (old, old))
    desk = seat(Tier.OWNER)
    desk.run(sweep_strays)
    assert before - files(salon.folder) == {lost}
    assert len(desk.run(view_album, client).photos) == 2
    assert desk.run(open_photo, kept[0])


def test_erased_client_leaves_no_row_no_key_and_no_detail(seat, client_with, open_as, look):
    desk = seat(Tier.OWNER)
    gone, _photos = client_with(desk)
    stays, kept = client_with(desk, "Olga Lis")
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        orphans = erase_records(vault._connection, work.log, gone, work._touches.append)
    assert len(orphans) == 5
    for table in ("client_blob", "consent_answer", "photo_publication", "sealed_item"):
        owners = {owner for (owner,) in look(f"SELECT client FROM {table}")}
        assert owners == {stays}, table
    ids = {blob for (blob,) in look("SELECT id FROM blob")}
    assert ids == {blob for (blob,) in look("SELECT blob FROM client_blob")}
    assert ids.isdisjoint(orphans)
    named = "SELECT count(*) FROM log_ref JOIN log_detail USING (seq) WHERE id = ?"
    assert look(named, gone) == [(0,)]
    assert seat(Tier.OWNER).run(open_photo, kept[0])


def test_photos_of_a_merged_card_are_shown_with_the_card_that_stays(seat, client_with):
    desk = seat(Tier.SPECIALIST)
    merged, photos = client_with(desk)
    stays = desk.run(add_client, "Wanda K.", "pl").client.id
    vault = desk.vault
    with vault.work():
        vault._connection.execute(
            "UPDATE client SET merged_into = ? WHERE id = ?", (stays, merged)
        )
    album = desk.run(view_album, stays)
    assert {photo.id for photo in album.photos} == set(photos)
    assert album.count == 2
    assert album.consent.agreed == (Purpose.RECORD, Purpose.PORTFOLIO)
    assert len(album.publications) == 1
