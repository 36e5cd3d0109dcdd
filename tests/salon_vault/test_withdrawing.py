"""Taking consent back: at once, with a receipt, and with what has to follow."""

import pytest

from salon_vault.audit import Subject
from salon_vault.clients.model import AllergyState, Health
from salon_vault.clients.use_cases import add_client, save_health
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consent_register.errors import ReceiptPrinted
from salon_vault.consent_register.model import How, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.withdrawing.use_cases import (
    compose_receipt,
    keep_withdrawn_photos,
    remove_withdrawn_photos,
    take_back_withdrawal,
    view_withdrawal,
    withdraw,
)
from salon_vault.consents.model import Outcome
from salon_vault.consents.use_cases import list_papers, print_papers
from salon_vault.errors import InvalidInput, NotFound, NotPermitted, ReasonNeeded
from salon_vault.paper.template import texts
from salon_vault.photos.model import Photo, PhotoKind, new_photo_id
from salon_vault.photos.use_cases import publish_photo, view_album
from salon_vault.staff.model import Tier

AGREED = (Purpose.HEALTH, Purpose.RECORD, Purpose.WEBSITE, Purpose.SMS)


@pytest.fixture
def client(seat, open_as, clock):
    """A client who agreed to much, with two photos, one of them on the website."""
    desk = seat(Tier.SPECIALIST)
    client = desk.run(add_client, "Wanda Klimek", "pl").client.id
    desk.run(record_consents, client, dict.fromkeys(AGREED, True))
    today = clock.now().date()
    desk.run(save_health, client, Health(AllergyState.NONE_KNOWN, (), today, "Chair 2"))
    photos = []
    for _ in range(2):
        with desk.vault.work() as work:
            blobs = [desk.vault.blobs.write(Compartment.HEALTH, bytes(9)) for _ in range(2)]
            photo = Photo(
                new_photo_id(), client, today, PhotoKind.AFTER, "fringe", "Chair 2", *blobs
            )
            photos.append(work.photos.add(photo))
    terms = photos[0].id, Purpose.WEBSITE, "first page", today
    desk.run(publish_photo, client, *terms)
    return client


def test_one_click_withdraws_one_purpose_and_touches_no_other(seat, client):
    desk = seat(Tier.RECEPTION)
    done = desk.run(withdraw, client, [Purpose.SMS], How.PHONE)
    assert done.purposes == (Purpose.SMS,)
    assert (done.photos, done.still_up, done.held) == ((), (), {})
    found = desk.run(view_consents, client)
    assert found.standing(Purpose.SMS) is Standing.WITHDRAWN
    assert found.latest(Purpose.SMS).how is How.PHONE
    assert found.agreed == AGREED[:3]
    for again in ([Purpose.SMS], [Purpose.POST], []):
        with pytest.raises(InvalidInput):
            desk.run(withdraw, client, again)


def test_withdrawing_a_use_of_photos_lists_where_they_are_still_seen(seat, client):
    done = seat(Tier.RECEPTION).run(withdraw, client, [Purpose.WEBSITE])
    assert [one.place for one in done.still_up] == ["first page"]
    assert done.photo_count == 0, "those on the card may stay"


def test_withdrawing_photos_on_the_card_lists_them_for_removal(seat, client):
    desk = seat(Tier.RECEPTION)
    done = desk.run(withdraw, client, [Purpose.RECORD])
    assert (done.photo_count, done.photos) == (2, Sealed(Compartment.HEALTH))
    with pytest.raises(NotPermitted):
        desk.run(remove_withdrawn_photos, client, ())
    desk = seat(Tier.SPECIALIST)
    photos = desk.run(view_withdrawal, client, done.receipt).photos
    ids = [photo.id for photo in photos]
    with pytest.raises(ReasonNeeded):
        desk.run(remove_withdrawn_photos, client, ids)
    assert desk.asking(reason="withdrawn").run(remove_withdrawn_photos, client, ids[:1]) == 1
    assert [photo.id for photo in desk.run(view_album, client).photos] == ids[1:]
    with pytest.raises(NotFound):
        desk.asking(reason="withdrawn").run(remove_withdrawn_photos, client, ids[:1])


def test_photos_of_somebody_who_agrees_are_not_swept(seat, client):
    desk = seat(Tier.OWNER)
    for case, given in ((remove_withdrawn_photos, ((),)), (keep_withdrawn_photos, ())):
        with pytest.raises(InvalidInput):
            desk.asking(reason="withdrawn").run(case, client, *given)


def test_an_owner_names_another_ground_on_which_photos_stay(seat, client, entries):
    seat(Tier.RECEPTION).run(withdraw, client, [Purpose.RECORD])
    owner = seat(Tier.OWNER)
    assert owner.asking(reason="claim of May").run(keep_withdrawn_photos, client) == 2
    assert entries()[-1].detail["reason"] == "claim of May"


def test_withdrawing_the_use_of_health_data_says_what_is_kept(seat, client):
    done = seat(Tier.RECEPTION).run(withdraw, client, [Purpose.HEALTH])
    assert done.held == {Subject.HEALTH: 1}
    assert done.photo_count == 0


def test_a_withdrawal_is_taken_back_until_its_receipt_is_printed(seat, client):
    desk = seat(Tier.RECEPTION)
    done = desk.run(withdraw, client, [Purpose.SMS, Purpose.WEBSITE])
    desk.run(take_back_withdrawal, client, done.receipt)
    found = desk.run(view_consents, client)
    assert found.agreed == AGREED
    assert len(found.answers) == len(AGREED) + 4, "nothing is taken out of the register"
    with pytest.raises(NotFound):
        desk.run(take_back_withdrawal, client, done.receipt)

    done = desk.run(withdraw, client, [Purpose.SMS])
    sheet = desk.run(compose_receipt, client, done.receipt, "pl")
    desk.run(print_papers, client, (sheet,), "Counter", 1)
    with pytest.raises(ReceiptPrinted):
        desk.run(take_back_withdrawal, client, done.receipt)
    assert desk.run(view_consents, client).standing(Purpose.SMS) is Standing.WITHDRAWN


def test_the_receipt_names_what_was_withdrawn_in_the_clients_language(seat, client):
    desk = seat(Tier.RECEPTION)
    done = desk.run(withdraw, client, [Purpose.SMS, Purpose.RECORD])
    sheet = desk.run(compose_receipt, client, done.receipt, "pl")
    said = "\n".join(texts(sheet.blocks))
    assert "zdjęcia na karcie; nowości SMS-em" in said
    assert "Wanda Klimek" in said
    assert sheet.code == done.receipt
    desk.run(print_papers, client, (sheet,), "Counter", 1)
    (paper,) = desk.run(list_papers, client)
    assert (paper.code, paper.kind) == (done.receipt, "withdrawal-receipt")
    assert paper.outcome is Outcome.PRINTED
    assert desk.run(view_withdrawal, client, done.receipt).printed
    with pytest.raises(NotFound):
        desk.run(compose_receipt, client, "ABCDEFGHABCDEFGH", "pl")
