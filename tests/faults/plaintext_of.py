"""
A program that takes marked words through every feature of a vault, and is killed with it open.

It gets the folder as its argument, and everything secret on its input. With a second argument
it writes what the desks showed into that file, in plain: the control of the hunt.
"""

import json
import os
import signal
import sys
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from PIL import Image

from salon_vault.attachments.model import AttachmentKind, OldCard
from salon_vault.attachments.use_cases import file_attachment, move_old_card, view_attachments
from salon_vault.clients.model import Allergen, AllergyState, Contact, Health, Severity
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    find_similar,
    open_card,
    rename_client,
    save_contact,
    save_health,
    settled_search,
    write_handling,
)
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import (
    compose_form_set,
    list_papers,
    print_again,
    print_papers,
    save_papers,
)
from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.log.use_cases import read_log, verify_log, who_opened
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Brought
from salon_vault.photos.use_cases import (
    open_photo,
    publish_photo,
    view_album,
)
from salon_vault.ports import World
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.tray.use_cases import attach_page
from salon_vault.scans.use_cases import open_scan_page, view_scan
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import change_own_password
from salon_vault.visits.model import Done, Used
from salon_vault.visits.use_cases import (
    change_visit,
    list_visit_notes,
    list_visits,
    record_visit,
    remove_visit,
)
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import save_wishes
from storage.door import VaultDoor
from storage.from_elsewhere import SourceFiles
from storage.identity import Identity
from storage.watched_folders import WatchedFolders
from tests.conftest import MemoryExports, MemoryPrinter
from tests.fields_wanted import want_fields
from tests.near_helper import NearHelper
from tests.photos_wanted import want_photos
from tests.pictures import pdf
from tests.stacks import sheet
from tests.vaults import Patient, TickingClock
from ui.helper.scanning import PageReader


class Counter:
    """The salon's one counter: people sit down in turn, and what they see is kept here."""

    def __init__(self, folder, people):
        self.folder, self.people = folder, people
        self.shown = []
        self.vault = None

    def seat(self, tier):
        if self.vault is not None:
            self.vault.close()
        who, packed = self.people[tier]
        door = VaultDoor(self.folder, clock=TickingClock())
        self.vault = door.open_with_identity(who, Identity.unpacked(bytes.fromhex(packed)))
        near = NearHelper()
        elsewhere = FromElsewhere(near, SourceFiles(), near, PageReader(near), WatchedFolders())
        world = World(TickingClock(), MemoryPrinter(), MemoryExports(), elsewhere)
        desk = Desk(self.vault, world)
        desk.take_seat()
        return desk

    def ask(self, desk, case, *given):
        found = desk.run(case, *given)
        self.shown.append(repr((given, found)))
        return found


def specialist(counter, words):
    """A new card, asked about allergies, and a handling line."""
    desk = counter.seat(Tier.SPECIALIST)
    client = counter.ask(desk, add_client, words["name"], "pl").client
    client = counter.ask(
        desk, rename_client, client.id, 1, words["new name"], words["spelling"], "vi"
    )
    health = Health(
        AllergyState.KNOWN,
        (Allergen(words["allergen"], words["reaction"], words["since"]),),
        date(2026, 11, 1),
        notes=words["note"],
    )
    counter.ask(desk, save_health, client.id, health)
    client = counter.ask(desk, open_card, client.id).client
    counter.ask(
        desk, write_handling, client.id, client.version, Severity.STOP, words["handling"]
    )
    desk.vault.drafts.keep(words["draft name"], words["draft"].encode())
    counter.shown.append(repr(desk.vault.drafts.waiting()))
    return client.id


def pictures(counter, words, client):
    """Photos off a camera that is cleared, one of them published; a file; an old card."""
    vault = counter.seat(Tier.OWNER).vault
    want_photos(vault)
    want_fields(vault)
    desk = counter.seat(Tier.SPECIALIST)
    folder = Path(tempfile.mkdtemp())
    files = [folder / name for name in ("1.jpg", "2.jpg", "scan.pdf")]
    exif = Image.Exif()
    exif[0x010F] = words["camera"]
    for path in files[:2]:
        Image.new("RGB", (80, 60), (90, 60, 50)).save(path, "JPEG", exif=exif)
    files[2].write_bytes(pdf())
    said = {Purpose.RECORD: True, Purpose.WEBSITE: True}
    counter.ask(desk, record_consents, client, said)
    brought = [Brought(files[0], date(2026, 11, 1), about=words["photo"])]
    (photo,) = desk.run(file_photos, client, brought, clear=True, progress=Patient()).kept
    terms = Purpose.WEBSITE, words["published at"], date(2026, 11, 2)
    counter.ask(desk, publish_photo, client, photo, *terms)
    kind = AttachmentKind.DOCTOR
    desk.run(file_attachment, client, files[2], kind, words["title"], clear=True)
    allergens = (Allergen(words["old allergen"]),)
    old = OldCard(words["old card"], "pl", "", AllergyState.KNOWN, allergens)
    moved = desk.run(move_old_card, old, files[1], clear=True)
    assert list(folder.iterdir()) == []
    for case in (view_album, view_attachments, open_card):
        counter.ask(desk, case, client)
        counter.ask(desk, case, moved.client)
    counter.ask(desk, open_photo, photo)


