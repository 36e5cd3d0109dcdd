"""Files on a card: kept as they came, shown by the helper alone; a card out of an old one."""

import io

import pytest
from PIL import Image

from salon_vault.attachments.model import AttachmentKind, OldCard
from salon_vault.attachments.use_cases import (
    count_moved_cards,
    describe_attachment,
    export_attachment,
    file_attachment,
    move_old_card,
    remove_attachment,
    view_attachments,
    view_page,
)
from salon_vault.clients.model import Allergen, AllergyState
from salon_vault.clients.use_cases import add_client, find_clients, open_card
from salon_vault.closed_cards.use_cases import set_only_own
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import InvalidInput, NotFound, NotPermitted, ProofNeeded, ReasonNeeded
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import LARGEST_FILE, Format, Why
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from salon_vault.timeline.model import MomentKind
from salon_vault.timeline.use_cases import list_timeline
from salon_vault.timeline.words import title_of
from salon_vault.words import Translator
from storage.blobs import BLOBS
from tests.conftest import PASSWORD
from tests.pictures import HEIC, pdf, picture, tiff
from tests.vaults import Patient

OLD = OldCard(
    "Wanda Klimek",
    "pl",
    "601 555 417",
    AllergyState.KNOWN,
    (Allergen("PPD", "blisters"),),
)
LETTER = AttachmentKind.DOCTOR


@pytest.fixture
def scan(tmp_path):
    """Where the scanner puts its files; write one there."""

    def scan(contents, name="scan.pdf"):
        path = tmp_path / name
        path.write_bytes(contents)
        return path

    return scan


def filed(desk, client, path, title="", *, clear=False):
    desk.run(file_attachment, client, path, LETTER, title, clear=clear)
    return desk.run(view_attachments, client).files


@pytest.fixture
def client_of():
    return lambda desk: desk.run(add_client, "Olga Lis", "ru").client.id


@pytest.mark.parametrize(
    ("contents", "kind", "pages"),
    [(pdf("a", "b"), Format.PDF, 2), (tiff(3), Format.TIFF, 3), (picture(), Format.JPEG, 1)],
    ids=["pdf", "tiff", "jpeg"],
)
def test_file_is_kept_byte_for_byte_and_shown_as_pixels(
    seat, scan, client_of, exports, tmp_path, contents, kind, pages
):
    desk = seat(Tier.OWNER)
    path = scan(contents, "named.wrong")
    (kept,) = filed(desk, client_of(desk), path, " letter of\nthe doctor ")
    assert (kept.format, kept.pages, kept.size) == (kind, pages, len(contents))
    assert (kept.title, kept.by, kept.kind) == ("letter of the doctor", "Ewa K.", LETTER)
    leaf = desk.run(view_page, kept.id, pages - 1, 200)
    assert leaf.pages == pages
    assert Image.open(io.BytesIO(leaf.png)).width == 200
    terms = (export_attachment, kept.id, tmp_path / "out")
    with pytest.raises(ProofNeeded):
        desk.run(*terms)
    proof = desk.confirm(PASSWORD)
    with pytest.raises(ReasonNeeded):
        desk.asking(proof=proof).run(*terms)
    desk.asking(proof=proof, reason="the insurer asks for it").run(*terms)
    assert exports.saved == {tmp_path / "out": contents}
    assert path.exists()


@pytest.mark.parametrize(
    ("contents", "why"),
    [
        (b"MZ\x90 a program", Why.NO_PAPER),
        (HEIC, Why.HEIC),
        (pdf()[:200], Why.DAMAGED),
        (pdf("x", password="nobody knows"), Why.LOCKED),
        (bytes(LARGEST_FILE + 1), Why.LARGE),
        (b"", Why.EMPTY),
    ],
    ids=["program", "heic", "cut", "locked", "large", "empty"],
)
def test_refused_file_leaves_vault_and_file_as_they_were(
    seat, scan, client_of, salon, contents, why
):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    path = scan(contents)
    with pytest.raises(FileRefused) as refused:
        filed(desk, client, path, clear=True)
    assert refused.value.why is why
    assert path.read_bytes() == contents
    assert desk.run(view_attachments, client).count == 0
    assert not list(salon.folder.glob(f"{BLOBS}/*/*"))


