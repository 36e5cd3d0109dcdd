"""Choosing a new password: made up by the program, or typed and looked at."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salon_vault.errors import VaultError, WeakPassword
from salon_vault.staff.passwords import SHORTEST, check_password, make_passphrase
from salon_vault.staff.use_cases import words_of_the_house
from ui.answer import Answer
from ui.line import Line
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.password_line import PasswordLine
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.words import N_, _

MADE, OWN = "made", "own"
PAUSE = 250
"""Milliseconds without a key after which what was typed is looked at."""

PROBLEMS = {
    "short": N_("Still too short: at least {n} characters. A few words are easy to remember."),
    "long": N_("Too long for a password."),
    "few": N_("Too few different characters."),
    "common": N_("Too well known: names of the salon and common passwords are tried first."),
    "same": N_("The new password has to differ from the old one."),
    "guessable": N_("This is easy to guess. Use words that do not belong together."),
}


class NewPassword(QWidget):
    """Two ways to a password; ``changed`` says that ``is_ready`` may be another."""

    changed = Signal()

    def __init__(
        self,
        line: Line,
        known: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        retype: bool = False,
        least: int = SHORTEST,
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._known = tuple(known)
        self._retype = retype
        self._least = least
        self._strong = False
        self._check: Answer[None] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self._made = make_passphrase()
        self._build()
        if line.allows(words_of_the_house):
            line.ask(self, words_of_the_house).then(self._hear_of_the_house)
        self.way.choose(MADE)
        self._changed_way()

    @property
    def password(self) -> str:
        """What was made up or typed."""
        return self._made if self.way.key == MADE else self.own.text()

    @property
    def is_ready(self) -> bool:
        """Whether the password is strong enough and was typed twice alike, where it must be."""
        if self.way.key == MADE:
            return not self._retype or self.again_made.text().strip() == self._made
        return self._strong and self.own.text() == self.again.text()

    def know(self, known: Sequence[str]) -> None:
        """Hear other words that an attacker would try first."""
        self._known = tuple(known)
        self._typed()

    def _hear_of_the_house(self, words: Sequence[str]) -> None:
        self.know((*self._known, *words))

    def ask_for(self, least: int) -> None:
        """Ask for at least this many characters; beside a key file fewer do."""
        self._least = least
        self.own_field.hint(_length_hint(least))
        self._typed()

    def wipe(self) -> None:
        """Forget what was made up and typed."""
        self._made = make_passphrase()
        self.phrase.setText(self._made)
        for typed in (self.own, self.again, self.again_made):
            typed.clear()

    # --- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        ways = ((MADE, _("Make one up for me")), (OWN, _("I'll type my own")))
        self.way = Radios(_("Password"), ways)
        self.way.chosen.connect(self._changed_way)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._made_page())
        self._pages.addWidget(self._own_page())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.way)
        rows.addWidget(self._pages)

    def _made_page(self) -> QWidget:
        self.phrase = PlainLabel(self._made, role="title", wrap=True)
        self.phrase.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.phrase.setAccessibleName(_("Passphrase: {words}").format(words=self._made))
        self.another = Button(_("Another"), "ghost", "rotate-ccw")
        self.another.clicked.connect(self._make_another)
        sheet = QFrame()
        sheet.setProperty("tone", "neutral")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(14, 12, 8, 12)
        row.addWidget(self.phrase, 1)
        row.addWidget(self.another)
        self.again_made = PasswordLine(_("The same words again"))
        self.again_made.textChanged.connect(self._typed_again)
        self.again_made_field = Field(_("Type it once from your note"), self.again_made)
        self.again_made_field.setVisible(self._retype)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(sheet)
        rows.addWidget(
            PlainLabel(_("Write it down on paper now: it is shown only here."), role="hint")
        )
        rows.addWidget(self.again_made_field)
        rows.addStretch(1)
        return page

    def _own_page(self) -> QWidget:
        self.own = PasswordLine(_("New password"))
        self.again = PasswordLine(_("The same password again"))
        self.own.textChanged.connect(self._typed)
        self.again.textChanged.connect(self._typed_again)
        self.own_field = Field(_("New password"), self.own, _length_hint(self._least))
        self.again_field = Field(_("The same password again"), self.again)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.own_field)
        rows.addWidget(self.again_field)
        rows.addStretch(1)
        return page

    # --- looking -----------------------------------------------------------------------------

    def _changed_way(self, key: str = "") -> None:
        del key
        self._pages.setCurrentIndex(int(self.way.key == OWN))
        self.changed.emit()

    def _make_another(self) -> None:
        self.wipe()
        self.phrase.setAccessibleName(_("Passphrase: {words}").format(words=self._made))
        self.changed.emit()

    def _typed(self) -> None:
        self._strong = False
        self.own_field.blame("")
        if self._check is not None:
            self._check.overtake()
        if self.own.text():
            self._pause.start()
        self._typed_again()

    def _typed_again(self) -> None:
        typed = self.again.text()
        unlike = bool(typed) and not self.own.text().startswith(typed)
        self.again_field.blame(_("The two do not match.") if unlike else "")
        typed = self.again_made.text().strip()
        unlike = bool(typed) and not self._made.startswith(typed)
        self.again_made_field.blame(
            _("This is not the passphrase shown above.") if unlike else ""
        )
        self.changed.emit()

    def _look(self) -> None:
        look = partial(check_password, self.own.text(), self._known, self._least)
        self._check = self._line.aside(self, look).then(self._is_strong).otherwise(self._blame)

    def _is_strong(self, nothing: None) -> None:
        del nothing
        self._strong = True
        self.own_field.below.setText(_("This would be hard to guess."))
        self.changed.emit()

    def _blame(self, error: VaultError) -> None:
        problem = error.problem if isinstance(error, WeakPassword) else ""
        self.own_field.blame(_(PROBLEMS.get(problem, "")).format(n=self._least))
        self.changed.emit()


def _length_hint(least: int) -> str:
    return _("At least {n} characters; no symbols or capitals needed.").format(n=least)
