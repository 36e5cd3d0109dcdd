"""A transaction happens whole or not at all, and a closed vault has let go of everything."""

import threading

import pytest

from salon_vault.audit import Entry, Phase
from salon_vault.clients.model import Client, new_client_id
from salon_vault.errors import Cancelled, NotFound, VaultInUse, WrongPassword
from salon_vault.staff.model import Tier
from storage.door import VaultDoor


def new_card(clock, name="Ewa"):
    return Client(new_client_id(), name, "pl", clock.now().date())


def test_a_transaction_that_fails_leaves_nothing(open_as, clock):
    vault = open_as(Tier.RECEPTION)
    with pytest.raises(NotFound), vault.work() as work:
        keep_and_fail(work, new_card(clock))
    with vault.work() as work:
        assert work.clients.count() == 0


def keep_and_fail(work, card):
    work.clients.save(card)
    work.clients.get("nobody")


def test_a_transaction_that_ends_is_kept_through_closing(open_as, clock):
    with open_as(Tier.RECEPTION).work() as work:
        work.clients.save(new_card(clock))
    with open_as(Tier.RECEPTION).work() as work:
        assert work.clients.count() == 1


def test_remarks_are_kept_and_cannot_be_changed_from_outside(open_as):
    with open_as(Tier.RECEPTION).work() as work:
        work.remark("hits", 3)
        assert work.remarks == {"hits": 3}
        with pytest.raises(TypeError):
            work.remarks["hits"] = 4


def test_everybody_is_a_member_but_the_kit(open_as, salon):
    with open_as(Tier.RECEPTION).work() as work:
        assert {member.id for member in work.members} == set(salon.people.values())
        assert work.member.id == salon.people[Tier.RECEPTION]


def test_the_kit_sits_down_as_an_owner(salon, clock):
    vault = VaultDoor(salon.folder, clock=clock).unlock_with_kit(salon.kit.code)
    with vault.work() as work:
        entry = Entry(clock.now(), vault.member.id, "staff.sit_down", Phase.RUN)
        work.audit.append(entry)
        assert work.log.verify(Patient()).sound
    vault.close()


class Patient:
    def reached(self, done, of):
        pass


def test_own_password_proves_and_another_does_not(open_as, salon):
    vault = open_as(Tier.RECEPTION)
    vault.prove(salon.password)
    with pytest.raises(WrongPassword):
        vault.prove("somebody-elses-five-word-guess")


def test_nobody_unknown_can_be_a_witness(open_as, salon):
    with pytest.raises(NotFound):
        open_as(Tier.RECEPTION).witness("f" * 16, salon.password)


def test_a_running_statement_can_be_interrupted_from_another_thread(open_as):
    vault = open_as(Tier.OWNER)
    forever = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT max(i) FROM n"
    stop = threading.Event()

    def interrupt_until_stopped():
        while not stop.wait(0.01):
            vault.interrupt()

    other = threading.Thread(target=interrupt_until_stopped)
    other.start()
    try:
        with pytest.raises(Cancelled), vault.work():
            vault._connection.execute(forever).fetchall()
    finally:
        stop.set()
        other.join()
    with vault.work() as work:
        assert work.clients.count() == 0


def test_closing_lets_go_of_lock_and_keys(open_as, salon, clock, counter):
    vault = open_as(Tier.OWNER)
    with pytest.raises(VaultInUse):
        VaultDoor(salon.folder, clock=clock)
    ring = vault._ring
    counter.clear()
    assert not any(ring._held._secrets.values())
    assert not any(path.stat().st_size for path in salon.folder.glob("*-wal"))
    VaultDoor(salon.folder, clock=clock).close()


def test_roster_labels_reach_the_next_transaction(open_as, salon):
    vault = open_as(Tier.OWNER)
    vault.roster.relabel(salon.people[Tier.SPECIALIST], "Chair 3")
    with vault.work() as work:
        assert "Chair 3" in {member.label for member in work.members}