def reception(counter, words, client):
    """How to reach the client, a visit, another one taken back, papers, a search."""
    desk = counter.seat(Tier.RECEPTION)
    contact = Contact(words["phone"], words["mail"], words["address"], date(1931, 7, 17))
    counter.ask(desk, save_contact, client, contact)
    counter.ask(desk, save_wishes, client, Wishes(words["hair"], words["drink"], words["talk"]))
    used = Used(words["product"], words["batch"])
    done = Done(used=(used,), note=words["visit note"], why=words["why"])
    on = date(2026, 11, 2)
    visit = counter.ask(desk, record_visit, client, on, words["treatment"], 1, done)
    counter.ask(desk, change_visit, replace(visit, treatment=words["new treatment"]))
    taken_back = counter.ask(desk, record_visit, client, date(2026, 11, 3), words["removed"], 2)
    counter.ask(desk, remove_visit, taken_back.id)
    papers = counter.ask(desk, compose_form_set, client, "hair-colour", "pl", words["form"])
    (first, *_) = counter.ask(desk, print_papers, client, papers, "Counter", 1)
    papers = desk.run(compose_form_set, client, "hair-colour", "pl", words["form"])
    desk.run(save_papers, client, papers, Path(words["file"]))
    desk.run(print_again, first.code, "Counter", 1)
    again = next(each for each in desk.run(list_papers, client) if each.code == first.code)
    desk.run(note_outcome, again.code, again.version, Noted(Outcome.SIGNED))
    for text in (words["new name"], words["phone"], "17.07.1931", words["search"]):
        counter.ask(desk, find_clients, text)
        counter.ask(desk, find_similar, text)
    counter.ask(desk, settled_search, words["search"], 3, 0)
    for case in (open_card, list_visits, list_papers):
        counter.ask(desk, case, client)
    with suppress(VaultError):
        desk.confirm(words["wrong password"])
    with suppress(VaultError):
        desk.run(record_visit, client, date(2026, 11, 2), words["too long"] * 200, 1)
    scans(counter, words, client, desk, first.code)


def scans(counter, words, client, desk, code):
    """A paper that comes back, and a page without a code that becomes a file on the card."""
    folder = Path(tempfile.mkdtemp())
    exif = Image.Exif()
    exif[0x010F] = words["scanner"]
    for name, page in (("1.jpg", sheet(code)), ("2.jpg", sheet())):
        page.save(folder / name, "JPEG", exif=exif)
    files = sorted(folder.iterdir())
    came = desk.run(file_scans, files, clear=True, progress=Patient())
    assert (came.filed, came.waiting, list(folder.iterdir())) == (1, 1, [])
    filed, waiting = came.pages
    for page in (filed, waiting):
        counter.ask(desk, open_scan_page, page.id)
    kind = AttachmentKind.INSURER
    desk.run(attach_page, waiting.id, waiting.version, client, kind, words["scan title"])
    counter.ask(desk, view_scan, code)
    counter.ask(counter.seat(Tier.SPECIALIST), view_attachments, client)


def owner(counter, words, client):
    """Settings, a reason, the log, another password; then the vault stays open."""
    desk = counter.seat(Tier.OWNER)
    salon = desk.run(view_salon)
    counter.ask(
        desk, save_salon, replace(salon, name=words["salon"], phone=words["salon phone"])
    )
    desk.asking(reason=words["reason"]).run(open_card, client)
    counter.ask(desk, list_visit_notes, client)
    counter.ask(desk, read_log)
    counter.ask(desk, who_opened, client)
    counter.ask(desk, verify_log, Patient())
    desk.run(change_own_password, words["password"], words["new password"])
    counter.shown.append(repr([words["password"], words["new password"]]))
    with suppress(VaultError):
        desk.confirm(words["wrong password"])


def main():
    told = json.loads(sys.stdin.read())
    people = {Tier(tier): tuple(person) for tier, person in told["people"].items()}
    counter, words = Counter(Path(sys.argv[1]), people), told["words"]
    client = specialist(counter, words)
    pictures(counter, words, client)
    reception(counter, words, client)
    owner(counter, words, client)
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text("\n".join(counter.shown), encoding="utf-8")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
