"""Photos: agreed to first, filed all or told why not, paired, published, taken down."""

from datetime import date, timedelta

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consent_register.errors import GuardianMissing
from salon_vault.consent_register.model import Said
from salon_vault.consent_register.purposes import PHOTOS, PUBLIC, Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.errors import (
    Cancelled,
    EditConflict,
    InvalidInput,
    NotFound,
    NotPermitted,
    ReasonNeeded,
)
from salon_vault.from_elsewhere.model import Left, Refusal, Why
from salon_vault.log.use_cases import verify_log
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.minors.model import Guardian, new_guardian_id
from salon_vault.minors.use_cases import save_guardian
from salon_vault.photos.errors import PhotoConsentMissing, PhotosNotKept
from salon_vault.photos.intake.use_cases import file_photos, look_at_pictures
from salon_vault.photos.model import Brought, PhotoKind, pairs_of
from salon_vault.photos.taking_down.use_cases import list_still_up, take_down
from salon_vault.photos.use_cases import (
    describe_photo,
    open_photo,
    pair_photos,
    publish_photo,
    remove_photo,
    unpair_photos,
    view_album,
    view_thumbnails,
)
from salon_vault.staff.model import Tier
from storage.blobs import BLOBS
from tests.conftest import NOON
from tests.photos_wanted import photos_wanted, want_photos
from tests.pictures import HEIC, MARK, picture, with_place
from tests.vaults import Patient

__all__ = ["photos_wanted"]

TODAY = NOON.date()
ASKED = dict.fromkeys(PHOTOS, False) | {Purpose.RECORD: True, Purpose.WEBSITE: True}


@pytest.fixture
def card(tmp_path):
    """A folder like that of a camera, with two pictures and two that are none."""
    folder = tmp_path / "card"
    folder.mkdir()
    files = {"1.jpg": with_place(), "2.jpg": picture(shade=200), "3.heic": HEIC, "4.jpg": b"no"}
    for name, contents in files.items():
        (folder / name).write_bytes(contents)
    return folder


@pytest.fixture
def client_of():
    """Make a client who agreed to photos on the card, and to the salon's website."""

    def client_of(desk):
        client = desk.run(add_client, "Wanda Klimek", "pl").client.id
        desk.run(record_consents, client, ASKED)
        return client

    return client_of


def brought(card, *names, **more):
    return tuple(Brought(card / name, TODAY, **more) for name in names)


def file(desk, client, files, *, clear=False, progress=None):
    return desk.run(file_photos, client, files, clear=clear, progress=progress or Patient())


def test_no_photo_is_filed_in_a_salon_that_keeps_none(seat, open_as, card, client_of):
    want_photos(open_as(Tier.OWNER), wanted=False)
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    assert not desk.run(view_album, client).wanted
    with pytest.raises(PhotosNotKept):
        file(desk, client, brought(card, "1.jpg"))
    want_photos(open_as(Tier.OWNER))
    assert file(seat(Tier.SPECIALIST), client, brought(card, "1.jpg")).kept


def test_no_photo_is_filed_before_the_client_agreed_to_photos_on_the_card(seat, card, salon):
    desk = seat(Tier.SPECIALIST)
    client = desk.run(add_client, "Wanda Klimek", "pl").client.id
    for answer in (None, False):
        if answer is not None:
            desk.run(record_consents, client, {Purpose.RECORD: answer})
        with pytest.raises(PhotoConsentMissing):
            file(desk, client, brought(card, "1.jpg"), clear=True)
    assert (card / "1.jpg").exists()
    assert not list(salon.folder.glob(f"{BLOBS}/*/*"))


