"""The register of everybody's consents: narrowed, counted, printed, saved."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.names import short_name
from salon_vault.consent_register.listing.model import (
    EndingForm,
    EndingForms,
    Register,
    RegisterLine,
    Wanted,
)
from salon_vault.consent_register.listing.use_cases import (
    list_ending_forms,
    list_register,
    print_register,
    save_register,
)
from salon_vault.consent_register.model import Standing
from salon_vault.consent_register.words import HOWS, STANDINGS
from ui.adapted_forms.words import full_name
from ui.consent_register.register_form import SOON, RegisterForm
from ui.consent_register.register_out import PrintRegister, SaveRegister
from ui.consent_register.signed_forms import LAPSES
from ui.dates import near_day
from ui.line import Line
from ui.open_matters import CardRow
from ui.screen import Screen
from ui.words import N_, _, about, listed, plural


class RegisterScreen(Screen):
    """One purpose at a time, or the signed forms that run out."""

    title = N_("Register of consents")
    opens_with = list_register
    watches = frozenset({Subject.CONSENT, Subject.CLIENT, Subject.PAPER, Subject.FORM_VALIDITY})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self.form = RegisterForm()
        self.shown: list[CardRow] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.form)
        for choice in (self.form.what, self.form.how):
            choice.currentIndexChanged.connect(lambda _place: self.refresh())
        self.offer(self.form.print, print_register, self._print)
        self.offer(self.form.save, save_register, self._save)
        self.refresh()

    @property
    def wanted(self) -> Wanted | None:
        """What the list is narrowed to; None for signed forms."""
        purpose, key = self.form.purpose, self.form.how.key
        if purpose is None:
            return None
        standing = Standing(key) if key not in {"", SOON} else None
        return Wanted(purpose, standing, running_out=key == SOON)

    def refresh(self) -> None:
        """Show what is chosen."""
        wanted = self.wanted
        of_forms = wanted is None
        self.form.how_field.setEnabled(not of_forms)
        self.form.print.setEnabled(not of_forms and self.line.allows(print_register))
        self.form.save.setEnabled(not of_forms and self.line.allows(save_register))
        if wanted is None:
            self.ask_newest("register", list_ending_forms).then(self._show_forms)
        else:
            self.ask_newest("register", list_register, wanted).then(self._show)

    def _show(self, register: Register) -> None:
        counts = (
            about(_(STANDINGS[standing]), str(n)) for standing, n in register.counts.items()
        )
        self.form.counts.setText(listed(counts))
        self._draw([(line.card, _told(line)) for line in register.lines], register.found)

    def _show_forms(self, forms: EndingForms) -> None:
        n = forms.found
        count = plural("{n} form runs out, or has", "{n} forms run out, or have", n)
        self.form.counts.setText(count)
        told = [(each.ending.signed.card, _told_form(each)) for each in forms.first]
        self._draw(told, n)

    def _draw(self, told: Sequence[tuple[str, tuple[str, ...]]], found: int) -> None:
        self.shown = []
        for card, words in told:
            row = CardRow(words)
            row.card.clicked.connect(partial(self.wants.emit, "card", card))
            self.shown.append(row)
        self.form.list.show_rows(self.shown)
        self.form.none.setVisible(not found)
        left = found - len(self.shown)
        more = plural("{n} more: narrow the list", "{n} more: narrow the list", left)
        self.form.more.setText(more)
        self.form.more.setVisible(left > 0)

    def _print(self) -> None:
        if (wanted := self.wanted) is not None:
            PrintRegister(self.window(), self.line, wanted).open()

    def _save(self) -> None:
        if (wanted := self.wanted) is not None:
            dialog = SaveRegister(self.window(), self.line, wanted)
            dialog.saved.connect(self._say_saved)
            dialog.open()

    def _say_saved(self, n: int) -> None:
        words = plural("Register with {n} client saved", "Register with {n} clients saved", n)
        self.said.emit(words, None)


def _told(line: RegisterLine) -> tuple[str, ...]:
    said = _(STANDINGS[line.standing])
    if line.on is not None:
        said = about(said, near_day(line.on))
    until = _("until {day}").format(day=near_day(line.until)) if line.until else ""
    return short_name(line.name), said, until, _(HOWS[line.how]) if line.how else ""


def _told_form(each: EndingForm) -> tuple[str, ...]:
    ending = each.ending
    signed = _("signed {day}").format(day=near_day(ending.signed.on))
    if ending.lapse is not None:
        how = _(LAPSES[ending.lapse])
    else:
        assert ending.until is not None, "it runs out"
        how = _("counts until {day}").format(day=near_day(ending.until))
    return short_name(each.name), full_name(ending.signed.form), how, signed
