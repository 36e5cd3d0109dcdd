"""
Every tier, every kept field, every way of reading: open or closed as the table says.

One salon is filled with a telling value for each field of ``compartments.FIELDS``; what the
owner sees on a way of reading, the others see if and only if their tier holds the key.
"""

import dataclasses
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from pathlib import PurePath

import pytest

from salon_vault.attachments.model import Attachment
from salon_vault.attachments.use_cases import view_attachments
from salon_vault.audit import Entry, Phase
from salon_vault.clearance.override import Override
from salon_vault.clearance.use_cases import list_overrides
from salon_vault.clients.model import Client, Contact, Health
from salon_vault.clients.use_cases import find_clients, find_similar, open_card
from salon_vault.compartments import FIELDS, Compartment, Sealed
from salon_vault.consent_register.model import Answer
from salon_vault.consent_register.validity.model import HealthChange
from salon_vault.consent_register.validity.use_cases import view_signed_forms
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.model import Addendum
from salon_vault.consents.tracking.use_cases import list_addenda
from salon_vault.consents.use_cases import compose_form_set, list_papers
from salon_vault.contraindications.answers import Answers, AnswerSheet
from salon_vault.contraindications.use_cases import list_answers, open_answers
from salon_vault.day.model import DayEntry
from salon_vault.day.use_cases import list_day
from salon_vault.errors import NotPermitted
from salon_vault.formulas.model import Formula
from salon_vault.formulas.use_cases import list_formulas
from salon_vault.left_outside.model import KnownFile
from salon_vault.left_outside.use_cases import known_outside
from salon_vault.log.use_cases import read_log, who_opened
from salon_vault.minors.model import AgeMark, Guardian
from salon_vault.minors.use_cases import view_age
from salon_vault.notices.model import Handover, NoticeVersion
from salon_vault.notices.use_cases import list_handovers
from salon_vault.patch_tests.model import Lapse, Observation, PatchTest
from salon_vault.patch_tests.use_cases import list_tests
from salon_vault.photos.model import Photo
from salon_vault.photos.publications import Publication
from salon_vault.photos.use_cases import view_album
from salon_vault.products.model import Lot, ProductKind, ProductUse
from salon_vault.products.use_cases import who_had_lot
from salon_vault.products.using import shelved
from salon_vault.reactions.model import Account, BarsNothing, Reaction
from salon_vault.reactions.use_cases import list_reactions
from salon_vault.scans.kept import ScanPage
from salon_vault.scans.use_cases import view_scan
from salon_vault.staff.model import TIER_KEYS, Tier
from salon_vault.visits.model import Visit
from salon_vault.visits.notes import VisitNote
from salon_vault.visits.use_cases import list_visit_notes, list_visits
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import view_wishes
from storage.seal import Place
from tests.salon_vault.telling import (
    ADDENDUM,
    ANSWER,
    AT,
    ATTACHMENT,
    CLIENT,
    CONTACT,
    DETAIL,
    FORMULA,
    HANDOVER,
    HEALTH,
    HEALTH_CHANGED,
    ID,
    KEPT,
    LISTED,
    NAMED,
    OUTSIDE,
    PAPER,
    PHOTO,
    PRINTED,
    PUBLICATION,
    SCAN,
    STAR,
    USE,
    VISIT,
    VISIT_NOTE,
    WISHES,
)
from tests.salon_vault.telling_answers import ANSWERS, SHEET
from tests.salon_vault.telling_minors import GUARDIAN, OF_AGE_FROM
from tests.salon_vault.telling_tests import fill_tests

COMPARTMENTS = {(field.record, field.name): field.compartment for field in FIELDS}
RECORDS = {
    "client": Client,
    "contact": Contact,
    "health": Health,
    "wishes": Wishes,
    "visit": Visit,
    "day_entry": DayEntry,
    "visit_note": VisitNote,
    "addendum": Addendum,
    "photo": Photo,
    "consent": Answer,
    "health_change": HealthChange,
    "publication": Publication,
    "attachment": Attachment,
    "paper": Paper,
    "handover": Handover,
    "scan": ScanPage,
    "outside_file": KnownFile,
    "formula": Formula,
    "patch_test": PatchTest,
    "patch_test_note": Observation,
    "test_lapse": Lapse,
    "reaction": Reaction,
    "reaction_account": Account,
    "bars_nothing": BarsNothing,
    "override": Override,
    "product_use": ProductUse,
    "answers": Answers,
    "answer_sheet": AnswerSheet,
    "age_mark": AgeMark,
    "guardian": Guardian,
}
SIGNED = {"code": "B" * 16, "kind": "hair-colour-health", "outcome": Outcome.SIGNED}
TELLING = 5
"""Signs of a mark that random ids do not have by chance."""

