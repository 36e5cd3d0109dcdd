"""The shelf: products are typed once, the open lot is proposed, a lot leads to its clients."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.errors import EditConflict, InvalidInput
from salon_vault.paper.blocks import plain
from salon_vault.products.model import (
    Product,
    ProductKind,
    UsedFor,
    new_product_id,
)
from salon_vault.products.numbers import lot_key
from salon_vault.products.recall_sheet import recall_document
from salon_vault.products.use_cases import (
    add_lot,
    change_lot,
    finish_lot,
    list_lots,
    print_recall,
    save_product,
    view_shelf,
    who_had_lot,
)
from salon_vault.products.using import (
    Where,
    forget_uses,
    opened_lot,
    remember_use,
    shelved,
    suggested,
)
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import record_visit
from salon_vault.words import LANGUAGES
from tests.conftest import PASSWORD

DAY = date(2026, 11, 20)
COLOUR = ProductKind.COLOUR


def tube(name="7.1", line="Silk"):
    return Product(new_product_id(), COLOUR, "Lumera", line, name)


@pytest.fixture
def used(seat, open_as):
    """Use lots, by number, in the visit of a client each; return the clients' ids."""

    def used(*names_and_lots):
        clients = [
            seat(Tier.OWNER).run(add_client, n, "en").client.id for n, _ in names_and_lots
        ]
        with open_as(Tier.OWNER).work() as work:
            for client, (name, number) in zip(clients, names_and_lots, strict=True):
                product = shelved(work, COLOUR, "Lumera", "Silk", "7.1", DAY)
                lot = opened_lot(work, product, number, DAY)
                where = Where(UsedFor.VISIT, f"visit of {name}", client, DAY)
                remember_use(work, where, [lot.id])
        return clients

    return used


@pytest.mark.parametrize(
    "typed", ["L2047-0A", " l2o47 oa", "I2047.0A", "Ｌ２０４７０Ａ", "12O47 0a"]
)
def test_a_lot_is_found_however_its_number_was_read_off_the_tube(used, seat, typed):
    (client,) = used(("Ada", "L2047-0A"))
    (found,) = seat(Tier.RECEPTION).run(who_had_lot, typed).clients
    assert (found.client, found.name) == (client, "Ada")
    assert found.uses[0].lot.number == "L2047-0A"


def test_another_lot_is_not_taken_for_it_but_its_beginning_is_offered_as_such(used, seat):
    used(("Ada", "L2047-0A"), ("Bea", "L2047-1B"))
    desk = seat(Tier.SPECIALIST)
    assert desk.run(who_had_lot, "L2048").clients == ()
    begun = desk.run(who_had_lot, "L2047")
    assert begun.similar
    assert [each.name for each in begun.clients] == ["Ada", "Bea"]
    whole = desk.run(who_had_lot, "L20471B")
    assert not whole.similar
    assert [each.name for each in whole.clients] == ["Bea"]
    with pytest.raises(InvalidInput):
        desk.run(who_had_lot, " - ")


def test_the_search_is_one_entry_with_its_count_and_names_the_cards(used, seat, entries):
    clients = used(("Ada", "77 A"), ("Bea", "77 A"))
    seat(Tier.MANAGER).run(who_had_lot, "77a")
    (line,) = [line for line in entries() if line.entry.case == "products.who_had_lot"]
    assert line.detail == {"words": "77a", "hits": 2}
    read = {touch.id for touch in line.entry.touches if touch.subject is Subject.CLIENT}
    assert read == set(clients)


def test_a_card_that_was_merged_answers_under_the_one_that_stays(used, seat, open_as):
    stays, gone = used(("Ada", "77"), ("Ada N.", "77"))
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(
            "UPDATE client SET merged_into = ? WHERE id = ?", (stays, gone)
        )
    (found,) = seat(Tier.OWNER).run(who_had_lot, "77").clients
    assert (found.client, len(found.uses)) == (stays, 2)


def test_a_record_names_what_was_remembered_last_until_it_is_forgotten(used, seat, open_as):
    (client,) = used(("Ada", "77"))
    where = Where(UsedFor.VISIT, "visit of Ada", client, DAY, "Chair 9")
    with open_as(Tier.OWNER).work() as work:
        other = opened_lot(work, shelved(work, COLOUR, "Lumera", "", "8.0"), "88")
        remember_use(work, where, [other.id, other.id])
    with open_as(Tier.SPECIALIST).work() as work:
        (one,) = work.products.uses_of(UsedFor.VISIT, "visit of Ada")
    assert (one.lot.number, one.product.label, one.use.by) == ("88", "Lumera 8.0", "Chair 9")
    with open_as(Tier.OWNER).work() as work:
        forget_uses(work, UsedFor.VISIT, "visit of Ada")
        changed = {t.id for t in work.touches if t.subject is Subject.LOT}
    assert changed == {other.id}
    assert seat(Tier.OWNER).run(who_had_lot, "88").clients == ()


