"""Random staff do random things: nothing changes and no card is read without an entry."""

import json
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, Verbosity, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from salon_vault.access import DELEGABLE, GRANTS
from salon_vault.clients.model import Contact, Health, Severity
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    open_card,
    rename_client,
    save_contact,
    save_health,
    settled_search,
    write_handling,
)
from salon_vault.deputies.use_cases import end_delegation, name_deputy
from salon_vault.desk import Desk
from salon_vault.errors import NotFound, NotPermitted, VaultError
from salon_vault.log.use_cases import read_log, verify_log, who_opened
from salon_vault.ports import World
from salon_vault.reads import READS_LAST
from salon_vault.staff.model import TIER_KEYS, Delegation, Tier
from salon_vault.staff.use_cases import (
    add_member,
    list_staff,
    relabel_member,
    remove_member,
    send_away,
    take_back,
)
from salon_vault.visits.use_cases import list_visits, record_visit, remove_visit
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.sheet import KeyName
from tests.conftest import MemoryExports, MemoryPrinter, StoppedClock
from tests.vaults import Patient

VERSIONS = """
    SELECT 'client', id, version FROM client
    UNION ALL SELECT subject, client, version FROM sealed_record
    UNION ALL SELECT 'visit', id, version FROM visit"""

PICK = st.integers(0, 3)
"""Which of the latest cards or visits is meant."""

TEXT = st.sampled_from(["Ewa", "Ada Maj", "", "  ", "王小明", "x" * 200])


