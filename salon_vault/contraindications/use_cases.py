"""What staff can do with questions before treatments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clearance.model import Weight
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.consent_first.opening import refuse_unasked
from salon_vault.contraindications.answers import (
    Answers,
    AnswerSheet,
    AnswersId,
    Decision,
    new_answers_id,
    sheet_of,
)
from salon_vault.contraindications.errors import AnswersClosed, NotAdopted, NoticeFirst
from salon_vault.contraindications.model import AdoptedSet, Answer, check_answers
from salon_vault.contraindications.rules import Proposal, propose
from salon_vault.errors import EditConflict
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """What a desk sees of a client's answers without opening any."""

    sets: tuple[AdoptedSet, ...]
    """The sets in force, by kind."""
    history: tuple[Answers, ...]
    """Every asking, the latest first."""
    told: bool
    """Whether the client was handed the privacy notice."""
    today: date
    unreadable: frozenset[Kind] = frozenset()
    """Kinds of whose latest answers, or questions, something cannot be read."""

    def latest(self, kind: Kind) -> Answers | None:
        """Return the latest asking before treatments of ``kind``."""
        return next((one for one in self.history if one.kind is kind), None)


@use_case(needs=Permission.VIEW_CARDS)
def list_answers(work: Work, client_id: ClientId) -> Asked:
    """Return when a client was asked what, and what is to be done; not what was said."""
    work.clients.get(client_id)
    sets = tuple(one for one in work.questions.sets() if one.in_force)
    history = tuple(work.questions.of_client(client_id))
    return Asked(
        sets,
        history,
        _told(work, client_id),
        _today(work),
        frozenset(_unreadable(work, client_id, sets)),
    )


@use_case(needs=Permission.VIEW_CARDS)
def open_answers(work: Work, answers_id: AnswersId) -> AnswerSheet | Sealed:
    """Return what was said, for those who hold the key."""
    work.questions.get(answers_id)
    return work.questions.sheet(answers_id)


@use_case(needs=Permission.ASK_QUESTIONS)
def hand_in_answers(
    work: Work,
    client_id: ClientId,
    kind: Kind,
    set_version: int,
    answers: Sequence[Answer],
    note: str = "",
) -> Answers:
    """
    Keep what a client answered, read from the paper or asked at the counter.

    Where the checklist finds something, its proposal waits for somebody who may decide. Where
    it finds nothing, whoever asked has decided so.

    Raises:
        NotAdopted, NoticeFirst, NotAskedFirst, OnlySafetyLine: if nothing may be asked, or not
            yet.
        EditConflict: if the questions are no longer these.
        InvalidInput: if an answer is missing or is none.
    """
    proposal = _proposal(work, client_id, kind, set_version, answers)
    made = _asking(work, client_id, kind, proposal)
    if proposal.weight is Weight.NONE:
        made = made.decided(Weight.NONE, None, work.member.label, _today(work))
    return _kept(work, made, sheet_of(answers, proposal, note))


@use_case(needs=Permission.DECIDE_ANSWERS)
def record_answers(
    work: Work,
    client_id: ClientId,
    kind: Kind,
    set_version: int,
    answers: Sequence[Answer],
    decision: Decision,
    note: str = "",
) -> Answers:
    """
    Keep what a client answered, and what the person at the desk decided on it.

    Raises:
        InvalidInput: also if the decision differs from the checklist without a reason.
        NotAdopted, NoticeFirst, EditConflict: as ``hand_in_answers`` does.
    """
    proposal = _proposal(work, client_id, kind, set_version, answers)
    decision = decision.checked_against(proposal)
    made = _asking(work, client_id, kind, proposal).decided(
        decision.weight, decision.to_do, work.member.label, _today(work)
    )
    sheet = replace(sheet_of(answers, proposal, note), reason=decision.reason)
    return _kept(work, made, sheet)


