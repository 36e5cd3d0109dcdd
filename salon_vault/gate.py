"""
The one door into the vault.

A function under ``@use_case`` cannot be called any more: what is left is a description that
only a ``Desk`` (``salon_vault.desk``) can carry out.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Concatenate, Literal, overload

from salon_vault.access import Permission
from salon_vault.audit import Entry, Fact, Phase, Touch, Verb
from salon_vault.closed_cards.reach import check_reach
from salon_vault.errors import Refused, UserMistake
from salon_vault.ports import OpenVault, Work, World
from salon_vault.refusal import RefusedOnCard
from salon_vault.staff.model import Member, StaffId

USE_CASES: dict[str, "UseCase[..., Any]"] = {}


@dataclass(frozen=True, slots=True)
class UseCase[**P, R]:
    """Something that staff can ask of the vault."""

    name: str
    needs: Permission
    do: Callable[Concatenate[Any, P], R]
    outside: bool = False
    fresh: bool = False
    witness: bool = False
    senior: bool = False
    """Whether the second person has to be an owner or a named senior."""
    reason: bool = False
    unlogged: str = ""
    on_slip: bool = False
    """Whether it is done at a desk, too, that opened with a slip (``staff.slips``)."""
    each_time: bool = False
    """Whether every run has an entry of its own, also one that read the same a moment ago."""
    across: str = ""
    """Why it may touch cards that do not open to this person; see ``closed_cards.reach``."""
    stepwise: bool = False
    """Whether each of its transactions that changes something has an entry, written with it."""

    def done_in(self, work: Work, *args: P.args, **kwargs: P.kwargs) -> R:
        """Do it in a transaction, and refuse what is not for this person; for the desk."""
        with _within_reach(work, self.across):
            return self.do(work, *args, **kwargs)


@contextmanager
def _within_reach(work: Work, across: str) -> Generator[None]:
    """Refuse what was touched and is not for this person, also where it failed: errors tell."""
    try:
        yield
    except (Refused, UserMistake):
        if not across:
            check_reach(work)
        raise
    if not across:
        check_reach(work)


@dataclass(slots=True)
class Outside:
    """What an ``outside`` use case works with: short transactions, and the world."""

    vault: OpenVault
    world: World
    case: UseCase[..., Any]
    touches: list[Touch] = field(default_factory=list)
    """For the closing entry."""
    entered: list[Touch] = field(default_factory=list)
    """What entries of single transactions have told already."""
    remarks: dict[str, Fact] = field(default_factory=dict)

    @property
    def member(self) -> Member:
        """The person at the desk."""
        return self.vault.member

    @contextmanager
    def work(self, entry: str = "") -> Generator[Work]:
        """
        Begin a transaction; what it touches goes into the closing entry.

        With ``entry``, or where the use case goes by steps, what it changes is entered with it,
        under that name: a row that the log holds must not wait for a printer, or for the power.
        """
        if self.case.stepwise:
            entry = self.case.name
        try:
            with self.vault.work() as work:
                with _within_reach(work, self.case.across):
                    yield work
                entered = self._enter(work, entry)
        except RefusedOnCard as refusal:
            self.touches.append(refusal.touch)
            raise
        for touch in work.touches:
            told = self.entered if entered and touch.verb is not Verb.READ else self.touches
            told.append(touch)
        self.remarks.update(work.remarks)

    @property
    def news(self) -> list[Touch]:
        """All that it touched, for the screens."""
        return [*self.entered, *self.touches]

    def touched(self, touch: Touch) -> None:
        """Report an effect that no book could see: printed, exported, header changed."""
        self.touches.append(touch)

    def _enter(self, work: Work, entry: str) -> bool:
        """Write the entry of a transaction if it is due; a program may end before the last."""
        touches = tuple(work.touches)
        if not entry or all(touch.verb is Verb.READ for touch in touches):
            return False
        now = work.clock.now()
        work.audit.append(Entry(now, self.member.id, entry, Phase.RUN, touches))
        return True


@dataclass(frozen=True, slots=True)
class Proof:
    """That a person gave their password again; only a desk can make one that holds."""

    staff: StaffId
    token: str


@dataclass(frozen=True, slots=True)
class Given:
    """What a person gives along with a question."""

    reason: str = ""
    proof: Proof | None = None
    witness: StaffId | None = None


@overload
def use_case[**P, R](
    *,
    needs: Permission,
    outside: Literal[False] = False,
    fresh: bool = False,
    witness: bool = False,
    senior: bool = False,
    reason: bool = False,
    unlogged: str = "",
    on_slip: bool = False,
    each_time: bool = False,
    across: str = "",
) -> Callable[[Callable[Concatenate[Work, P], R]], UseCase[P, R]]: ...
@overload
def use_case[**P, R](
    *,
    needs: Permission,
    outside: Literal[True],
    fresh: bool = False,
    witness: bool = False,
    senior: bool = False,
    reason: bool = False,
    on_slip: bool = False,
    each_time: bool = False,
    across: str = "",
    stepwise: bool = False,
) -> Callable[[Callable[Concatenate[Outside, P], R]], UseCase[P, R]]: ...
def use_case(
    *,
    needs: Permission,
    outside: bool = False,
    fresh: bool = False,
    witness: bool = False,
    senior: bool = False,
    reason: bool = False,
    unlogged: str = "",
    on_slip: bool = False,
    each_time: bool = False,
    across: str = "",
    stepwise: bool = False,
) -> Callable[[Callable[..., Any]], UseCase[..., Any]]:
    """
    Put a function behind the gate.

    ``needs`` has no default. ``witness`` wants a second person, and ``senior`` an owner or a
    named senior to be that person; the salon may want one for more (``second_person``).
    ``unlogged`` says why its runs leave no entry; refusals always do. ``on_slip`` is for the
    little that somebody needs who has to choose a password of their own first. ``across`` says
    why a use case may tell of cards that do not open to everybody: a list, for example, that
    shows no more of them than initials. ``stepwise`` is for an ``outside`` one that keeps
    something, and goes on for long: what it has kept stands in the log though the power fails.
    """

    def put_behind_gate(do: Callable[..., Any]) -> UseCase[..., Any]:
        name = f"{do.__module__.split('.')[1]}.{do.__name__}"
        case = UseCase(
            *(name, needs, do, outside, fresh, witness or senior),
            *(senior, reason, unlogged, on_slip, each_time, across),
            stepwise=stepwise,
        )
        USE_CASES[name] = case
        return case

    return put_behind_gate