def test_reception_hands_files_in_and_opens_none(seat, scan, client_of):
    desk = seat(Tier.RECEPTION)
    client = client_of(desk)
    path = scan(pdf())
    closed = Sealed(Compartment.HEALTH)
    assert filed(desk, client, path, clear=True) == closed
    assert not path.exists()
    (kept,) = seat(Tier.SPECIALIST).run(view_attachments, client).files
    desk = seat(Tier.RECEPTION)
    assert desk.run(view_page, kept.id, 0, 200) == closed
    with pytest.raises(NotPermitted):
        desk.run(describe_attachment, kept.id, 1, LETTER, "x")
    with pytest.raises(NotPermitted):
        desk.run(export_attachment, kept.id, path)


def test_file_without_a_title_is_told_by_its_kind(seat, scan, client_of):
    desk = seat(Tier.OWNER)
    client = client_of(desk)
    filed(desk, client, scan(pdf("a")))
    told = [
        one for one in desk.run(list_timeline, client).moments if one.kind is MomentKind.FILE
    ]
    assert [title_of(one, Translator.of("en")) for one in told] == ["Doctor's letter"]


def test_title_is_changed_and_a_file_removed_with_a_reason(seat, scan, client_of, look):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    (kept,) = filed(desk, client, scan(pdf()))
    changed = desk.run(
        describe_attachment, kept.id, kept.version, AttachmentKind.INSURER, "policy"
    )
    assert (changed.kind, changed.title) == (AttachmentKind.INSURER, "policy")
    with pytest.raises(InvalidInput):
        desk.run(describe_attachment, kept.id, changed.version, LETTER, "x" * 200)
    desk.asking(reason="not this client's").run(remove_attachment, kept.id)
    with pytest.raises(NotFound):
        desk.run(view_page, kept.id, 0, 200)
    assert seat(Tier.OWNER).run(verify_log, Patient()).faults == ()
    assert look("SELECT id FROM blob") == look("SELECT blob FROM client_blob") == []


@pytest.mark.parametrize("tier", Tier)
def test_card_is_made_from_an_old_one_in_one_go_by_everybody(seat, scan, tier):
    path = scan(picture(), "card.jpg")
    desk = seat(tier)
    moved = desk.run(move_old_card, OLD, path, clear=True)
    assert moved.left is None
    assert not path.exists()
    assert desk.run(count_moved_cards) == 1
    owner = seat(Tier.OWNER)
    card = owner.run(open_card, moved.client)
    assert (card.client.name, card.client.phone_tail) == ("Wanda Klimek", "417")
    assert card.contact.phone == "+48601555417"
    assert card.health.allergens == OLD.allergens
    assert card.client.allergies_asked_on == card.health.confirmed_on is not None
    (kept,) = owner.run(view_attachments, moved.client).files
    assert kept.kind is AttachmentKind.OLD_CARD
    assert owner.run(verify_log, Patient()).faults == ()


def test_who_makes_a_card_of_an_old_one_goes_on_with_it(seat, scan):
    seat(Tier.OWNER).run(set_only_own, 6)
    desk = seat(Tier.SPECIALIST)
    moved = desk.run(move_old_card, OLD, scan(tiff()), clear=False)
    assert desk.run(open_card, moved.client).client.name == "Wanda Klimek"


def test_not_asked_stays_not_asked_and_a_card_needs_no_phone(seat, scan):
    desk = seat(Tier.OWNER)
    moved = desk.run(move_old_card, OldCard("Olga Lis", "ru"), scan(tiff()), clear=False)
    card = desk.run(open_card, moved.client)
    assert card.client.allergies_asked_on is None
    assert card.health.state is AllergyState.NEVER_ASKED
    assert card.contact.phone == ""


def test_old_card_that_cannot_be_kept_whole_leaves_no_card(seat, scan, salon):
    desk = seat(Tier.RECEPTION)
    path = scan(pdf())
    for old, file, error in (
        (OLD, scan(HEIC, "a.heic"), FileRefused),
        (OldCard("", "pl"), path, InvalidInput),
        (OldCard("Wanda", "tlh"), path, InvalidInput),
        (OldCard("Wanda", "pl", asked=AllergyState.KNOWN), path, InvalidInput),
    ):
        with pytest.raises(error):
            desk.run(move_old_card, old, file, clear=True)
    assert path.exists()
    assert desk.run(find_clients, "").total == desk.run(count_moved_cards) == 0
    assert not list(salon.folder.glob(f"{BLOBS}/*/*"))
