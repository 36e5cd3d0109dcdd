"""Each lock of the desk holds, and whatever was asked of it is on record."""

from contextlib import contextmanager
from datetime import date

import pytest

from salon_vault.access import Permission
from salon_vault.audit import Phase, Subject, Touch, Verb
from salon_vault.clients.model import Client, new_client_id
from salon_vault.clients.use_cases import add_client, find_clients, open_card, rename_client
from salon_vault.desk import Desk
from salon_vault.errors import (
    DiskFull,
    InvalidInput,
    NoPrinter,
    NotPermitted,
    ProofNeeded,
    ReasonNeeded,
    WitnessNeeded,
    WrongPassword,
)
from salon_vault.gate import Proof, UseCase
from salon_vault.staff.model import Tier
from storage.cipher import DriverError

DONE = "done"


def plain(work, fail=None):
    """Leave a remark and, where told so, fail."""
    work.remark("counted", 7)
    if fail is not None:
        raise fail
    return DONE


def outside_case(outside, fail=None):
    """Touch something outside and, where told so, fail."""
    with outside.work() as work:
        work.remark("counted", 7)
    outside.touched(Touch(Verb.PRINTED, Subject.PAPER, "CODE"))
    if fail is not None:
        raise fail
    return DONE


def case(needs=Permission.VIEW_CARDS, do=plain, **locks):
    return UseCase("test.case", needs, do, **locks)


def told(lines):
    return [(line.entry.case, line.entry.phase) for line in lines]


# --- permission and entry --------------------------------------------------------------------


def test_permitted_run_is_recorded_with_actor_and_detail(seat, entries, salon, clock):
    assert seat(Tier.RECEPTION).run(case()) == DONE
    (line,) = entries()
    assert (line.entry.actor, line.entry.at) == (salon.people[Tier.RECEPTION], clock.now())
    assert (line.entry.phase, line.detail) == (Phase.RUN, {"counted": 7})


def test_refused_run_is_not_made_but_recorded(seat, entries):
    desk = seat(Tier.RECEPTION)
    with pytest.raises(NotPermitted) as refused:
        desk.run(case(Permission.MANAGE_STAFF))
    assert refused.value.permission == "manage_staff"
    (line,) = entries()
    assert (line.entry.phase, line.detail) == (Phase.REFUSED, {})


def test_refused_change_changes_nothing(seat, look):
    client = seat(Tier.RECEPTION).run(add_client, "Ewa", "pl").client
    with pytest.raises(NotPermitted):
        seat(Tier.SPECIALIST).run(case(Permission.EDIT_CONTACT, do=rename_client.do))
    assert look("SELECT name, version FROM client WHERE id = ?", client.id) == [("Ewa", 1)]


def test_failed_run_leaves_neither_change_nor_entry(seat, look, entries):
    desk = seat(Tier.RECEPTION)
    with pytest.raises(InvalidInput):
        desk.run(add_client, "Ewa", "klingon")
    assert look("SELECT * FROM client") == []
    assert entries() == []