BOOKKEEPING = {
    "mistaken",
    *("picture", "thumbnail", "photo", "format", "size"),
    *("id", "client", "version", "made_by", "template_version", "pages", "sha256", "blob"),
    *("compartment", "copies", "record", "fingerprint", "fields", "together"),
    *("treatment_id", "origin", "put_by"),
    *("set_version", "as_before"),
    *("of", "reaction"),
    *("paper", "waits", "source", "number"),
}
"""What a record says of itself and not of its client."""


def compartment_of(record):
    (one,) = {field.compartment for field in FIELDS if field.record == record}
    return one


@pytest.fixture
def filled(open_as, salon):
    """Fill the salon with one of everything."""
    vault = open_as(Tier.OWNER)
    blobs = [vault.blobs.write(Compartment.HEALTH, bytes(9)) for _ in range(5)]
    agrees = salon.people[Tier.MANAGER]
    vault.witness(agrees, salon.password)  # an override takes two people
    with vault.work() as work:
        owner = salon.people[Tier.OWNER]
        work.audit.append(Entry(AT, owner, "test.begin", Phase.RUN))  # signed for in its place
        work.clients.save(CLIENT)
        work.clients.save(STAR)
        work.closed_cards.close(STAR.id, frozenset())
        work.clients.save_contact(ID, CONTACT)
        work.clients.save_health(ID, HEALTH)
        work.wishes.save(ID, WISHES)
        work.visits.save(VISIT)
        work.formulas.save(FORMULA)
        product = shelved(work, ProductKind.OTHER, "Any", "", "thing")
        work.products.save_lot(Lot(USE.lot, product.id, "31", USE.on))
        work.products.keep_uses(USE.used_for, USE.record, [USE])
        work.day.add([LISTED, NAMED])
        work.visit_notes.save(ID, VISIT_NOTE)
        work.questions.save(ANSWERS)
        work.questions.save_sheet(ID, ANSWERS.id, SHEET)
        work.minors.save_guardian(ID, GUARDIAN)
        work.clients._connection.execute(
            "UPDATE age_mark SET of_age_from = ?", (str(OF_AGE_FROM),)
        )
        work.photos.add(dataclasses.replace(PHOTO, picture=blobs[0], thumbnail=blobs[1]))
        work.consents.add(ANSWER)
        work.validity.health_changed(HealthChange(ID, HEALTH_CHANGED))
        work.photos.publish(PUBLICATION)
        work.attachments.add(dataclasses.replace(ATTACHMENT, blob=blobs[2]))
        fill_tests(work)
        work.papers.add(PAPER)
        work.papers.add(dataclasses.replace(PAPER, **SIGNED))
        work.scans.add(dataclasses.replace(SCAN, picture=blobs[3], thumbnail=blobs[4]), 1)
        work.outside_files.keep(OUTSIDE)
        work.tracking.add(ID, ADDENDUM)
        work.notices.add_version(NoticeVersion(HANDOVER.version, "pl", bytes(32), AT))
        work.notices.hand_over(HANDOVER)
        work.audit.append(
            Entry(
                AT,
                owner,
                "test.fill",
                Phase.RUN,
                work.touches,
                cosigner=agrees,
                detail=DETAIL,
            )
        )


