"""The row of chips under the red line: allergies, papers, notice, age."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import AllergyState, Card, Contact, Health
from salon_vault.consent_register.model import Consents
from salon_vault.consents.library import is_taken_home
from salon_vault.consents.model import Outcome, Paper, Why
from salon_vault.minors.seeing import AgeSeen
from salon_vault.notices.model import Handover
from salon_vault.patch_tests.findings import Verdict
from salon_vault.patch_tests.use_cases import PatchTestsOnFile
from salon_vault.treatments.model import Kind
from ui.card.papers.kinds import name_of, outcome_of
from ui.consent_register.words import group_chips
from ui.dates import age_on, near_day, today
from ui.minors.words import minor_words, under_words
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.patch_tests.chips import standing_chips
from ui.words import _, listed, plural

NOTICE = "notice"


class Chips(QWidget):
    """Short facts about a client, each as sign, words and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, 8)
        self.card: Card | None = None
        self.papers: Sequence[Paper] = ()
        self.handovers: Sequence[Handover] = ()
        self.age: AgeSeen | None = None
        self.tests: Sequence[tuple[Kind, Verdict]] = ()
        self.consents = Consents()
        self._drawn: tuple[object, ...] = ()

    def know_tests(self, on_file: PatchTestsOnFile) -> None:
        """Show how the patch tests stand."""
        self.tests = on_file.standing
        self.draw()

    def know_consents(self, consents: Consents) -> None:
        """Show what the client agrees to."""
        self.consents = consents
        self.draw()

    def draw(self) -> None:
        """Show what is known by now."""
        known = (self.card, self.age, self.consents, *self.papers, *self.handovers, *self.tests)
        if known == self._drawn:
            return
        self._drawn = known
        self.hide()  # and up again at once: each chip would have the page laid out anew
        self._empty()
        for chip in self._chips(self.card) if self.card is not None else ():
            self._flow.addWidget(chip)
        self.show()
        self.updateGeometry()

    def _empty(self) -> None:
        while item := self._flow.takeAt(0):
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()

    def show_age(self, age: AgeSeen) -> None:
        """Show what the client's age means."""
        self.age = age
        self.draw()

    def texts(self) -> list[str]:
        """Return what the chips say."""
        return [chip.text for chip in self.findChildren(Chip) if not chip.isHidden()]

    def _chips(self, card: Card) -> Iterable[Chip]:
        yield from _age(card, self.age)
        yield _allergies(card)
        yield from standing_chips(self.tests)
        yield from group_chips(self.consents)
        yield from _papers(self.papers)
        yield self._notice()

    def _notice(self) -> Chip:
        if not self.handovers:
            return Chip(_("Notice · not handed over yet"), "warn", "file-text")
        last = self.handovers[0]
        when = near_day(last.at.astimezone().date())
        words = _("Notice {n} · handed over {day}").format(n=last.version, day=when)
        return Chip(words, "ok", "circle-check")


def _papers(papers: Sequence[Paper]) -> Iterable[Chip]:
    """
    Yield how the newest paper of each form stands; the same words once.

    Signed ones are counted on one chip: what is still to be seen to keeps its room.
    """
    newest: dict[str, Paper] = {}
    for paper in papers:
        if paper.why is Why.OTHER_LANGUAGE:
            continue  # the chip of the other one says it
        if paper.kind != NOTICE and not is_taken_home(paper.kind):
            newest.setdefault(paper.kind, paper)
    signed = [each.kind for each in newest.values() if each.outcome is Outcome.SIGNED]
    if signed:
        words = plural("{n} form signed", "{n} forms signed", len(signed))
        yield Chip(words, "ok", "circle-check", listed(dict.fromkeys(map(name_of, signed))))
    said: set[str] = set()
    for paper in newest.values():
        words, tone, sign = outcome_of(paper)
        text = f"{name_of(paper.kind)} · {_(words)}"
        if paper.outcome is not Outcome.SIGNED and text not in said:
            when = near_day(paper.made_at.astimezone().date())
            yield Chip(text, tone, sign, _("Printed {day}").format(day=when))
        said.add(text)


def _age(card: Card, seen: AgeSeen | None) -> Iterable[Chip]:
    """Yield the chip of a minor: the age for those with the key, the age not reached else."""
    if seen is None or not seen.minor:
        return
    words, contact = under_words(seen), card.contact
    if isinstance(contact, Contact) and contact.birthday is not None:
        words = _("Minor · {age}").format(age=age_on(today(), contact.birthday))
    yield Chip(words, "danger", "user-round", minor_words(seen))


def _allergies(card: Card) -> Chip:
    asked = card.client.allergies_asked_on
    if asked is None:
        return Chip(_("Allergies · never asked"), "warn", "circle-alert")
    when = near_day(asked)
    if isinstance(card.health, Health):
        if card.health.state is AllergyState.KNOWN:
            words = _("Allergies · known, asked {day}").format(day=when)
            return Chip(words, "danger", "triangle-alert")
        return Chip(
            _("Allergies · none known, asked {day}").format(day=when), "ok", "circle-check"
        )
    return Chip(_("Allergies · asked {day}").format(day=when), "neutral", "circle-check")