def test_a_new_number_finishes_the_tube_before_and_an_old_one_takes_it_up_again(seat, open_as):
    with open_as(Tier.OWNER).work() as work:
        product = shelved(work, COLOUR, "Lumera", "Silk", "7.1")
        first = opened_lot(work, product, "A1", DAY - timedelta(days=9))
        second = opened_lot(work, product, "B2", DAY)
        assert not work.products.lot(first.id).open
        again = opened_lot(work, product, "a-1", DAY)
        assert again.id == first.id
        assert again.open
        assert work.products.lot(second.id).open
    (offered,) = suggested(seat(Tier.OWNER).run(view_shelf), "lum 7")
    assert offered.lot.number == "B2"


def test_products_are_typed_once_and_the_last_used_is_offered_first(seat, open_as):
    with open_as(Tier.OWNER).work() as work:
        for number, name in enumerate(("7.0", "7.1", "8.1")):
            day = DAY + timedelta(days=number)
            first = shelved(work, COLOUR, "Lumera", "Silk", name, day)
            assert shelved(work, COLOUR, " LUMERA", "silk ", name, DAY).id == first.id
        shelved(work, ProductKind.DEVELOPER, "Lumera", "", "6 %")
    desk = seat(Tier.SPECIALIST)

    def offered(text, *kinds):
        return [each.product.name for each in suggested(desk.run(view_shelf), text, *kinds)]

    assert offered("silk") == ["8.1", "7.1", "7.0"]
    assert offered("lumera 7") == ["7.1", "7.0"]
    assert offered("lum", ProductKind.DEVELOPER) == ["6 %"]
    with pytest.raises(InvalidInput):
        desk.run(save_product, tube("7.1"))


def test_a_lot_on_the_shelf_is_put_right_and_finished(seat):
    desk = seat(Tier.RECEPTION)
    kept = desk.run(add_lot, tube(), " a 1 ", DAY, DAY + timedelta(days=400))
    with pytest.raises(InvalidInput):
        desk.run(add_lot, kept.product, "A1", DAY, None)
    with pytest.raises(InvalidInput):
        desk.run(add_lot, tube("9"), "A9", DAY + timedelta(days=9), None)
    changed = desk.run(change_lot, replace(kept.lot, number="A2", expires_on=DAY))
    assert changed.expired(DAY + timedelta(days=1))
    assert not changed.expired(DAY)
    with pytest.raises(EditConflict):
        desk.run(change_lot, kept.lot)
    desk.run(finish_lot, kept.lot.id)
    (only,) = desk.run(list_lots)
    assert (only.lot.number, only.lot.open) == ("A2", False)
    assert desk.run(view_shelf)[0].lot is None


def test_rows_that_say_nothing_hide_no_other(used, seat, open_as):
    used(("Ada", "77"))
    vault = open_as(Tier.OWNER)
    with vault.work():
        run = vault._connection.execute
        (client,) = run("SELECT id FROM client").fetchone()
        (product,) = run("SELECT id FROM product").fetchone()
        run("INSERT INTO product VALUES ('x', 'colour', '', '', '', NULL, 1, 'x')")
        run("INSERT INTO lot VALUES ('y', ?, '77', 'never', NULL, NULL, 1, '77')", ("x",))
        run("INSERT INTO lot VALUES ('z', ?, '', '2026-01-01', NULL, NULL, 1, 'z')", (product,))
        for lot in "yz":
            run("INSERT INTO product_use VALUES ('n', ?, ?, ?, 'd', '')", (lot, lot, client))
    desk = seat(Tier.OWNER)
    assert len(desk.run(list_lots)) == 1
    assert [len(each.uses) for each in desk.run(who_had_lot, "77").clients] == [1]
    assert len(desk.run(view_shelf)) == 1


def test_uses_go_with_the_card_and_the_shelf_stays(used, look, open_as):
    (client,) = used(("Ada", "77"))
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute("DELETE FROM client WHERE id = ?", (client,))
    assert look("SELECT count(*) FROM product_use") == [(0,)]
    assert look("SELECT count(*) FROM lot") == [(1,)]


def test_what_changes_the_shelf_is_touched(open_as):
    with open_as(Tier.OWNER).work() as work:
        lot = opened_lot(work, shelved(work, COLOUR, "Lumera", "Silk", "7.1"), "77")
        named = {(touch.verb, touch.subject) for touch in work.touches}
    assert named == {(Verb.CHANGED, Subject.PRODUCT), (Verb.CHANGED, Subject.LOT)}
    assert lot_key(lot.number) == "77"