def leaves(value):
    """Yield every simple value inside ``value``."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield from leaves(tuple(value.values()))
    elif isinstance(value, list | tuple | frozenset):
        for part in value:
            yield from leaves(part)
    elif isinstance(value, str | int | date | time | Enum | bytes | PurePath):
        yield value


def shown(result):
    """Return the fields whose values stand in ``result``."""
    found = list(leaves(result))
    return {field for field, kept in KEPT.items() if any(same(kept, leaf) for leaf in found)}


def same(kept, leaf):
    return type(kept) is type(leaf) and kept == leaf


def printed(document):
    """Return the fields that a paper shows, wherever in its text."""
    text = "\n".join(leaf for leaf in leaves(document) if isinstance(leaf, str))
    return {field for field, mark in PRINTED.items() if mark in text}


WAYS = {
    "card": lambda desk: shown(desk.run(open_card, ID)),
    "age": lambda desk: shown(desk.run(view_age, ID)),
    "wishes": lambda desk: shown(desk.run(view_wishes, ID)),
    "answers": lambda desk: shown(desk.run(list_answers, ID)),
    "answer sheet": lambda desk: shown(desk.run(open_answers, ANSWERS.id)),
    "visits": lambda desk: shown(desk.run(list_visits, ID)),
    "formulas": lambda desk: shown(desk.run(list_formulas, ID)),
    "products": lambda desk: shown(desk.run(who_had_lot, "31")),
    "day": lambda desk: shown(desk.run(list_day, LISTED.day)),
    "visit notes": lambda desk: shown(desk.run(list_visit_notes, ID)),
    "photos": lambda desk: shown(desk.run(view_album, ID)),
    "files": lambda desk: shown(desk.run(view_attachments, ID)),
    "patch tests": lambda desk: shown(desk.run(list_tests, ID)),
    "reactions": lambda desk: shown(desk.run(list_reactions, ID)),
    "overrides": lambda desk: shown(desk.run(list_overrides, ID)),
    "papers": lambda desk: shown(desk.run(list_papers, ID)),
    "signed forms": lambda desk: shown(desk.run(view_signed_forms, ID)),
    "scan": lambda desk: shown(desk.run(view_scan, PAPER.code)),
    "outside": lambda desk: shown(desk.run(known_outside)),
    "addenda": lambda desk: shown(desk.run(list_addenda, ID)),
    "handovers": lambda desk: shown(desk.run(list_handovers, ID)),
    "log": lambda desk: shown(desk.run(read_log)),
    "who opened": lambda desk: shown(desk.run(who_opened, ID)),
    "recent": lambda desk: shown(desk.run(find_clients, "")),
    "name": lambda desk: shown(desk.run(find_clients, "markowa")),
    "last digits": lambda desk: shown(desk.run(find_clients, "417")),
    "number": lambda desk: shown(desk.run(find_clients, "601555417")),
    "similar": lambda desk: shown(desk.run(find_similar, "markwoa")),
    "consent form": lambda desk: form(desk, "hair-colour-consent"),
    "health form": lambda desk: form(desk, "hair-colour-health"),
}
"""Every way of reading that there is, as the fields it shows."""


def form(desk, kind):
    documents = desk.run(compose_form_set, ID, "hair-colour", "en", VISIT.treatment)
    return printed(next(document for document in documents if document.form == kind))


def seen(desk, way):
    """Return the fields a desk sees on a way of reading; none where it is not permitted."""
    try:
        return WAYS[way](desk)
    except NotPermitted:
        return set()


@pytest.mark.parametrize("way", WAYS)
def test_each_tier_sees_what_the_owner_sees_as_far_as_its_keys_reach(filled, seat, way):
    owners = seen(seat(Tier.OWNER), way)
    assert owners, "a way of reading that shows nothing tests nothing"
    for tier in set(Tier) - {Tier.OWNER}:
        desk = seat(tier)
        if way in {"log", "who opened"} and tier is not Tier.MANAGER:
            with pytest.raises(NotPermitted):
                WAYS[way](desk)
            continue
        expected = {field for field in owners if COMPARTMENTS[field] in TIER_KEYS[tier]}
        assert seen(desk, way) == expected, tier


def test_every_field_of_the_table_is_open_to_the_owner_on_some_way(filled, seat):
    desk = seat(Tier.OWNER)
    everything = set().union(*(seen(desk, way) for way in WAYS))
    assert everything == set(COMPARTMENTS)


@pytest.mark.parametrize("way", ["consent form", "health form"])
def test_paper_shows_no_field_that_may_not_stand_on_it(filled, seat, way):
    on_paper = {(field.record, field.name) for field in FIELDS if field.on_paper}
    assert {("client", "name"), ("contact", "birthday")} <= seen(seat(Tier.OWNER), way)
    assert seen(seat(Tier.OWNER), way) <= on_paper


def test_no_field_of_health_or_owner_may_stand_on_paper():
    assert not [
        field
        for field in FIELDS
        if field.on_paper and field.compartment in {Compartment.HEALTH, Compartment.OWNER}
    ]


@pytest.mark.parametrize("tier", Tier)
def test_closed_parts_of_a_card_are_values_that_say_which_key_is_missing(filled, seat, tier):
    card = seat(tier).run(open_card, ID)
    for record, part in (("contact", card.contact), ("health", card.health)):
        compartment = compartment_of(record)
        if compartment in TIER_KEYS[tier]:
            assert not isinstance(part, Sealed)
        else:
            assert part == Sealed(compartment)


@pytest.mark.parametrize("tier", Tier)
def test_a_birthday_is_found_by_holders_of_its_key_alone(filled, seat, tier):
    hits = seat(tier).run(find_clients, "08.07.1971").lines
    assert len(hits) == (Compartment.CONTACT in TIER_KEYS[tier])


@pytest.mark.parametrize("compartment", Compartment)
def test_blobs_open_to_holders_of_their_key_alone(open_as, compartment):
    blob = open_as(Tier.RECEPTION).blobs.keep(compartment, b"the paper")
    for tier in Tier:
        blobs = open_as(tier).blobs
        if compartment in TIER_KEYS[tier]:
            assert blobs.read(compartment, blob) == b"the paper"
        else:
            with pytest.raises(NotPermitted):
                blobs.read(compartment, blob)


# --- by keys, not by program -----------------------------------------------------------------


@pytest.mark.parametrize("tier", Tier)
def test_a_key_ring_holds_the_keys_of_its_tier_and_no_other(open_as, tier):
    ring = open_as(tier)._ring
    assert {name for name in Compartment if ring.holds(name)} == TIER_KEYS[tier]
    assert (ring.log_key() is not None) == (tier is Tier.OWNER)


@pytest.mark.parametrize("tier", Tier)
def test_sealed_rows_do_not_open_with_another_tiers_keys(filled, open_as, look, tier):
    rows = look(
        "SELECT 'sealed_record', client, subject, version, sealed FROM sealed_record UNION ALL"
        " SELECT 'sealed_item', client || '/' || id, subject, version, sealed FROM sealed_item"
    )
    ring = open_as(tier)._ring
    for table, row, subject, version, sealed in rows:
        compartment = compartment_of(subject)
        place = Place(compartment, table, row, subject, version)
        opened = ring.open(place, sealed)
        assert isinstance(opened, bytes) == (compartment in TIER_KEYS[tier])


def test_the_whole_database_shows_nothing_of_sealed_compartments(filled, look):
    tables = [name for (name,) in look("SELECT name FROM sqlite_master WHERE type = 'table'")]
    dump = b"\n".join(
        value if isinstance(value, bytes) else str(value).encode()
        for table in tables
        for row in look(f"SELECT * FROM {table}")
        for value in row
    )
    closed = [
        KEPT[field] for field, key in COMPARTMENTS.items() if key is not Compartment.SALON
    ]
    marks = [str(kept) for kept in closed if isinstance(kept, str | date)]
    assert len(marks) >= 33
    telling = [mark for mark in marks if len(mark) >= TELLING]
    assert [mark for mark in (*telling, "601555", "1971-") if mark.encode() in dump] == []
    for open_mark in ("Zofia Markowa", "mind the left side", "Balayage", "417"):
        assert open_mark.encode() in dump, "the dump has to show what is not sealed"


@pytest.mark.parametrize("record", RECORDS)
def test_the_table_knows_every_field_that_is_kept_of_a_client(record):
    kept = {field.name for field in dataclasses.fields(RECORDS[record])}
    known = {field.name for field in FIELDS if field.record == record}
    assert known <= kept
    assert kept - known <= BOOKKEEPING


def test_every_field_of_the_table_has_a_telling_value():
    assert set(KEPT) == set(COMPARTMENTS)
