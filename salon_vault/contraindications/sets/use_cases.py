"""What an owner can do with the sets of questions."""

from dataclasses import dataclass, replace

from salon_vault.access import Permission
from salon_vault.contraindications.errors import NotAdopted
from salon_vault.contraindications.model import AdoptedSet, QuestionSet
from salon_vault.contraindications.sets.changes import changed
from salon_vault.contraindications.sets.shipped import kinds_with_questions, shipped
from salon_vault.contraindications.sets.written import fingerprint
from salon_vault.errors import EditConflict
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind


@dataclass(frozen=True, slots=True)
class SetOfKind:
    """What there is to ask before treatments of one kind."""

    proposed: QuestionSet
    """As it comes with the program."""
    adopted: AdoptedSet | None
    """The salon's newest version that can be read, in force or not."""
    whole: bool = True
    """Whether that is the newest there is; else treatments of the kind stop."""

    @property
    def kind(self) -> Kind:
        """The kind of treatment."""
        return self.proposed.kind

    @property
    def in_force(self) -> bool:
        """Whether anything is asked."""
        return self.adopted is not None and self.adopted.in_force


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own questions; nobody's data")
def list_sets(work: Work) -> list[SetOfKind]:
    """Return, for every kind of treatment, the proposed set and the salon's own."""
    own = {one.questions.kind: one for one in work.questions.sets()}
    return [_of_kind(work, kind, own.get(kind)) for kind in kinds_with_questions()]


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own questions; nobody's data")
def set_versions(work: Work, kind: Kind) -> list[AdoptedSet]:
    """Return every version that was ever adopted for a kind, the newest first."""
    return work.questions.versions(kind)


@use_case(needs=Permission.EDIT_QUESTIONS)
def adopt_set(work: Work, questions: QuestionSet, version: int) -> AdoptedSet:
    """
    Put questions into force, as a new version that says what is other than before.

    The first one is compared with the proposal. Answers given to earlier versions keep what
    was decided on them.

    Raises:
        EditConflict: if ``version`` is not the newest one to be read; 0 before there is any.
    """
    before = _newest(work, questions.kind, version)
    compared = before.questions if before else shipped(questions.kind)
    number = work.questions.newest_version(questions.kind) + 1
    made = replace(questions, version=number)
    adopted = AdoptedSet(
        questions=made,
        adopted_at=work.clock.now(),
        adopted_by=work.member.label,
        in_force=True,
        fingerprint=fingerprint(made),
        changed=changed(compared, made),
    )
    work.questions.adopt(adopted)
    return adopted


@use_case(needs=Permission.EDIT_QUESTIONS)
def put_out_of_force(work: Work, kind: Kind, version: int) -> AdoptedSet:
    """
    Ask nothing before treatments of a kind any more; what was answered stays.

    Raises:
        NotAdopted: if nothing was asked.
        EditConflict: if ``version`` is not the newest one to be read.
    """
    before = _newest(work, kind, version)
    if before is None or not before.in_force:
        raise NotAdopted
    ended = replace(
        before,
        questions=replace(before.questions, version=work.questions.newest_version(kind) + 1),
        adopted_at=work.clock.now(),
        adopted_by=work.member.label,
        in_force=False,
        changed=(),
    )
    work.questions.adopt(ended)
    return ended


def _of_kind(work: Work, kind: Kind, adopted: AdoptedSet | None) -> SetOfKind:
    proposed = shipped(kind)
    assert proposed is not None
    return SetOfKind(proposed, adopted, work.questions.set_is_whole(kind))


def _newest(work: Work, kind: Kind, version: int) -> AdoptedSet | None:
    newest = next(iter(work.questions.versions(kind)), None)
    if version != (newest.questions.version if newest else 0):
        raise EditConflict
    return newest
