"""
The line between the screens and the desk.

Every use case runs on one worker thread, which alone opens, uses and closes the vault. Answers
come back on the GUI thread, and only while the screen that asked is still there to hear them.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from salon_vault.audit import Touch, Verb
from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.gate import Given, Proof, UseCase
from salon_vault.staff.model import Member, StaffId
from ui.answer import Answer, Complain, outcome_of
from ui.asking import Asking
from ui.drafting import Drafting
from ui.drawing import draw
from ui.lane import Job, Lane

if TYPE_CHECKING:
    from salon_vault.paper.document import Document
    from salon_vault.ports import OpenVault, World
    from salon_vault.recovery.scan import KitPictures

SWITCH_INTERVAL = 0.001
"""Seconds a drawing thread may hold the interpreter while the screen wants it."""


class Line(QObject):
    """Carries questions to the desk, answers back, and news to whoever listens."""

    changed = Signal(object)  # frozenset[Subject]
    _settled = Signal(object, object)  # Answer, outcome
    _news = Signal(object)

    def __init__(self, world: "World", complain: Complain, lane: Lane | None = None) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_INTERVAL)
        self.kit_pictures: KitPictures | None = None
        """What reads a recovery kit off a picture; None where nothing does."""
        self.folders = world.from_elsewhere.folders
        """What looks into folders outside the vault; slow, on any thread."""
        self._world, self._complain = world, complain
        self._desk: Desk | None = None
        self._demo, self._listening = False, True
        self._lane = lane or Lane("vault")
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")
        self._newest: dict[tuple[int, str], tuple[Answer[Any], Job]] = {}
        self.drafts = Drafting(self)
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._news.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    # --- who is at the desk ----------------------------------------------------------------

    def open(self, unlock: Callable[[], "OpenVault"], asker: QObject) -> Answer[Member]:
        """Have ``unlock`` open the vault (slow: Argon2id) and seat its person at the desk."""

        def seat() -> Member:
            desk = Desk(unlock(), self._world, self.announce)
            desk.take_seat()
            self._demo = desk.vault.demo
            self._desk = desk
            self.drafts.belong_to(desk.vault.drafts)
            return desk.member

        return self._carry(asker, seat)[0]

    @property
    def desk(self) -> Desk:
        """The desk, once the vault is open."""
        assert self._desk is not None, "nobody has unlocked the vault"
        return self._desk

    @property
    def is_open(self) -> bool:
        """Whether somebody sits at the desk."""
        return self._desk is not None

    @property
    def member(self) -> Member:
        """The person at the desk."""
        return self.desk.member

    @property
    def demo(self) -> bool:
        """Whether the signed roster says that this is a demo vault."""
        return self._demo

    def allows(self, case: UseCase[..., Any]) -> bool:
        """Tell whether the person at the desk may carry out ``case``."""
        return self._desk is not None and self._desk.allows(case)

    # --- questions -------------------------------------------------------------------------

    def ask[**P, R](
        self, asker: QObject, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[R]:
        """Have ``case`` carried out on the lane."""
        return self.ask_given(asker, Given(), case, *args, **kwargs)

    def ask_given[**P, R](
        self,
        asker: QObject,
        given: Given,
        case: UseCase[P, R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Answer[R]:
        """Have ``case`` carried out with what was given along; see ``asking``."""
        desk = self.desk
        work = lambda: desk.carry_out(given, case, *args, **kwargs)  # noqa: E731 - typed so
        return self._carry(asker, work, long=case.outside)[0]

    def asking(
        self,
        asker: QObject,
        *,
        reason: str = "",
        proof: Proof | None = None,
        witness: StaffId | None = None,
    ) -> Asking:
        """Return this line with what the person gives along with the next question."""
        return Asking(self, asker, Given(reason.strip(), proof, witness))

    def ask_newest[**P, R](
        self,
        asker: QObject,
        channel: str,
        case: UseCase[P, R],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Answer[R]:
        """Ask, and forget what ``asker`` asked on ``channel`` before and has not heard yet."""
        key = (id(asker), channel)
        if key in self._newest:
            answer, job = self._newest.pop(key)
            answer.overtake()
            self._lane.drop(job)
        desk = self.desk
        asked = self._carry(asker, lambda: desk.run(case, *args, **kwargs), long=case.outside)
        self._newest[key] = asked
        return asked[0]

    def confirm(self, asker: QObject, password: str) -> Answer[Proof]:
        """Check the own password again (slow); the proof holds for five minutes."""
        desk = self.desk
        return self._carry(asker, lambda: desk.confirm(password))[0]

    def call_witness(self, asker: QObject, who: StaffId, password: str) -> Answer[StaffId]:
        """Have a second person agree (slow) to the next question asked with them."""
        desk = self.desk
        return self._carry(asker, lambda: desk.call_witness(who, password))[0]

    def render(self, asker: QObject, document: "Document") -> Answer[bytes]:
        """Have a paper drawn beside the lane, which stays free for questions."""
        return self.aside(asker, partial(draw, document))

    def aside[R](self, asker: QObject, work: Callable[[], R]) -> Answer[R]:
        """Have something done on a second thread that has nothing to do with the vault."""
        answer = Answer[R](asker, self._complain)
        if self._listening:  # else a screen asks as it goes, and nobody will hear the answer
            self._beside.submit(lambda: self._settle(answer, work))
        return answer

    def printers(self, asker: QObject) -> Answer[Sequence[str]]:
        """Return the printers this PC knows, the default first; empty if there is none."""
        return self.aside(asker, self._world.printer.printers)

    def unfinished(self, asker: QObject) -> Answer[dict[str, bytes]]:
        """Return the drafts this person left behind, by name."""
        return self.aside(asker, self.desk.vault.drafts.waiting)

    def serve(self) -> None:
        """Between two steps of long work, on the lane: answer the questions that wait."""
        self._lane.serve()

    def complain(self, asker: QObject, error: VaultError) -> None:
        """Tell the person in front of ``asker`` what went wrong, as nobody else did."""
        self._complain(asker, error)

    # --- news ------------------------------------------------------------------------------

    def announce(self, touches: Sequence[Touch]) -> None:
        """Tell the screens which kinds of record are not what they were."""
        if news := frozenset(touch.subject for touch in touches if touch.verb is not Verb.READ):
            self._news.emit(news)

    # --- the end ---------------------------------------------------------------------------

    def take_no_more(self) -> None:
        """Hear no new questions: what windows ask while they are destroyed comes too late."""
        self._lane.take_no_more()

    def let_go(self, asker: QObject) -> Answer[None]:
        """
        Take no more questions, log best effort that somebody stood up, and close the vault.

        The running job is not waited for politely: call ``interrupt`` until this answers.
        """
        answer = Answer[None](asker, self._complain)
        self._lane.end_with(lambda: self._settle(answer, self._leave_desk))
        return answer

    def interrupt(self) -> bool:
        """Stop the statement of the job that runs before the last; tell whether one ran."""
        desk = self._desk
        return desk is not None and self._lane.while_running(desk.vault.interrupt)

    def hang_up(self, within: float = 2.0) -> bool:
        """Hear no more answers, and close if that has not begun; tell whether it is done."""
        self._listening = False  # answers may already be on their way
        self.drafts.end()
        if not self._lane.closing:
            self.let_go(self)
        self._beside.shutdown(wait=False, cancel_futures=True)
        return self._lane.join(within)

    def _leave_desk(self) -> None:
        if (desk := self._desk) is None:
            return
        from salon_vault.staff.use_cases import stand_up  # loaded since somebody sat down

        self.drafts.settle(within=1.0)  # they need a key that is wiped next
        try:
            with suppress(VaultError):  # a log that cannot be written holds up no lock
                desk.run(stand_up)
        finally:
            desk.vault.close()

    def _carry[R](
        self, asker: QObject, work: Callable[[], R], *, long: bool = False
    ) -> tuple[Answer[R], Job]:
        answer = Answer[R](asker, self._complain)
        return answer, self._lane.put(lambda: self._settle(answer, work), long=long)

    def _settle[R](self, answer: Answer[R], work: Callable[[], R]) -> None:
        self._settled.emit(answer, outcome_of(work))

    @Slot(object, object)
    def _deliver(self, answer: Answer[Any], outcome: Callable[[], Any]) -> None:
        if self._listening:
            answer.deliver(outcome)
