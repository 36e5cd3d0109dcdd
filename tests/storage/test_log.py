"""The log grows at its end, and is read back as far as one's keys reach."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.compartments import Compartment, Sealed
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import record_visit, remove_visit
from storage.log_format import read_core
from storage.vault import SETTLE_AFTER


class Patience:
    """Somebody waiting, who counts."""

    def __init__(self):
        self.heard = []

    def reached(self, done, of):
        self.heard.append((done, of))


@pytest.fixture
def entry(clock, salon):
    def entry(case="test.case", phase=Phase.RUN, **more):
        return Entry(clock.now(), salon.people[Tier.OWNER], case, phase, **more)

    return entry


def append(vault, *entries):
    with vault.work() as work:
        return [work.audit.append(entry) for entry in entries]


def latest(vault, limit=100, before=None):
    with vault.work() as work:
        return work.log.latest(before, limit)


def test_entries_are_numbered_from_one_without_gaps(open_as, entry):
    vault = open_as(Tier.OWNER)
    assert append(vault, entry(), entry()) == [1, 2]
    assert append(vault, entry()) == [3]


def test_entry_comes_back_as_it_was_written(open_as, entry, salon):
    vault = open_as(Tier.OWNER)
    touch = Touch(Verb.CHANGED, Subject.CONTACT, "c" * 16, 3, bytes(range(32)))
    written = entry(touches=(touch,), fresh=True, of_seq=None)
    append(vault, written)
    (line,) = latest(vault)
    assert (line.seq, line.entry, line.detail) == (1, written, {})


def test_detail_opens_to_the_owner_alone(open_as, entry):
    detail = {"reason": "asked by phone", "count": 3, "fields": ["name"], "gone": None}
    append(open_as(Tier.OWNER), entry(detail=detail))
    assert latest(open_as(Tier.OWNER))[0].detail == detail
    assert latest(open_as(Tier.MANAGER))[0].detail == Sealed(Compartment.OWNER)


def test_detail_is_nowhere_in_the_core(open_as, entry, look):
    append(open_as(Tier.OWNER), entry(detail={"words": "kowalska"}))
    ((core,),) = look("SELECT core FROM log")
    assert "kowal" not in core
    assert "words" not in core


def test_erased_detail_reads_as_erased(open_as, entry, look):
    append(open_as(Tier.OWNER), entry(detail={"words": "kowalska"}))
    look("DELETE FROM log_detail")
    assert latest(open_as(Tier.OWNER))[0].detail is None


def test_log_is_read_page_by_page_from_its_end(open_as, entry):
    vault = open_as(Tier.OWNER)
    append(vault, *(entry(f"test.case_{n}") for n in range(5)))
    page = latest(vault, limit=2)
    assert [line.seq for line in page] == [5, 4]
    assert [line.seq for line in latest(vault, limit=9, before=page[-1].seq)] == [3, 2, 1]


def test_reading_the_log_is_reported(open_as, entry):
    vault = open_as(Tier.OWNER)
    append(vault, entry(), entry())
    with vault.work() as work:
        work.log.latest(None, 9)
        assert list(work.touches) == [Touch(Verb.READ, Subject.LOG, "1-2")]


def test_intent_is_open_until_it_is_answered(open_as, entry):
    vault = open_as(Tier.OWNER)
    first, second = append(
        vault, entry("test.print", Phase.INTENT), entry("test.save", Phase.INTENT)
    )
    append(vault, entry("test.print", Phase.DONE, of_seq=first))
    with vault.work() as work:
        assert work.audit.open_intents() == [(second, "test.save")]


def test_a_card_tells_who_opened_or_changed_it_or_a_visit_of_it(seat, clock):
    desk = seat(Tier.RECEPTION)
    other = desk.run(add_client, "Ada", "en").client
    client = desk.run(add_client, "Ewa", "pl").client
    visit = desk.run(record_visit, client.id, clock.now().date(), "Cut", None)
    desk.run(remove_visit, visit.id)
    specialist = seat(Tier.SPECIALIST)
    specialist.run(open_card, client.id)
    specialist.run(open_card, other.id)
    with seat(Tier.MANAGER).vault.work() as work:
        lines = work.log.of_client(client.id, 50)
    assert [(line.entry.actor, line.entry.case) for line in lines] == [
        (specialist.member.id, "clients.open_card"),
        (desk.member.id, "visits.remove_visit"),
        (desk.member.id, "visits.record_visit"),
        (desk.member.id, "clients.add_client"),
    ]


def test_sound_log_is_found_sound_by_everybody(open_as, seat):
    for tier in Tier:
        seat(tier)
    for tier in Tier:
        with open_as(tier).work() as work:
            found = work.log.verify(Patience())
        assert found.sound
        assert found.entries == 4
        assert (Layer.MAC in found.layers) == (tier is Tier.OWNER)


def test_verifying_tells_how_far_it_has_come(open_as, entry):
    vault = open_as(Tier.OWNER)
    append(vault, *(entry() for _ in range(250)))
    waiting = Patience()
    with vault.work() as work:
        work.log.verify(waiting)
    told = list(dict.fromkeys(waiting.heard))
    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]


def test_entries_by_former_keys_still_verify(open_as, seat, salon, look):
    seat(Tier.RECEPTION)
    with open_as(Tier.OWNER).work() as work:
        assert work.log.verify(Patience()).sound
    assert len(look("SELECT * FROM signer")) == len(salon.people) + 1


def test_write_ahead_log_is_emptied_now_and_then(open_as, entry, salon):
    vault = open_as(Tier.OWNER)
    wal = next(salon.folder.glob("*.sqlite")).with_suffix(".sqlite-wal")
    append(vault, entry())
    assert wal.stat().st_size > 0
    append(vault, *(entry() for _ in range(SETTLE_AFTER)))
    assert wal.stat().st_size == 0


def test_a_clock_that_is_set_back_leaves_the_order_and_the_other_clocks(open_as, clock, entry):
    vault = open_as(Tier.OWNER)
    early = clock.now() - timedelta(hours=3)
    append(vault, entry())
    clock.move(minutes=1)
    append(vault, replace(entry(), at=early))
    cores = [
        read_core(core.encode())
        for (core,) in vault._connection.execute("SELECT core FROM log ORDER BY seq")
    ]
    assert [core.stamp.seq for core in cores] == [1, 2]
    assert cores[1].entry.at == early, "the entry says what the wall clock said"
    assert cores[1].stamp.mono - cores[0].stamp.mono == 60_000
    assert len({core.stamp.boot for core in cores}) == 1