def test_change_whose_entry_cannot_be_written_is_not_kept(seat, look):
    look(
        "CREATE TRIGGER no_entry BEFORE INSERT ON log WHEN NEW.core LIKE '%add_client%'"
        " BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(DriverError, match="no"):
        seat(Tier.RECEPTION).run(add_client, "Ewa", "pl")
    assert look("SELECT * FROM client") == []


def test_typing_leaves_no_entry_but_a_refusal_does(seat, entries):
    desk = seat(Tier.RECEPTION)
    desk.run(find_clients, "ew")
    with pytest.raises(NotPermitted):
        desk.run(case(Permission.VIEW_LOG, unlogged="typing"))
    assert told(entries()) == [("test.case", Phase.REFUSED)]


def test_unlogged_run_that_touched_something_is_recorded_all_the_same(seat, entries):
    def touching(work):
        return work.clients.save(Client(new_client_id(), "Ewa", "pl", date(2026, 1, 1)))

    seat(Tier.RECEPTION).run(case(do=touching, unlogged="pretends to look only"))
    assert told(entries()) == [("test.case", Phase.RUN)]


def test_news_come_after_the_change_and_never_of_a_failed_one(seat):
    news = []
    desk = seat(Tier.RECEPTION, news.append)
    news.clear()
    desk.run(add_client, "Ewa", "pl")
    with pytest.raises(InvalidInput):
        desk.run(add_client, "", "pl")
    (touches,) = news
    assert Subject.CLIENT in {touch.subject for touch in touches}


# --- reason, proof, witness ------------------------------------------------------------------


def test_reason_is_asked_for_and_sealed(seat, entries):
    desk = seat(Tier.OWNER)
    for reason in ("", "  "):
        with pytest.raises(ReasonNeeded):
            desk.asking(reason=reason).run(case(reason=True))
    assert desk.asking(reason=" asked in writing ").run(case(reason=True)) == DONE
    lines = entries()
    assert [line.entry.phase for line in lines] == [Phase.REFUSED, Phase.REFUSED, Phase.RUN]
    assert lines[-1].detail["reason"] == "asked in writing"


def test_proof_holds_for_five_minutes(seat, salon, clock, entries):
    desk = seat(Tier.OWNER)
    with pytest.raises(ProofNeeded):
        desk.run(case(fresh=True))
    proof = desk.confirm(salon.password)
    clock.move(seconds=299)
    assert desk.asking(proof=proof).run(case(fresh=True)) == DONE
    clock.move(seconds=1)
    with pytest.raises(ProofNeeded):
        desk.asking(proof=proof).run(case(fresh=True))
    assert [(line.entry.phase, line.entry.fresh) for line in entries()] == [
        (Phase.REFUSED, False),
        (Phase.RUN, True),
        (Phase.REFUSED, False),
    ]


def test_proof_cannot_be_made_up_or_brought_from_another_desk(seat, salon):
    proof = seat(Tier.OWNER).confirm(salon.password)
    desk = seat(Tier.OWNER)
    own = desk.confirm(salon.password)
    others = Proof(salon.people[Tier.MANAGER], own.token)
    for made_up in (proof, others, Proof(desk.member.id, "0" * 32), Proof(desk.member.id, "")):
        with pytest.raises(ProofNeeded):
            desk.asking(proof=made_up).run(case(fresh=True))
    assert desk.asking(proof=own).run(case(fresh=True)) == DONE


def test_wrong_password_proves_nothing_and_is_recorded(seat, entries):
    with pytest.raises(WrongPassword):
        seat(Tier.OWNER).confirm("somebody-elses-five-word-guess")
    assert told(entries()) == [("staff.confirm", Phase.REFUSED)]


def test_witness_signs_once(seat, salon, entries):
    desk = seat(Tier.OWNER)
    manager = salon.people[Tier.MANAGER]
    with pytest.raises(WitnessNeeded):
        desk.run(case(witness=True))
    with pytest.raises(WitnessNeeded):
        desk.asking(witness=manager).run(case(witness=True))
    agreed = desk.call_witness(manager, salon.password)
    assert desk.asking(witness=agreed).run(case(witness=True)) == DONE
    with pytest.raises(WitnessNeeded):
        desk.asking(witness=agreed).run(case(witness=True))
    lines = entries()
    assert [line.entry.cosigner for line in lines] == [None, None, manager, None]


def test_nobody_is_their_own_witness(seat, salon):
    desk = seat(Tier.OWNER)
    with pytest.raises(WitnessNeeded):
        desk.call_witness(desk.member.id, salon.password)


def test_witness_with_a_wrong_password_agrees_to_nothing(seat, salon, entries):
    desk = seat(Tier.RECEPTION)
    with pytest.raises(WrongPassword):
        desk.call_witness(salon.people[Tier.OWNER], "somebody-elses-five-word-guess")
    with pytest.raises(WitnessNeeded):
        desk.asking(witness=salon.people[Tier.OWNER]).run(case(witness=True))
    first, second = entries()
    assert (first.entry.case, first.entry.phase) == ("staff.call_witness", Phase.REFUSED)
    assert first.entry.actor == second.entry.actor == salon.people[Tier.RECEPTION]


def test_witness_who_left_five_minutes_ago_is_asked_again(seat, salon, clock):
    desk = seat(Tier.OWNER)
    agreed = desk.call_witness(salon.people[Tier.MANAGER], salon.password)
    clock.move(seconds=300)
    with pytest.raises(WitnessNeeded):
        desk.asking(witness=agreed).run(case(witness=True))


def test_witness_signs_the_intent_of_what_happens_outside(seat, salon, entries):
    desk = seat(Tier.OWNER)
    agreed = desk.call_witness(salon.people[Tier.MANAGER], salon.password)
    desk.asking(witness=agreed).run(case(do=outside_case, outside=True, witness=True))
    assert [(line.entry.phase, line.entry.cosigner) for line in entries()] == [
        (Phase.INTENT, agreed),
        (Phase.DONE, None),
    ]


# --- outside ---------------------------------------------------------------------------------


def test_outside_run_is_framed_by_intent_and_done(seat, entries):
    news = []
    desk = seat(Tier.RECEPTION, news.append)
    assert desk.run(case(do=outside_case, outside=True)) == DONE
    intent, done = entries()
    assert (intent.entry.phase, intent.entry.touches) == (Phase.INTENT, ())
    assert (done.entry.phase, done.entry.of_seq) == (Phase.DONE, intent.seq)
    assert [touch.verb for touch in done.entry.touches] == [Verb.PRINTED]
    assert done.detail == {"counted": 7}
    assert [touch.verb for touch in news[-1]] == [Verb.PRINTED]


def test_outside_failure_is_recorded_with_what_it_reached(seat, entries):
    desk = seat(Tier.RECEPTION)
    with pytest.raises(NoPrinter):
        desk.run(case(do=outside_case, outside=True), NoPrinter())
    intent, failed = entries()
    assert (failed.entry.phase, failed.entry.of_seq) == (Phase.FAILED, intent.seq)
    assert [touch.verb for touch in failed.entry.touches] == [Verb.PRINTED]


def test_intent_left_open_is_answered_by_whoever_comes_next(seat, counter, entries):
    def die(outside):
        counter.clear()
        raise SystemExit

    desk = seat(Tier.RECEPTION)
    with pytest.raises(Exception, match="closed"):
        desk.run(case(do=die, outside=True))
    seat(Tier.MANAGER)
    intent, failed = entries()
    assert (failed.entry.phase, failed.entry.of_seq) == (Phase.FAILED, intent.seq)
    assert failed.detail == {"interrupted": True}


# --- a full disk -----------------------------------------------------------------------------


class OnFullDisk:
    """An open vault whose transactions find no room at their end."""

    def __init__(self, vault):
        self.vault = vault
        self.member = vault.member
        self.roster = vault.roster
        self.own_login = vault.own_login

    @contextmanager
    def work(self):
        with self.vault.work() as work:
            yield work
            raise DiskFull


def test_without_room_for_an_entry_only_the_owner_opens_cards(seat, open_as, world):
    client_id = seat(Tier.RECEPTION).run(add_client, "Ewa", "pl").client.id
    for tier in (Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER):
        with pytest.raises(DiskFull):
            Desk(OnFullDisk(open_as(tier)), world).run(open_card, client_id)
    owner = Desk(OnFullDisk(open_as(Tier.OWNER)), world)
    assert owner.run(open_card, client_id).client.name == "Ewa"
    with pytest.raises(DiskFull):
        owner.run(rename_client, client_id, 1, "Eva", "", "pl")
    with pytest.raises(DiskFull):
        owner.run(case())
