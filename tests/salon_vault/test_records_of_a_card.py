"""What is done to a record is done to its card: it is asked, told, and erased with it."""

import pytest

from salon_vault.attachments.model import AttachmentKind
from salon_vault.attachments.use_cases import (
    export_attachment,
    file_attachment,
    remove_attachment,
    view_attachments,
)
from salon_vault.audit import Phase
from salon_vault.clients.use_cases import add_client
from salon_vault.closed_cards.errors import NotOwnClient
from salon_vault.closed_cards.use_cases import set_only_own
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day, take_off_day
from salon_vault.errors import NotPermitted
from salon_vault.formulas.model import Bowl, Formula, Zone, new_formula_id
from salon_vault.formulas.notation import read_mix
from salon_vault.formulas.use_cases import list_formulas, remove_formula, save_formula
from salon_vault.log.use_cases import verify_log, who_opened
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import (
    list_visit_notes,
    record_visit,
    remove_visit_note,
    write_visit_note,
)
from storage.erasures import erase_records
from tests.conftest import NOON, PASSWORD
from tests.pictures import pdf
from tests.vaults import Patient

TODAY = NOON.date()
REASON = "Wanda Klimek asked for it"


@pytest.fixture
def card(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


def note(desk, card):
    visit = desk.run(record_visit, card, TODAY, "Cut", None)
    return desk.run(write_visit_note, visit.id, "left side first")


def formula(desk, card):
    bowls = (Bowl(Zone.ROOTS, read_mix("7.1 30 | 6% 90 | 35")),)
    return desk.run(save_formula, Formula(new_formula_id(), card, TODAY, Zone.ROOTS, bowls)).id


def file(desk, card, path):
    path.write_bytes(pdf("a"))
    desk.run(file_attachment, card, path, AttachmentKind.DOCTOR, "", clear=False)
    return desk.run(view_attachments, card).files[0].id


def test_nothing_is_removed_from_a_card_that_does_not_open(seat, card, tmp_path):
    desk = seat(Tier.OWNER)
    kept = (
        (remove_formula, formula(desk, card)),
        (remove_visit_note, note(desk, card)),
        (remove_attachment, file(desk, card, tmp_path / "scan.pdf")),
    )
    desk.run(set_only_own, 6)
    asking = seat(Tier.SPECIALIST).asking(reason=REASON)
    for case, record in kept:
        with pytest.raises(NotOwnClient):
            asking.run(case, record)
    desk = seat(Tier.OWNER)
    assert len(desk.run(list_formulas, card)) == 1
    assert len(desk.run(list_visit_notes, card)) == 1
    assert len(desk.run(view_attachments, card).files) == 1


def test_the_log_of_a_card_tells_of_records_that_have_gone(seat, card):
    desk = seat(Tier.SPECIALIST)
    gone = formula(desk, card)
    desk.run(remove_formula, gone)
    written = note(desk, card)
    desk.run(remove_visit_note, written)
    entry = DayEntry(new_entry_id(), TODAY, client=card)
    desk.run(take_off_day, desk.run(put_on_day, entry).id)
    told = seat(Tier.OWNER).run(who_opened, card)
    assert [line.entry.case for line in reversed(told)] == [
        "clients.add_client",
        "formulas.save_formula",
        "formulas.remove_formula",
        "visits.record_visit",
        "visits.write_visit_note",
        "visits.remove_visit_note",
        "day.put_on_day",
        "day.take_off_day",
    ]


def test_reasons_go_with_the_client_also_of_records_that_had_gone(
    seat, open_as, card, tmp_path, exports, look
):
    desk = seat(Tier.OWNER)
    record = file(desk, card, tmp_path / "scan.pdf")
    asking = desk.asking(proof=desk.confirm(PASSWORD), reason=REASON)
    asking.run(export_attachment, record, tmp_path / "out.pdf")
    asking.run(remove_attachment, record)
    intents = "SELECT seq FROM log WHERE core ->> '$.phase' = 'intent'"
    assert look(f"SELECT count(*) FROM log_detail WHERE seq IN ({intents})") != [(0,)]
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        erase_records(vault._connection, work.log, card, work._touches.append)
    kept = [
        (line.entry.case, line.entry.phase)
        for line in reasons(open_as(Tier.OWNER))
        if REASON in str(line.detail)
    ]
    assert kept == []


def reasons(vault):
    with vault.work() as work:
        return work.log.latest(None, 200)


def test_a_refusal_that_names_nobody_keeps_no_reason(seat, entries, card):
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).asking(reason=REASON).run(remove_attachment, "x")
    (refused,) = (line for line in entries() if line.entry.phase is Phase.REFUSED)
    assert refused.detail == {}
    assert seat(Tier.OWNER).run(verify_log, Patient()).sound