def test_what_can_be_taken_is_filed_and_the_rest_told_by_its_place(seat, card, client_of):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    files = brought(card, "1.jpg", "3.heic", "4.jpg", "2.jpg", kind=PhotoKind.BEFORE)
    filed = file(desk, client, files)
    assert filed.refused == (Refusal(1, Why.HEIC), Refusal(2, Why.NO_PICTURE))
    album = desk.run(view_album, client)
    assert {photo.id for photo in album.photos} == set(filed.kept)
    assert album.count == len(filed.kept) == 2
    assert {photo.kind for photo in album.photos} == {PhotoKind.BEFORE}
    assert sorted(path.name for path in card.iterdir()) == ["1.jpg", "2.jpg", "3.heic", "4.jpg"]


def test_photo_is_read_back_without_what_came_with_it(seat, card, client_of):
    assert MARK in (card / "1.jpg").read_bytes(), "the control: the place is in the file"
    desk = seat(Tier.SPECIALIST)
    (photo,) = file(desk, client_of(desk), brought(card, "1.jpg")).kept
    contents = desk.run(open_photo, photo)
    thumbnail = desk.run(view_thumbnails, (photo,))[photo]
    assert contents[:3] == thumbnail[:3] == b"\xff\xd8\xff"
    assert MARK not in contents + thumbnail


def test_camera_folder_is_cleared_of_what_was_sealed_and_of_nothing_else(seat, card, client_of):
    desk = seat(Tier.RECEPTION)
    glances = desk.run(look_at_pictures, (card,), Patient())
    whys = {glance.shot.path.name: glance.seen for glance in glances}
    assert whys["3.heic"] is Why.HEIC
    assert set(whys) == {"1.jpg", "2.jpg", "3.heic"}
    files = tuple(Brought(glance.shot.path, TODAY) for glance in glances)
    filed = file(desk, client_of(desk), files, clear=True)
    assert (len(filed.kept), filed.removed, filed.left) == (2, 2, ())
    assert sorted(path.name for path in card.iterdir()) == ["3.heic", "4.jpg"]


def test_file_that_changed_after_it_was_sealed_is_left_and_told(seat, card, client_of):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)

    class Meddler:
        def reached(self, done, of):
            if done == 1:
                (card / "1.jpg").write_bytes(picture(shade=9))

    files = brought(card, "1.jpg", "2.jpg")
    filed = file(desk, client, files, clear=True, progress=Meddler())
    assert filed.left == ((0, Left.CHANGED),)
    assert filed.removed == 1
    assert [path.name for path in card.glob("*.jpg")].count("1.jpg") == 1


def test_cancelled_filing_leaves_nothing_behind(seat, card, client_of, salon, look):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)

    class Impatient:
        def reached(self, done, of):
            if done == 1:
                raise Cancelled

    files = brought(card, "1.jpg", "2.jpg")
    with pytest.raises(Cancelled):
        file(desk, client, files, clear=True, progress=Impatient())
    assert desk.run(view_album, client).count == 0
    assert not list(salon.folder.glob(f"{BLOBS}/*/*"))
    assert len(list(card.iterdir())) == 4
    assert look("SELECT * FROM blob") == []


def test_reception_hands_photos_in_and_opens_none(seat, card, client_of):
    desk = seat(Tier.RECEPTION)
    client = client_of(desk)
    (photo,) = file(desk, client, brought(card, "1.jpg")).kept
    closed = Sealed(Compartment.HEALTH)
    album = desk.run(view_album, client)
    assert (album.count, album.photos) == (1, closed)
    assert desk.run(open_photo, photo) == closed
    assert desk.run(view_thumbnails, (photo,)) == closed
    with pytest.raises(NotPermitted):
        desk.run(describe_photo, photo, 1, taken_on=TODAY, kind=PhotoKind.AFTER, about="")
    assert seat(Tier.SPECIALIST).run(open_photo, photo)[:2] == b"\xff\xd8"


