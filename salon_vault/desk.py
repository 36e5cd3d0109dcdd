"""
The desk: an unlocked vault with one person at it, and the only one who carries out use cases.

It asks for permission, proof, witness and reason first, and writes the log entry last, inside
the same transaction, so that nothing happens unasked or unrecorded. What cannot be inside a
transaction (header, blob, print, export) is framed: INTENT, effect, DONE or FAILED.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from salon_vault.access import may
from salon_vault.asking import Asking
from salon_vault.audit import Entry, Fact, Phase, Seq, Touch
from salon_vault.cut_short import answer_cut_short
from salon_vault.errors import (
    DiskFull,
    NotPermitted,
    ProofNeeded,
    ReasonNeeded,
    Refused,
    WitnessNeeded,
    WrongPassword,
)
from salon_vault.gate import Given, Outside, Proof, UseCase
from salon_vault.ports import OpenVault, Work, World
from salon_vault.reads import RecordedReads, only_reads
from salon_vault.refusal import RefusedOnCard
from salon_vault.slips.errors import SlipToReplace
from salon_vault.staff.model import Member, StaffId, Tier
from salon_vault.vouching import Vouching

_AGREED = frozenset({Phase.RUN, Phase.INTENT})

type Announce = Callable[[Sequence[Touch]], None]


class Desk:
    """An unlocked vault with one member of staff sitting at it."""

    def __init__(
        self, vault: OpenVault, world: World, announce: Announce = lambda _: None
    ) -> None:
        self._vault = vault
        self._world = world
        self._announce = announce
        self._vouching = Vouching()
        self._reads = RecordedReads()

    def take_seat(self) -> None:
        """Log that the vault was unlocked, and answer what a crash left open as interrupted."""
        from salon_vault.staff.use_cases import sit_down  # the unlock window needs none of it

        with self._vault.work() as work:
            answer_cut_short(work, self._world.clock.now(), self.member.id)
        self.run(sit_down)

    @property
    def member(self) -> Member:
        """The person at this desk."""
        return self._vault.member

    @property
    def vault(self) -> OpenVault:
        """The open vault, for drafts, interrupting and closing; ``ui`` sees no record in it."""
        return self._vault

    def allows(self, case: UseCase[..., Any]) -> bool:
        """Tell whether the person at this desk may carry out ``case``."""
        today = self._world.clock.now().astimezone().date()
        return (case.on_slip or not self.on_slip) and may(self.member, case.needs, today)

    @property
    def on_slip(self) -> bool:
        """Whether a password of one's own has to be chosen before anything else."""
        return self._vault.own_login.slip is not None

    def needs_second(self, case: UseCase[..., Any]) -> bool:
        """Tell whether a second person has to agree: by its own rule, or the salon's."""
        wanted = case.name in self._vault.roster.second_person() and not self.member.kit
        return case.witness or wanted

    def confirm(self, password: str) -> Proof:
        """
        Check the own password again; slow on purpose.

        Raises:
            WrongPassword: if it does not fit, and the try is logged.
        """
        self._try("staff.confirm", lambda: self._vault.prove(password))
        return self._vouching.prove(self.member.id, self._world.clock.monotonic())

    def call_witness(self, who: StaffId, password: str) -> StaffId:
        """
        Have a second person agree to the next use case asked with them.

        Raises:
            WitnessNeeded: if it is the same person.
            WrongPassword: if the password does not fit, and the try is logged.
        """
        if who == self.member.id:
            raise WitnessNeeded
        self._try("staff.call_witness", lambda: self._vault.witness(who, password))
        self._vouching.agree(who, self._world.clock.monotonic())
        return who

    def asking(
        self, *, reason: str = "", proof: Proof | None = None, witness: StaffId | None = None
    ) -> Asking:
        """Return this desk with what the person gives along with the next question."""
        return Asking(self, Given(reason.strip(), proof, witness))

    def run[**P, R](self, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """
        Carry out ``case`` and return its result; the entry is written with it or nothing is.

        Raises:
            SlipToReplace, NotPermitted, ProofNeeded, WitnessNeeded, ReasonNeeded: it is logged.
        """
        return self.carry_out(Given(), case, *args, **kwargs)

    def carry_out[**P, R](
        self, given: Given, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Carry out ``case`` with what was given along; see ``run``."""
        refusal = self._refusal(case, given)
        if refusal is not None:
            self._log_refused(case, given)
            raise refusal
        if case.outside:
            return self._carry_out_outside(given, case, *args, **kwargs)
        touches: tuple[Touch, ...] = ()
        try:
            with self._vault.work() as work:
                result: R = case.done_in(work, *args, **kwargs)
                touches = tuple(work.touches)
                recorded = self._record(work, case, given, touches)
        except RefusedOnCard as found:
            self._log_refused(case, given, (found.touch,))
            raise
        except DiskFull:
            # when not even an entry fits any more, the owner alone still opens cards
            if self.member.tier is not Tier.OWNER or not only_reads(touches):
                raise
            return result
        if recorded:
            self._reads.remember(case.name, touches, self._world.clock.monotonic())
        self._announce(touches)
        return result

    def _log_refused(
        self, case: UseCase[..., Any], given: Given, wanted: tuple[Touch, ...] = ()
    ) -> None:
        with self._vault.work() as work:
            work.audit.append(self._entry(case, given, Phase.REFUSED, wanted))

    def _refusal(self, case: UseCase[..., Any], given: Given) -> Refused | None:
        if self.on_slip and not case.on_slip:
            return SlipToReplace()
        if not self.allows(case):
            return NotPermitted(case.needs.value)
        now = self._world.clock.monotonic()
        if case.fresh and not self._vouching.proves(given.proof, self.member.id, now):
            return ProofNeeded()
        if self.needs_second(case) and not self._has_second(case, given):
            return WitnessNeeded()
        if case.reason and not given.reason:
            return ReasonNeeded()
        return None

    def _has_second(self, case: UseCase[..., Any], given: Given) -> bool:
        agrees = self._vouching.agrees(given.witness, self._world.clock.monotonic())
        found = (one for one in self._vault.roster.members() if one.id == given.witness)
        return agrees and any(one.may_be_second(senior=case.senior) for one in found)

    def _try(self, case: str, check: Callable[[], None]) -> None:
        try:
            check()
        except WrongPassword:
            tried = Entry(self._world.clock.now(), self.member.id, case, Phase.REFUSED)
            with self._vault.work() as work:
                work.audit.append(tried)
            raise

    def _record(
        self, work: Work, case: UseCase[..., Any], given: Given, touches: tuple[Touch, ...]
    ) -> bool:
        """Write the entry and return True, unless none is due or an earlier one covers it."""
        if case.unlogged and not touches:
            return False
        now = self._world.clock.monotonic()
        shared = given == Given() and not case.each_time
        if shared and self._reads.covers(case.name, touches, now):
            return False
        remarks = dict(work.remarks)
        if repeats := self._reads.take_repeats():
            remarks["repeated_reads"] = repeats
        work.audit.append(self._entry(case, given, Phase.RUN, touches, remarks))
        return True

    def _carry_out_outside[**P, R](
        self, given: Given, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        with self._vault.work() as work:
            intent = work.audit.append(self._entry(case, given, Phase.INTENT))
        outside = Outside(self._vault, self._world, case)
        try:
            result: R = case.do(outside, *args, **kwargs)
        except BaseException:
            self._answer(intent, case, given, Phase.FAILED, outside)
            self._announce(outside.news)
            raise
        self._answer(intent, case, given, Phase.DONE, outside)
        self._announce(outside.news)
        return result

    def _answer(
        self, intent: Seq, case: UseCase[..., Any], given: Given, phase: Phase, outside: Outside
    ) -> None:
        entry = self._entry(case, given, phase, tuple(outside.touches), outside.remarks)
        with self._vault.work() as work:
            work.audit.append(replace(entry, of_seq=intent))

    def _entry(
        self,
        case: UseCase[..., Any],
        given: Given,
        phase: Phase,
        touches: tuple[Touch, ...] = (),
        remarks: Mapping[str, Fact] | None = None,
    ) -> Entry:
        # a witness signs once: under the RUN, or under the INTENT before the effect
        cosigner = given.witness if phase in _AGREED and self.needs_second(case) else None
        if cosigner is not None:
            self._vouching.spend(cosigner)
        detail = dict(remarks or {})
        # a refusal that names no record keeps no reason: nobody would know when to erase it
        if given.reason and (touches or phase is not Phase.REFUSED):
            detail["reason"] = given.reason
        return Entry(
            at=self._world.clock.now(),
            actor=self.member.id,
            case=case.name,
            phase=phase,
            touches=touches,
            fresh=case.fresh and phase is not Phase.REFUSED,
            cosigner=cosigner,
            detail=detail,
        )