class RandomStaff(RuleBasedStateMachine):
    """Whoever sits at the counter, at work."""

    founded = None
    desk_class = Desk

    @initialize()
    def unlock_the_door(self):
        self.place = Path(tempfile.mkdtemp())
        self.folder = shutil.copytree(self.founded.folder, self.place / "Salon.svault")
        self.clock = StoppedClock()
        self.world = World(self.clock, MemoryPrinter(), MemoryExports())
        self.cards, self.visits, self.reads = [], [], []
        self.vault = None
        self.kept = {}
        self.seen = 0
        self.away, self.gone, self.left = set(), set(), {}
        self.sit_down(Tier.RECEPTION)

    def teardown(self):
        if getattr(self, "vault", None) is not None:
            self.vault.close()
            shutil.rmtree(self.place)

    # --- what people do ----------------------------------------------------------------------

    @rule(tier=st.sampled_from(Tier))
    def sit_down(self, tier):
        if self.vault is not None:
            self.vault.close()
        door = VaultDoor(self.folder, clock=self.clock)
        if tier in self.away | self.gone:
            with pytest.raises(NotFound):
                door.open_with_identity(self.founded.people[tier], self.founded.identity(tier))
            tier = Tier.OWNER
        self.vault = door.open_with_identity(
            self.founded.people[tier], self.founded.identity(tier)
        )
        self.desk = self.desk_class(self.vault, self.world)
        self.desk.take_seat()

    @rule(minutes=st.sampled_from([1, 4, 9, 11]))
    def wait(self, minutes):
        self.clock.move(minutes=minutes)

    @rule(name=TEXT)
    def add_a_card(self, name):
        card = self.attempt(add_client, name, "pl")
        if card is not None:
            self.cards.append(card.client.id)

    @rule(pick=PICK, name=TEXT, version=st.integers(0, 3))
    def rename_a_card(self, pick, name, version):
        self.attempt(rename_client, self.card(pick), version, name, "", "pl")

    @rule(pick=PICK)
    def open_a_card(self, pick):
        if self.attempt(open_card, self.card(pick)) is not None:
            self.reads.append(self.card(pick))

    @rule(pick=PICK)
    def look_at_visits(self, pick):
        if self.attempt(list_visits, self.card(pick)) is not None:
            self.reads.append(self.card(pick))

    @rule(pick=PICK, version=st.integers(0, 2))
    def write_contact(self, pick, version):
        self.attempt(save_contact, self.card(pick), Contact("601234418", version=version))

    @rule(pick=PICK, version=st.integers(0, 2))
    def write_health(self, pick, version):
        self.attempt(save_health, self.card(pick), Health(notes="rash", version=version))

    @rule(pick=PICK, text=TEXT)
    def write_a_handling_line(self, pick, text):
        self.attempt(write_handling, self.card(pick), 1, Severity.CARE, text)

    @rule(pick=PICK, ahead=st.integers(-3, 3))
    def record_a_visit(self, pick, ahead):
        day = (self.clock.now() + timedelta(days=ahead)).date()
        visit = self.attempt(record_visit, self.card(pick), day, "Cut", None)
        if visit is not None:
            self.visits.append(visit.id)

    @rule(pick=PICK)
    def remove_a_visit(self, pick):
        self.attempt(remove_visit, (self.visits[-1 - pick :] or ["none"])[0])

    @rule(text=TEXT)
    def search(self, text):
        self.attempt(find_clients, text)
        self.attempt(settled_search, text, 1, 0)

    @rule(pick=PICK)
    def look_at_the_log(self, pick):
        self.attempt(read_log)
        self.attempt(who_opened, self.card(pick))
        self.attempt(verify_log, Patient())

    @rule(label=TEXT)
    def look_after_staff(self, label):
        self.attempt(list_staff)
        self.attempt(relabel_member, self.founded.people[Tier.MANAGER], label)
        self.attempt(add_member, label, Tier.RECEPTION, frozenset(), "short")

    @rule(tier=st.sampled_from(Tier))
    def send_somebody_away(self, tier):
        if self.change(send_away, tier):
            self.away.add(tier)

    @rule(tier=st.sampled_from(Tier))
    def take_somebody_back(self, tier):
        if self.change(take_back, tier):
            self.away.discard(tier)

    @rule(tier=st.sampled_from(Tier), first=st.integers(-2, 2), days=st.integers(0, 3))
    def name_a_deputy(self, tier, first, days):
        since = self.clock.now().date() + timedelta(days=first)
        rights = frozenset(right.value for right in DELEGABLE)
        left = Delegation(since, since + timedelta(days=days), rights)
        if self.change(name_deputy, tier, left):
            self.left[tier] = left

    @rule(tier=st.sampled_from(Tier))
    def end_a_delegation(self, tier):
        if self.change(end_delegation, tier):
            self.left.pop(tier, None)

    @rule(tier=st.sampled_from([Tier.SPECIALIST, Tier.RECEPTION]), chance=st.integers(0, 5))
    def somebody_leaves(self, tier, chance):
        if chance == 0 and self.change(remove_member, tier, Patient()):
            self.gone.add(tier)
            self.away.discard(tier)
            self.left.pop(tier, None)

    def change(self, case, tier, *args):
        """Do something about somebody's login; return whether it was done."""
        before, me = self.log_length(), self.desk.member
        proof = self.desk.confirm(self.founded.password) if case.fresh else None
        try:
            self.desk.asking(proof=proof).run(case, self.founded.people[tier], *args)
        except NotPermitted:
            refused = ["refused"] if not self.may(case) else ["intent", "failed"]
            assert [core["phase"] for core in self.log(before)] == refused
            assert me.tier is not Tier.OWNER
            return False
        except VaultError:
            return False
        assert self.may(case)
        assert me.tier is Tier.OWNER or tier not in {Tier.OWNER, *self.left}
        assert [core["phase"] for core in self.log(before)] == ["intent", "done"]
        return True

    def may(self, case):
        """Tell what the tables say, and the model of who was left what."""
        mine = self.desk.member.tier
        left, today = self.left.get(mine), self.clock.now().date()
        return case.needs in GRANTS[mine] or (
            left is not None and case.needs in DELEGABLE and left.since <= today <= left.until
        )

    # --- what has to hold --------------------------------------------------------------------

    def attempt(self, case, *args):
        """Try something; whatever the tables forbid must be refused, and the refusal kept."""
        allowed = self.may(case)
        before = self.log_length()
        try:
            result = self.desk.run(case, *args)
        except NotPermitted:
            assert not allowed
            assert [core["phase"] for core in self.log(before)] == ["refused"]
            return None
        except VaultError:
            return None
        assert allowed, f"{case.name} was done by {self.desk.member.tier}"
        if not case.unlogged and not self.log(before):
            assert result is not None
            assert case in {open_card, list_visits, list_staff, read_log, who_opened}
        return result

    @invariant()
    def every_change_has_its_entry(self):
        rows = self.vault._connection.execute(VERSIONS)
        now = {(kind, id_): version for kind, id_, version in rows}
        changed = {
            key for key in now.keys() | self.kept.keys() if now.get(key) != self.kept.get(key)
        }
        told = {
            (kind, id_)
            for core in self.log(self.seen)
            for kind, id_, verb, *_ in core["refs"]
            if verb in {"changed", "erased"}
        }
        assert changed <= told
        self.kept, self.seen = now, self.log_length()

    @invariant()
    def everybody_holds_the_keys_they_should_and_no_other(self):
        held = {}
        for grant in HeaderFiles(self.folder).load().sheet.grants:
            held.setdefault(grant.member, set()).add(grant.key)
        for tier in Tier:
            keys = {KeyName(each.value) for each in TIER_KEYS[tier]}
            if tier is Tier.OWNER:
                keys = set(KeyName)
            if tier in self.left:
                keys = set(KeyName) - {KeyName.LOG}
            if tier in self.away | self.gone:
                keys = set()
            assert held.get(self.founded.people[tier], set()) == keys

    @invariant()
    def every_card_read_has_an_entry_that_covers_it(self):
        since = self.clock.now().timestamp() - READS_LAST
        read = {
            id_
            for core in self.log(0)
            if core["actor"] == self.desk.member.id and core["t"] > since
            for _, id_, verb, *_ in core["refs"]
            if verb == "read"
        }
        assert set(self.reads) <= read
        self.reads = []

    def log(self, after):
        rows = self.vault._connection.execute(
            "SELECT core FROM log WHERE seq > ? ORDER BY seq", (after,)
        )
        return [json.loads(core) for (core,) in rows]

    def log_length(self):
        return self.vault._connection.execute("SELECT seq FROM log_state").fetchone()[0]

    def card(self, pick):
        return (self.cards[-1 - pick :] or ["none"])[0]


def send_in(founded, desk_class, examples):
    class Staff(RandomStaff):
        pass

    Staff.founded, Staff.desk_class = founded, desk_class
    run_state_machine_as_test(
        Staff,
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            deadline=None,
            phases=[Phase.generate],
            verbosity=Verbosity.quiet,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_nothing_changes_and_no_card_is_read_without_an_entry(founded):
    send_in(founded, Desk, examples=25)


class ForgetfulDesk(Desk):
    """The negative control: does what it is asked, and forgets every other entry."""

    def _record(self, work, case, given, touches):
        self.turn = not getattr(self, "turn", True)
        return self.turn and super()._record(work, case, given, touches)


class WavingDesk(Desk):
    """The negative control: lets everybody do everything."""

    def allows(self, case):
        return True


@pytest.mark.parametrize("broken", [ForgetfulDesk, WavingDesk])
def test_a_broken_desk_is_noticed(founded, broken):
    with pytest.raises(AssertionError):
        send_in(founded, broken, examples=25)