def test_description_is_changed_and_an_older_one_refused(seat, card, client_of):
    desk = seat(Tier.SPECIALIST)
    (photo,) = file(desk, client_of(desk), brought(card, "1.jpg")).kept
    terms = {"taken_on": TODAY, "kind": PhotoKind.AFTER, "about": "  fringe,\nbalayage "}
    changed = desk.run(describe_photo, photo, 1, **terms)
    assert (changed.kind, changed.about, changed.version) == (
        PhotoKind.AFTER,
        "fringe, balayage",
        2,
    )
    with pytest.raises(EditConflict):
        desk.run(describe_photo, photo, 1, **terms)
    future = terms | {"taken_on": TODAY + timedelta(days=9)}
    with pytest.raises(InvalidInput):
        desk.run(describe_photo, photo, 2, **future)


def test_pairs_stand_side_by_side_until_one_is_paired_anew(seat, card, client_of):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    first, second, third = file(desk, client, brought(card, "1.jpg", "2.jpg", "2.jpg")).kept
    desk.run(pair_photos, client, first, second)
    (pair,) = pairs_of(desk.run(view_album, client).photos)
    assert [one.id for one in pair] == [first, second]
    assert [one.kind for one in pair] == [PhotoKind.BEFORE, PhotoKind.AFTER]
    desk.run(pair_photos, client, first, third)
    (pair,) = pairs_of(desk.run(view_album, client).photos)
    assert [one.id for one in pair] == [first, third]
    desk.run(unpair_photos, client, third)
    assert pairs_of(desk.run(view_album, client).photos) == []
    with pytest.raises(InvalidInput):
        desk.run(pair_photos, client, first, first)
    other = client_of(desk)
    with pytest.raises(NotFound):
        desk.run(pair_photos, other, first, second)


def test_photo_is_removed_with_a_reason_and_opens_no_more(seat, card, client_of, look):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    gone, stays = file(desk, client, brought(card, "1.jpg", "2.jpg")).kept
    with pytest.raises(ReasonNeeded):
        desk.run(remove_photo, gone)
    desk.asking(reason="taken by mistake").run(remove_photo, gone)
    with pytest.raises(NotFound):
        desk.run(open_photo, gone)
    assert desk.run(open_photo, stays)
    assert len(look("SELECT id FROM blob")) == len(look("SELECT blob FROM client_blob")) == 2
    assert seat(Tier.OWNER).run(verify_log, Patient()).faults == ()


def test_photo_is_published_only_where_the_client_agreed(seat, card, client_of):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    (photo,) = file(desk, client, brought(card, "1.jpg")).kept
    for purpose in PUBLIC:
        terms = (publish_photo, client, photo, purpose, "page of the salon", TODAY)
        if purpose is Purpose.WEBSITE:
            desk.run(*terms)
        else:
            with pytest.raises(PhotoConsentMissing) as missing:
                desk.run(*terms)
            assert missing.value.purpose is purpose
    assert desk.run(view_album, client).to_take_down == ()


def test_withdrawal_lists_what_is_still_up_until_it_is_ticked_off(seat, card, client_of, clock):
    desk = seat(Tier.SPECIALIST)
    client = client_of(desk)
    photo, other = file(desk, client, brought(card, "1.jpg", "2.jpg")).kept
    for each in (photo, other):
        desk.run(publish_photo, client, each, Purpose.WEBSITE, "first page", TODAY)
    clock.move(days=30)
    desk = seat(Tier.RECEPTION)
    consent = desk.run(record_consents, client, {Purpose.WEBSITE: False})
    assert consent.agreed == (Purpose.RECORD,)
    up = desk.run(view_album, client).to_take_down
    assert {one.photo for one in up} == {photo, other}
    down = desk.run(take_down, up[0].id, up[0].version, TODAY + timedelta(days=30))
    assert (down.down_on, down.down_by) == (TODAY + timedelta(days=30), "Front desk")
    assert [one.id for one in desk.run(view_album, client).to_take_down] == [up[1].id]
    with pytest.raises(EditConflict):
        desk.run(take_down, up[0].id, up[0].version, None)
    with pytest.raises(InvalidInput):
        desk.run(take_down, up[1].id, up[1].version, date(2020, 1, 1))
    desk.run(take_down, down.id, down.version, None)
    assert len(desk.run(view_album, client).to_take_down) == 2


