"""One paper that is out, with a key for each thing that may have come of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.listing import is_awaited, is_signed_on
from salon_vault.consents.tracking.model import Tracked
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import print_again
from ui import theme
from ui.card.papers.kinds import OUTCOMES, name_of
from ui.consents.tracking.paper_deeds import PaperDeeds, sign_words
from ui.consents.words import in_languages
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.parts.looks import look_again
from ui.parts.tips import tip
from ui.words import _, about

UP, DOWN = -1, 1


class TrackedRow(QFrame):
    """
    Whose, which paper, since when, who printed it; beside that, the deeds.

    It takes the focus as a whole: figures are the deeds from the left, Space ticks it, Enter
    opens the card, the arrows go on.
    """

    leaves = Signal(int)
    """The person goes on: UP or DOWN."""
    ticked = Signal()

    def __init__(self, line: Line, paper: Tracked, deeds: PaperDeeds, *, ticks: bool) -> None:
        super().__init__()
        self.paper = paper
        self._deeds = deeds
        self.setProperty("paper", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" · ".join((*self._who(), *self._when())))
        self.tick = QCheckBox()
        self.tick.setAccessibleName(about(_("Choose"), self.accessibleName()))
        self.tick.toggled.connect(lambda _on: self.ticked.emit())
        self.card = IconButton("user-round", _("Open the card"))
        self.buttons = self._buttons(line)
        self._lay_out()
        self.tick.setVisible(ticks and is_awaited(paper) and is_signed_on(paper))
        for number, button in enumerate(self.buttons, 1):
            button.setToolTip(tip(button.text() or button.accessibleName(), str(number)))
            button.setAccessibleName(about(self.accessibleName(), button.accessibleName()))
        self.card.setAccessibleName(about(self.accessibleName(), self.card.accessibleName()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the figure stands for."""
        key, figure = event.key(), event.text()
        shown = dict(zip(map(str, range(1, 9)), self.buttons, strict=False))
        if figure in shown:
            shown[figure].click()
        elif key == Qt.Key.Key_Space and not self.tick.isHidden():
            self.tick.toggle()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.card.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.leaves.emit(UP if key == Qt.Key.Key_Up else DOWN)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        look_again(self)

    def _who(self) -> tuple[str, ...]:
        name = name_of(self.paper.kind)
        return self.paper.name, in_languages(name, self.paper.languages)

    def _when(self) -> tuple[str, ...]:
        paper = self.paper
        day = near_day(paper.made_at.astimezone().date())
        printed = _("printed {day} by {person}").format(day=day, person=paper.made_by)
        until = paper.awaited_until
        awaited = _("awaited until {day}").format(day=near_day(until)) if until else ""
        box = _("box {box}").format(box=paper.box) if paper.box else ""
        outcome = _(OUTCOMES[paper.outcome][0])
        return tuple(filter(None, (paper.treatment, outcome, printed, awaited, box)))

    def _buttons(self, line: Line) -> tuple[Button | IconButton, ...]:
        """Return the deeds that fit this paper, in the order of their keys."""
        paper, deeds = self.paper, self._deeds
        again = IconButton("printer", _("Print again"))
        held = paper.compartment in line.member.compartments
        again.setEnabled(held and line.allows(print_again))
        again.clicked.connect(lambda: deeds.print_again(paper))
        if not is_awaited(paper):
            return (again,)
        ask = partial(deeds.ask, paper, paper.client)
        offered: list[tuple[str, Callable[[], object]]] = [
            (sign_words(paper), partial(deeds.sign, paper, paper.client)),
            (_("Refused…"), partial(ask, Outcome.REFUSED)),
            (_("Not needed…"), partial(ask, Outcome.NOT_NEEDED)),
            (_("Client brings it"), partial(deeds.note, paper, Outcome.WILL_BRING)),
            (_("Void…"), partial(ask, Outcome.VOID)),
        ]
        if not is_signed_on(paper):
            offered = [offered[2], offered[4]]
        made: list[Button | IconButton] = []
        for words, press in offered:
            button = Button(words, "ghost")
            button.setEnabled(line.allows(note_outcome))
            button.clicked.connect(lambda *, press=press: press())
            made.append(button)
        return (*made, again)

    def _lay_out(self) -> None:
        _words, tone, sign = OUTCOMES[self.paper.outcome]
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(" · ".join(self._who()), role="strong"))
        lines.addWidget(Elided(" · ".join(self._when()), role="muted"))
        # never less than both lines need, also where a page has little room
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 4, 6)
        row.setSpacing(2)
        row.addWidget(self.tick)
        row.addWidget(Glyph(sign, tone, theme.scaled(20)))
        row.addSpacing(9)
        row.addLayout(lines, 1)
        for button in (*self.buttons, self.card):
            row.addWidget(button)