@use_case(needs=Permission.DECIDE_ANSWERS)
def decide_answers(
    work: Work, answers_id: AnswersId, version: int, decision: Decision
) -> Answers:
    """
    Decide on answers that were handed in, or decide otherwise than before.

    Raises:
        AnswersClosed: without the key to what was said.
        EditConflict: if somebody decided meanwhile.
        InvalidInput: if the decision differs from the checklist without a reason.
    """
    asked = replace(work.questions.get(answers_id), version=version)
    sheet = work.questions.sheet(answers_id)
    if isinstance(sheet, Sealed):
        raise AnswersClosed
    decision = decision.checked_against(_proposed_then(work, asked, sheet))
    decided = asked.decided(decision.weight, decision.to_do, work.member.label, _today(work))
    work.questions.save_sheet(asked.client, asked.id, replace(sheet, reason=decision.reason))
    return work.questions.save(decided)


@use_case(needs=Permission.DECIDE_ANSWERS)
def confirm_unchanged(
    work: Work, answers_id: AnswersId, decision: Decision, note: str = ""
) -> Answers:
    """
    Record that a client, asked again, said that nothing has changed.

    The answers are weighed anew: a period may be over by now.

    Raises:
        AnswersClosed: without the key to what was said.
        EditConflict: if the questions are others by now: then all of them are asked.
    """
    before = work.questions.get(answers_id)
    sheet = work.questions.sheet(answers_id)
    if isinstance(sheet, Sealed):
        raise AnswersClosed
    proposal = _proposal(work, before.client, before.kind, before.set_version, sheet.answers)
    decision = decision.checked_against(proposal)
    made = _asking(work, before.client, before.kind, proposal).decided(
        decision.weight, decision.to_do, work.member.label, _today(work)
    )
    again = sheet_of(sheet.answers, proposal, note, as_before=True)
    return _kept(work, made, replace(again, reason=decision.reason))


def _proposal(
    work: Work,
    client_id: ClientId,
    kind: Kind,
    set_version: int,
    answers: Sequence[Answer],
) -> Proposal:
    work.clients.get(client_id)
    adopted = work.questions.in_force(kind)
    if adopted is None:
        raise NotAdopted
    if adopted.questions.version != set_version:
        raise EditConflict
    if not _told(work, client_id):
        raise NoticeFirst
    refuse_unasked(work, client_id)
    check_answers(adopted.questions, answers)
    return propose(adopted.questions, answers, _today(work))


def _proposed_then(work: Work, asked: Answers, sheet: AnswerSheet) -> Proposal:
    """Return what the checklist proposed on the day of the asking, by the set of that day."""
    versions = work.questions.versions(asked.kind)
    then = next((v for v in versions if v.questions.version == asked.set_version), None)
    if then is None:
        raise NotAdopted
    return propose(then.questions, sheet.answers, day_of(asked.asked_at))


def _unreadable(work: Work, client_id: ClientId, sets: Sequence[AdoptedSet]) -> Iterator[Kind]:
    book = work.questions
    for kind in (one.questions.kind for one in sets):
        if not (book.set_is_whole(kind) and book.is_whole(client_id, kind)):
            yield kind


def _asking(work: Work, client_id: ClientId, kind: Kind, proposal: Proposal) -> Answers:
    adopted = work.questions.in_force(kind)
    assert adopted is not None
    return Answers(
        id=new_answers_id(),
        client=client_id,
        kind=kind,
        set_version=adopted.questions.version,
        asked_at=work.clock.now(),
        asked_by=work.member.label,
        weight=proposal.weight,
        to_do=proposal.to_do,
        valid_until=adopted.questions.valid.after(_today(work)),
    )


def _kept(work: Work, answers: Answers, sheet: AnswerSheet) -> Answers:
    kept = work.questions.save(answers)
    work.questions.save_sheet(answers.client, answers.id, sheet)
    return kept


def _told(work: Work, client_id: ClientId) -> bool:
    return bool(work.notices.handovers(client_id))


def _today(work: Work) -> date:
    return day_of(work.clock.now())
