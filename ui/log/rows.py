"""One entry of the log as the list shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clients.model import ClientId
from salon_vault.log.model import Kind, LogLine
from salon_vault.staff.model import StaffId
from ui.log.sentences import sentence
from ui.words import N_, _, about, clock, listed

NOBODY = "–"
"""Stands for the login of an entry that cannot be read."""

KINDS: Mapping[Kind, str] = {
    Kind.OPENED: N_("Cards opened"),
    Kind.CHANGED: N_("Changes"),
    Kind.PRINTED: N_("Sent to the printer"),
    Kind.EXPORTED: N_("Saved outside the vault"),
    Kind.STAFF: N_("Logins, staff and keys"),
    Kind.SEATS: N_("Unlocked and locked"),
    Kind.REFUSED: N_("Refused by the program"),
    Kind.FAILED: N_("Not finished"),
    Kind.OTHER: N_("Other entries"),
}
"""What the list can be narrowed to."""

PHASES: Mapping[Phase, tuple[str, str, str]] = {
    Phase.REFUSED: ("danger", "circle-x", N_("program refused")),
    Phase.FAILED: ("warn", "circle-alert", N_("not finished")),
    Phase.INTENT: ("neutral", "clock", N_("begun")),
}
"""Tone, icon and word of the phases that are worth a mark."""

ODD: Mapping[str, str] = {
    "outside_hours": N_("outside hours"),
    "spare_login": N_("spare login"),
}
"""What is odd about an unlocking, by the fact in its detail."""

SUBJECTS: Mapping[Subject, str] = {
    Subject.CLIENT: N_("card"),
    Subject.CONTACT: N_("contact details"),
    Subject.HEALTH: N_("health entries"),
    Subject.VISIT: N_("visit"),
    Subject.PAPER: N_("paper"),
    Subject.NOTICE: N_("privacy notice"),
    Subject.HANDOVER: N_("handover"),
    Subject.STAFF: N_("login"),
    Subject.SALON: N_("settings"),
    Subject.LAW_CHECK: N_("check of a point of law"),
    Subject.LOG: N_("log"),
    Subject.VAULT: N_("vault"),
    Subject.BACKUP: N_("backup"),
    Subject.STICK: N_("backup stick"),
    Subject.STAFF_SHEET: N_("paper for staff"),
    Subject.FINDING: N_("question in the inbox"),
    Subject.REVIEW: N_("review of access"),
    Subject.TREATMENT: N_("treatment on the list"),
    Subject.VISIT_NOTE: N_("note of a visit"),
    Subject.MERGED_CONTACT: N_("contact details before a merging"),
    Subject.MERGED_HEALTH: N_("health entries before a merging"),
    Subject.CLOSED_CARD: N_("closed card"),
    Subject.COVER: N_("standing in for a colleague"),
    Subject.DAY: N_("day of the day list"),
    Subject.DAY_ENTRY: N_("entry of the day list"),
    Subject.PRODUCT: N_("product on the shelf"),
    Subject.LOT: N_("batch of a product"),
    Subject.PATCH_TEST: N_("patch test"),
    Subject.PATCH_TEST_NOTE: N_("note on a patch test"),
    Subject.PATCH_RULE: N_("rule on patch tests"),
    Subject.REACTION: N_("reaction"),
    Subject.REACTION_ACCOUNT: N_("note on a reaction"),
    Subject.BARS_NOTHING: N_("allergen that bars nothing"),
    Subject.OVERRIDE: N_("override of a stop"),
    Subject.FORMULA: N_("colour formula"),
    Subject.QUESTION_SET: N_("questions before a treatment"),
    Subject.ANSWERS: N_("outcome of questions before a treatment"),
    Subject.ANSWER_SHEET: N_("answers before a treatment"),
    Subject.AGE_RULES: N_("rules about age"),
    Subject.GUARDIAN: N_("guardian"),
    Subject.WISHES: N_("what a client likes"),
    Subject.SCAN: N_("scanned page of a paper"),
    Subject.PHOTO: N_("photo"),
    Subject.PHOTO_CONSENT: N_("answers about photos"),
    Subject.CONSENTS: N_("what a client agrees to"),
    Subject.CONSENT: N_("answer to a question on consent"),
    Subject.PUBLICATION: N_("published photo"),
    Subject.ATTACHMENT: N_("file on a card"),
    Subject.IMPORT: N_("list of clients taken in"),
    Subject.SOURCE: N_("file that a list came from"),
    Subject.FORM_WORDING: N_("wording of a form"),
    Subject.FORM_VALIDITY: N_("how long a form counts"),
    Subject.ADDENDUM: N_("addendum to a paper"),
    Subject.BOX: N_("box for signed papers"),
    Subject.OUTSIDE_FILE: N_("file outside the vault"),
}

VERBS: Mapping[Verb, str] = {
    Verb.READ: N_("read"),
    Verb.CHANGED: N_("changed"),
    Verb.PRINTED: N_("sent to the printer"),
    Verb.EXPORTED: N_("saved outside the vault"),
    Verb.ERASED: N_("removed"),
    Verb.SEALED: N_("sealed"),
    Verb.RESTORED: N_("restored"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A short fact beside a sentence."""

    tone: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, in words."""

    line: LogLine
    who: str
    words: str
    time: str
    day: date
    marks: tuple[Mark, ...]

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return listed((self.time, self.words, *(mark.words for mark in self.marks)))

    @property
    def client(self) -> ClientId | None:
        """The one client the entry touches, None for none or several."""
        touched = {t.id for t in self.line.entry.touches if t.subject is Subject.CLIENT}
        return ClientId(touched.pop()) if len(touched) == 1 else None


def row_of(line: LogLine, labels: Mapping[StaffId, str]) -> Row:
    """Return ``line`` in words, under the labels that people have now."""
    entry = line.entry
    who = labels.get(entry.actor) or (_("the recovery kit") if entry.actor else NOBODY)
    return Row(
        line,
        who,
        sentence(entry, who, _typed_for(line, labels)),
        clock(entry.at),
        entry.at.astimezone().date(),
        tuple(_marks(line, labels)),
    )


def without_answered(lines: Sequence[LogLine]) -> list[LogLine]:
    """
    Return ``lines`` without each INTENT whose end is among them: the end says it all.

    Where single steps were entered, those say it, and the end adds nothing.
    """
    answered = {line.entry.of_seq for line in lines}
    steps = [line for line in lines if line.entry.phase is Phase.RUN]
    return [
        line
        for line in lines
        if (line.entry.phase is not Phase.INTENT or line.seq not in answered)
        and not any(_is_step_of(step, line) for step in steps if line.entry.of_seq)
    ]


def _is_step_of(step: LogLine, end: LogLine) -> bool:
    """Tell whether a use case that is done entered this on its way, and nothing after it."""
    whose = (step.entry.case, step.entry.actor) == (end.entry.case, end.entry.actor)
    between = (end.entry.of_seq or 0) < step.seq < end.seq
    only_read = all(touch.verb is Verb.READ for touch in end.entry.touches)
    return end.entry.phase is Phase.DONE and whose and between and only_read


def touched_words(row: Row) -> list[str]:
    """Return what the entry touched, one line for each kind of record."""
    seen = {(touch.subject, touch.verb): 0 for touch in row.line.entry.touches}
    for touch in row.line.entry.touches:
        seen[touch.subject, touch.verb] += 1
    lines = []
    for (subject, verb), times in seen.items():
        words = about(_(SUBJECTS[subject]), _(VERBS[verb]))
        lines.append(f"{words} × {times}" if times > 1 else words)
    return lines


def _odd(line: LogLine) -> list[str]:
    """Return what is odd about an unlocking, to whoever can open the detail."""
    detail = line.detail if isinstance(line.detail, Mapping) else {}
    return [words for name, words in ODD.items() if detail.get(name) is True]


def _typed_for(line: LogLine, labels: Mapping[StaffId, str]) -> str:
    """Return the login that wrong passwords were typed for, to whoever can open the detail."""
    detail = line.detail if isinstance(line.detail, Mapping) else {}
    who = detail.get("typed_for")
    return labels.get(StaffId(who), "") if isinstance(who, str) else ""


def _marks(line: LogLine, labels: Mapping[StaffId, str]) -> list[Mark]:
    entry = line.entry
    marks = []
    if entry.phase in PHASES:
        tone, icon, words = PHASES[entry.phase]
        marks.append(Mark(tone, icon, _(words)))
    marks += [Mark("warn", "clock", _(words)) for words in _odd(line)]
    if entry.fresh:
        marks.append(Mark("info", "key-round", _("password given again")))
    if entry.cosigner is not None:
        second = labels.get(entry.cosigner) or _("the recovery kit")
        marks.append(Mark("info", "users", _("agreed: {who}").format(who=second)))
    return marks