# --- the list for a recall -------------------------------------------------------------------


@pytest.fixture
def reached(used, seat):
    """Have two clients with phone numbers, one of whom had the batch."""
    clients = used(("Ada Nowak", "77"), ("Bea Lis", "88"))
    for client, phone in zip(clients, ("+48601555417", "+48601555999"), strict=True):
        seat(Tier.OWNER).run(save_contact, client, Contact(phone))
    return clients


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST])
def test_the_printed_list_has_phones_only_where_the_desk_opens_them(
    reached, seat, printer, tier, clock
):
    desk = seat(tier)
    desk.run(print_recall, "77", "en", "Counter")
    ((_pdf, title, _printer, copies),) = printer.sent
    assert (title, copies) == ("Batch list", 1)
    recall = desk.run(who_had_lot, "77")
    opened = tier is Tier.RECEPTION
    phones = {reached[0]: "+48601555417"} if opened else {}
    sheet = recall_document(recall, phones, clock.now().date(), "Salon", "en")
    ((name, phone, when, what, told),) = sheet.blocks[1].rows
    assert plain(name) == "Ada N."
    assert phone == ("+48601555417" if opened else "··· 417")
    assert "20 Nov 2026" in when
    assert (what, told) == ("Lumera Silk 7.1, 77", "")
    assert sheet.compartment == ("contact" if opened else "salon")


def test_a_number_that_cannot_be_read_is_said_and_hides_no_other(
    used, seat, look, printer, clock
):
    clients = used(("Ada Nowak", "77"), ("Bea Lis", "77"))
    for client, phone in zip(clients, ("+48601555417", "+48601555999"), strict=True):
        seat(Tier.OWNER).run(save_contact, client, Contact(phone))
    look("UPDATE sealed_record SET sealed = x'00' WHERE client = ?", clients[0])
    desk = seat(Tier.RECEPTION)
    desk.run(print_recall, "77", "en", "Counter")
    assert len(printer.sent) == 1
    recall, phones = desk.run(who_had_lot, "77"), {clients[0]: None, clients[1]: "+48601555999"}
    sheet = recall_document(recall, phones, clock.now().date(), "Salon", "en")
    told = {plain(name): phone for name, phone, *_ in sheet.blocks[1].rows}
    assert told == {"Ada N.": "··· 417, number cannot be read", "Bea L.": "+48601555999"}


def test_what_is_printed_for_a_recall_is_what_the_keys_open(reached, seat, printer, entries):
    for tier in (Tier.RECEPTION, Tier.SPECIALIST):
        seat(tier).run(print_recall, "77", "en", "Counter")
    with_phone, without = (pdf for pdf, *_ in printer.sent)
    assert with_phone != without
    found = [each.entry for each in entries() if each.entry.case == "products.print_recall"]
    done = [each for each in found if each.phase is Phase.DONE]
    touched = [{(t.verb, t.subject) for t in each.touches} for each in done]
    assert [(Verb.READ, Subject.CONTACT) in each for each in touched] == [True, False]
    assert all((Verb.PRINTED, Subject.CLIENT) in each for each in touched)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_prints_in_every_language(reached, seat, printer, language):
    for number in ("77", "nobody had it"):
        seat(Tier.OWNER).run(print_recall, number, language, "Counter")
    assert [pdf[:4] for pdf, *_ in printer.sent] == [b"%PDF"] * 2


@pytest.fixture
def closed(reached, seat, open_as):
    """Close the card of the client who had the batch, with a visit that names one."""
    desk = seat(Tier.OWNER)
    visit = desk.run(record_visit, reached[0], DAY, "Colour", None).id
    with open_as(Tier.OWNER).work() as work:
        lot = opened_lot(work, shelved(work, COLOUR, "Lumera", "Silk", "9.0"), "99")
        remember_use(work, Where(UsedFor.VISIT, visit, reached[0], DAY), [lot.id])
    desk = seat(Tier.OWNER)
    asking = desk.asking(proof=desk.confirm(PASSWORD), reason="Press in front of the door")
    asking.run(close_card, reached[0], frozenset())
    return visit


def test_a_closed_card_is_listed_by_initials_and_its_number_is_not_printed(
    closed, seat, printer, entries
):
    desk = seat(Tier.RECEPTION)
    (found,) = desk.run(who_had_lot, "77").clients
    assert "Nowak" not in found.name
    desk.run(print_recall, "77", "en", "Counter")
    assert len(printer.sent) == 1
    done = [each.entry for each in entries() if each.entry.phase is Phase.DONE]
    assert Subject.CONTACT not in {touch.subject for touch in done[-1].touches}
