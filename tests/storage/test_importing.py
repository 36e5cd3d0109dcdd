"""Taking a list in: all cards or none, found and verified like any other, and taken back."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from salon_vault.audit import Entry, Phase
from salon_vault.clients.model import AllergyState, ClientId
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    open_card,
    rename_client,
    save_health,
)
from salon_vault.errors import Cancelled, NotFound, NotPermitted, ProofNeeded
from salon_vault.exporting.use_cases import save_client_list
from salon_vault.importing.errors import (
    ImportChanged,
    NothingRead,
    SourceChanged,
    SourceStays,
    TakenInTooLongAgo,
)
from salon_vault.importing.model import Allergies, Plan, Target
from salon_vault.importing.source import reading_of
from salon_vault.importing.survey import look_at
from salon_vault.importing.use_cases import (
    delete_source,
    forget_list,
    lists_taken_in,
    read_list,
    take_back_list,
    take_in_list,
)
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import record_visit
from storage.erasures import erase_records
from tests.salon_vault import lists_of_clients as lists
from tests.vaults import Patient

NOBODY = Patient()


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text(lists.FRESHA, "utf-8", newline="")
    return path


def plan_for(path, allergies=Allergies.TAKE_IN):
    came = lists.brought(path)
    reading = reading_of(came)
    return Plan(reading, look_at(came, reading).targets, language="pl", allergies=allergies)


def taken_in(desk, path, *, twins=False, progress=NOBODY):
    plan = plan_for(path)
    preview = desk.run(read_list, lists.brought(path), plan, NOBODY)
    return preview, desk.run(take_in_list, plan, progress, twins=twins)


def verified(desk):
    with desk.vault.work() as work:
        return work.log.verify(NOBODY).sound


def found(desk, text):
    return [line.name for line in desk.run(find_clients, text).lines]


class Impatient:
    """Presses Cancel after some looks."""

    def __init__(self, after):
        self.left = after

    def reached(self, done, of):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_cards_from_a_list_are_found_read_and_verified_like_any_other(seat, source, entries):
    desk = seat(Tier.OWNER)
    preview, taken = taken_in(desk, source)
    assert (preview.cards, preview.with_allergies, taken.cards) == (2, 1, 2)
    assert found(desk, "nguy") == found(desk, "222111") == ["Anh Nguyễn"]
    card = desk.run(open_card, desk.run(find_clients, "nguy").lines[0].id)
    assert card.contact.phone == "+48603222111"
    assert card.contact.birthday == date(1995, 2, 14)
    assert card.client.since == date(2023, 4, 1)
    with desk.vault.work() as work:
        assert work.minors.mark(card.client.id) is not None
    assert card.health.state is AllergyState.KNOWN
    assert [one.name for one in card.health.allergens] == ["PPD", "latex"]
    assert card.client.allergies_asked_on is None
    assert verified(desk)
    took = next(one for one in entries() if one.entry.case == "importing.take_in_list")
    assert [touch.subject for touch in took.entry.touches] == ["import", "source"]
    assert took.detail["cards"] == 2
    assert "name" in took.detail["fields"]
    assert "Anh" not in repr(took)


def test_allergies_are_confirmed_by_asking_and_not_by_a_note(seat, source):
    desk = seat(Tier.OWNER)
    taken_in(desk, source)
    client = desk.run(find_clients, "nguy").lines[0].id
    health = desk.run(open_card, client).health
    desk.run(save_health, client, replace(health, notes="calm"))
    health = desk.run(open_card, client).health
    assert (health.confirmed_on, health.notes) == (None, "calm")
    desk.run(save_health, client, replace(health, confirmed_on=date(2026, 11, 21)))
    assert desk.run(open_card, client).client.allergies_asked_on == date(2026, 11, 21)


def test_who_is_there_already_is_told_and_skipped_or_not(seat, source, tmp_path):
    desk = seat(Tier.OWNER)
    taken_in(desk, source)
    again = tmp_path / "again.csv"
    again.write_text(
        "Name,Phone,Email\n"
        "Nguyen Anh,603 222 111,\n"  # the same number, and a name without its marks
        "Ela Rak,603 222 111,\n"  # only shares the number
        "Ida Lis,601 000 111,ida@example.org\n"
        "IDA LIS,,Ida@Example.org\n"
        "Bao Trần,,\n",
        "utf-8",
    )
    preview, taken = taken_in(desk, again)
    told = [(twin.row, bool(twin.above)) for twin in preview.twins]
    assert told == [(2, False), (5, True), (6, False)]
    assert (preview.twins_in_vault, preview.twins_in_list) == (2, 1)
    assert taken.cards == 2
    assert found(desk, "ida") == ["Ida Lis"]
    preview, taken = taken_in(desk, again, twins=True)
    assert (len(preview.twins), taken.cards) == (5, 5)
    assert sorted(found(desk, "ida")) == ["IDA LIS", "Ida Lis", "Ida Lis"]
    assert verified(desk)


def test_one_number_and_one_birthday_for_everybody_make_nobody_a_double(seat, tmp_path):
    desk = seat(Tier.OWNER)
    path = tmp_path / "same.csv"
    rows = "".join(f"Nr{n},601000111,1990-01-01\n" for n in range(120))
    path.write_text("Name,Phone,Birthday\n" + rows + "Nr7,,1990-01-01\n", "utf-8")
    preview, taken = taken_in(desk, path)
    assert [(twin.row, twin.above) for twin in preview.twins] == [(122, 9)]
    assert taken.cards == 120
    again = desk.run(read_list, lists.brought(path), plan_for(path), NOBODY)
    assert again.twins_in_vault > 50  # by the birthday, where too many share the number


@pytest.mark.parametrize("after", range(6))
def test_cancel_at_any_step_leaves_the_vault_as_it_was(seat, source, look, after):
    desk = seat(Tier.OWNER)
    plan = plan_for(source)
    desk.run(read_list, lists.brought(source), plan, NOBODY)
    try:
        desk.run(take_in_list, plan, Impatient(after), twins=True)
        assert after >= 5
    except Cancelled:
        assert found(desk, "") == []
        assert verified(desk)
        assert desk.run(take_in_list, plan, NOBODY, twins=True).cards == 2
    assert len(found(desk, "")) == 2
    assert look("SELECT count(*) FROM client_import") == [(1,)]


def test_a_list_that_was_let_go_of_cannot_be_taken_in(seat, source):
    desk = seat(Tier.MANAGER)
    plan = plan_for(source)
    with pytest.raises(NothingRead):
        desk.run(take_in_list, plan, NOBODY, twins=True)
    desk.run(read_list, lists.brought(source), plan, NOBODY)
    desk.run(forget_list)
    with pytest.raises(NothingRead):
        desk.run(take_in_list, plan, NOBODY, twins=True)
    with pytest.raises(Cancelled):
        desk.run(read_list, lists.brought(source), plan, Impatient(0))
    with pytest.raises(NothingRead):
        desk.run(take_in_list, plan, NOBODY, twins=True)


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST])
def test_only_manager_and_owner_take_lists_in(seat, source, tier):
    with pytest.raises(NotPermitted):
        seat(tier).run(read_list, lists.brought(source), plan_for(source), NOBODY)


def test_a_manager_writes_allergies_upward_where_health_is_closed(seat, source):
    desk = seat(Tier.MANAGER)
    taken_in(desk, source)
    desk = seat(Tier.OWNER)
    card = desk.run(open_card, desk.run(find_clients, "nguy").lines[0].id)
    assert [one.name for one in card.health.allergens] == ["PPD", "latex"]
    assert verified(desk)


def test_taking_back_removes_the_untouched_and_tells_of_the_others(seat, salon, source, clock):
    desk = seat(Tier.OWNER)
    _, taken = taken_in(desk, source)
    anh, bao = (desk.run(find_clients, name).lines[0].id for name in ("anh", "bao"))
    desk.run(open_card, bao)  # reading is no work on a card
    card = desk.run(open_card, anh).client
    desk.run(rename_client, anh, card.version, "Anh N.", "", "pl")
    with pytest.raises(ProofNeeded):
        desk.run(take_back_list, taken.id, NOBODY)
    proof = desk.confirm(salon.password)
    asked = desk.asking(proof=proof)
    back = asked.run(take_back_list, taken.id, NOBODY)
    assert (back.removed, [line.name for line in back.kept]) == (1, ["Anh N."])
    assert found(desk, "") == ["Anh N."]
    assert verified(desk)
    with pytest.raises(NotFound):
        asked.run(take_back_list, taken.id, NOBODY)
    assert desk.run(lists_taken_in)[0].taken_back


def test_a_card_with_a_visit_is_not_taken_back(seat, salon, source):
    desk = seat(Tier.OWNER)
    _, taken = taken_in(desk, source)
    anh = desk.run(find_clients, "anh").lines[0].id
    desk.run(record_visit, ClientId(anh), date(2026, 11, 21), "Cut", None)
    asked = desk.asking(proof=desk.confirm(salon.password))
    back = asked.run(take_back_list, taken.id, NOBODY)
    assert (back.removed, len(back.kept)) == (1, 1)


def test_after_a_week_nothing_is_taken_back(seat, salon, source, clock):
    desk = seat(Tier.OWNER)
    _, taken = taken_in(desk, source)
    clock.move(days=7, seconds=1)
    asked = desk.asking(proof=desk.confirm(salon.password))
    with pytest.raises(TakenInTooLongAgo):
        asked.run(take_back_list, taken.id, NOBODY)
    assert len(found(desk, "")) == 2
    assert desk.run(lists_taken_in) == []


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO imported_record SELECT id, 'contact', :card, x'00', 0 FROM client_import",
        "UPDATE imported_record SET client = :card WHERE subject = 'health'",
        "DELETE FROM imported_record WHERE subject = 'health'",
        "UPDATE client_import SET id = 'f00'",
        "UPDATE client_import SET member = 'somebody'",
        "UPDATE client_import SET at = '2026-11-20T12:00:00+00:00'",
    ],
)
def test_rows_that_somebody_planted_take_no_card_back(seat, salon, source, look, sql):
    desk = seat(Tier.OWNER)
    own = desk.run(add_client, "Ola Maj", "pl").client.id
    taken_in(desk, source)
    look(sql, *([own] if ":card" in sql else []))
    desk = seat(Tier.OWNER)
    (taken,) = desk.run(lists_taken_in)
    asked = desk.asking(proof=desk.confirm(salon.password))
    with pytest.raises(ImportChanged):
        asked.run(take_back_list, taken.id, NOBODY)
    assert len(found(desk, "")) == 3


def test_the_log_of_a_card_begins_with_the_list_that_it_came_with(seat, source):
    desk = seat(Tier.OWNER)
    taken_in(desk, source)
    anh = desk.run(find_clients, "anh").lines[0].id
    desk.run(open_card, anh)
    with desk.vault.work() as work:
        cases = [line.entry.case for line in work.log.of_client(anh, 9)]
    assert cases == ["clients.open_card", "importing.take_in_list"]


def test_a_card_from_a_list_is_erased_like_any_other(seat, source):
    desk = seat(Tier.OWNER)
    taken_in(desk, source)
    anh = desk.run(find_clients, "anh").lines[0].id
    with desk.vault.work() as work:
        erase_records(desk.vault._connection, work.log, anh, work._touches.append)
        now, who = work.clock.now(), work.member.id
        work.audit.append(Entry(now, who, "clients.erase", Phase.RUN, tuple(work.touches)))
    assert found(desk, "") == ["Bao Trần"]
    assert verified(desk)


def test_the_lookups_of_a_large_list_have_their_index_again(seat, source, look):
    index = "SELECT sql FROM sqlite_master WHERE name = 'contact_token_by_client'"
    before = look(index)
    taken_in(seat(Tier.OWNER), source)
    assert look(index) == before
    assert before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE imported_record SET digest = x'00' WHERE subject = 'contact'",
        "DELETE FROM imported_record WHERE subject = 'health'",
        "UPDATE sealed_record SET sealed = (SELECT sealed FROM sealed_record"
        " WHERE subject = 'health')",
        "DELETE FROM sealed_record WHERE subject = 'health'",
        "UPDATE imported_record SET taken_back = 1",
    ],
)
def test_what_is_done_to_imported_records_is_noticed(seat, source, look, sql):
    desk = seat(Tier.OWNER)
    taken_in(desk, source)
    assert verified(desk)
    look(sql)
    is_sound = verified(seat(Tier.OWNER))
    assert is_sound is (sql == "UPDATE imported_record SET taken_back = 1")


def test_rows_of_a_list_that_was_taken_back_are_held_by_its_entry(seat, salon, source, look):
    desk = seat(Tier.OWNER)
    _, taken = taken_in(desk, source)
    desk.asking(proof=desk.confirm(salon.password)).run(take_back_list, taken.id, NOBODY)
    assert verified(seat(Tier.OWNER))
    look("UPDATE imported_record SET taken_back = 0")
    assert not verified(seat(Tier.OWNER))


def test_the_source_lies_on_the_list_until_it_is_deleted(seat, source, clock):
    desk = seat(Tier.OWNER)
    preview, taken = taken_in(desk, source)
    since = clock.now().replace(hour=0)
    with desk.vault.work() as work:
        assert [lying.source for lying in work.checkup.lying(since)] == [True]
    desk.run(delete_source, taken.id, source, preview.sha256)
    assert not source.exists()
    with desk.vault.work() as work:
        assert work.checkup.lying(since) == []


def test_only_the_file_that_was_read_is_deleted(seat, salon, source):
    desk = seat(Tier.OWNER)
    preview, taken = taken_in(desk, source)
    assert preview.sha256 == sha256(source.read_bytes()).digest()
    inside = salon.folder / "clients.csv"
    inside.write_bytes(source.read_bytes())
    source.write_text("another list in its place")
    for path, error in (
        (source, SourceChanged),
        (source.parent, SourceChanged),
        (inside, SourceStays),
    ):
        with pytest.raises(error):
            desk.run(delete_source, taken.id, path, preview.sha256)
        assert path.exists()


def test_the_list_goes_out_with_password_and_reason_and_comes_back(
    seat, salon, source, tmp_path, exports, entries
):
    desk = seat(Tier.OWNER)
    taken_in(desk, source)
    target = tmp_path / "out.csv"
    asked = desk.asking(proof=desk.confirm(salon.password), reason="handing over")
    assert asked.run(save_client_list, target, NOBODY) == 2
    written = exports.saved[target]
    assert written.startswith(b'\xef\xbb\xbf"Name"')
    assert b'"\'+48603222111"' in written
    assert b"latex" not in written
    with desk.vault.work() as work:
        lying = work.checkup.lying(work.clock.now().replace(hour=0))
    assert [(one.case, one.printed) for one in lying if not one.source] == [
        ("exporting.save_client_list", False)
    ]
    target.write_bytes(written)
    plan = plan_for(target)
    assert plan.columns[:4] == (Target.NAME, Target.SPELLING, Target.LANGUAGE, Target.PHONE)
    preview, _ = taken_in(desk, target, twins=True)
    assert len(preview.twins) == 2
    assert {card.contact.phone for card in preview.first} == {"+48603222111", ""}
    went = next(
        e for e in entries() if e.entry.case == "exporting.save_client_list" and e.entry.touches
    )
    assert went.detail["cards"] == 2


def test_nobody_but_the_owner_takes_the_list_out(seat, salon, tmp_path):
    for tier in (Tier.MANAGER, Tier.RECEPTION, Tier.SPECIALIST):
        desk = seat(tier)
        asked = desk.asking(proof=desk.confirm(salon.password), reason="mine")
        with pytest.raises(NotPermitted):
            asked.run(save_client_list, tmp_path / "out.csv", NOBODY)