def test_owner_sees_on_one_list_what_has_to_come_down_whatever_card_it_is_on(
    seat, card, client_of
):
    desk = seat(Tier.OWNER)
    client, other = client_of(desk), desk.run(add_client, "Ada Nowak", "pl").client.id
    (photo,) = file(desk, client, brought(card, "1.jpg")).kept
    desk.run(publish_photo, client, photo, Purpose.WEBSITE, "first page", TODAY)
    assert desk.run(list_still_up) == []
    desk.run(record_consents, client, {Purpose.WEBSITE: False})
    (up,) = desk.run(list_still_up)
    assert (up.publication.photo, up.name) == (photo, "Wanda Klimek")

    seen = desk.run(preview_merge, other, client)
    desk.run(merge_cards, seen, frozenset())
    assert [one.name for one in desk.run(list_still_up)] == ["Ada Nowak"]
    desk.run(record_consents, other, {Purpose.WEBSITE: True})
    assert desk.run(list_still_up) == []
    desk.run(record_consents, other, {Purpose.WEBSITE: False})
    one = up.publication
    desk.run(take_down, one.id, one.version, TODAY)
    assert desk.run(list_still_up) == []
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).run(list_still_up)


def test_answers_are_added_and_the_same_one_is_no_news(seat, client_of):
    desk = seat(Tier.RECEPTION)
    client = client_of(desk)
    again = desk.run(record_consents, client, ASKED)
    assert len(again.answers) == len(PHOTOS)
    withdrawn = desk.run(record_consents, client, {Purpose.WEBSITE: False})
    assert [each.said for each in withdrawn.answers if each.purpose is Purpose.WEBSITE] == [
        Said.YES,
        Said.WITHDRAWN,
    ]
    assert withdrawn.latest(Purpose.WEBSITE).by == "Front desk"


# --- minors ----------------------------------------------------------------------------------

MOTHER = Guardian(new_guardian_id(), "Ada Nowak", "mother", "601 555 417")


@pytest.fixture
def child(seat):
    """A client of fifteen."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ola Nowak", "pl").client.id
    desk.run(save_contact, client, Contact(birthday=date(2011, 3, 15)))
    return client


def test_a_guardian_on_the_card_says_yes_for_a_minor_who_may_say_no_alone(seat, card, child):
    desk = seat(Tier.RECEPTION)
    for guardian in (None, MOTHER.id):
        with pytest.raises(GuardianMissing):
            desk.run(record_consents, child, ASKED, guardian)
    desk.run(record_consents, child, {Purpose.RECORD: False})
    desk.run(save_guardian, child, MOTHER)
    desk = seat(Tier.SPECIALIST)
    consent = desk.run(record_consents, child, ASKED, MOTHER.id)
    assert consent.latest(Purpose.RECORD).guardian == MOTHER.id
    assert file(desk, child, brought(card, "1.jpg")).kept


def test_a_yes_from_before_the_age_was_known_waits_for_the_guardian(seat, card, client_of):
    desk = seat(Tier.OWNER)
    client = client_of(desk)
    (photo,) = file(desk, client, brought(card, "1.jpg")).kept
    desk.run(publish_photo, client, photo, Purpose.WEBSITE, "first page", TODAY)
    desk.run(save_contact, client, Contact(birthday=date(2011, 3, 15)))
    with pytest.raises(PhotoConsentMissing):
        file(desk, client, brought(card, "2.jpg"))
    assert [one.photo for one in desk.run(view_album, client).to_take_down] == [photo]
    assert [one.publication.photo for one in desk.run(list_still_up)] == [photo]
    desk.run(save_guardian, client, MOTHER)
    desk.run(record_consents, client, ASKED, MOTHER.id)
    assert not desk.run(view_album, client).to_take_down
    assert not desk.run(list_still_up)
    assert file(desk, client, brought(card, "2.jpg")).kept
