"""The register of everybody's consents: narrowed, counted, printed, saved."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.names import short_name
from salon_vault.consent_register.listing.model import (
    EndingForm,
    EndingForms,
    Extract,
    Register,
    RegisterLine,
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
from ui.consent_register.register_row import RegisterRow
from ui.consent_register.signed_forms import LAPSES
from ui.consent_register.words import LOOKS
from ui.dates import near_day
from ui.line import Line
from ui.parts.chip import Chip
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
        self.shown: list[RegisterRow] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.form)
        for choice in (self.form.what, self.form.how):
            choice.currentIndexChanged.connect(lambda _place: self.refresh())
        self.offer(self.form.print, print_register, self._print)
        self.offer(self.form.save, save_register, self._save)
        self.refresh()

    @property
    def wanted(self) -> Extract | None:
        """What the list is narrowed to; None for signed forms."""
        purpose, key = self.form.purpose, self.form.how.key
        if purpose is None:
            return None
        standing = Standing(key) if key not in {"", SOON} else None
        return Extract(purpose, standing, running_out=key == SOON)

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
        self._draw(map(_of_line, register.lines), len(register.lines), register.found)

    def _show_forms(self, forms: EndingForms) -> None:
        n = forms.found
        count = plural("{n} form runs out, or has", "{n} forms run out, or have", n)
        self.form.counts.setText(count)
        self._draw(map(_of_form, forms.first), len(forms.first), n)

    def _draw(self, rows: Iterable[tuple[str, RegisterRow]], n: int, found: int) -> None:
        self.shown = []
        self.form.list.show_each(map(self._leading, rows))
        self.form.none.setVisible(not found)
        left = found - n
        more = plural("{n} more: narrow the list", "{n} more: narrow the list", left)
        self.form.more.setText(more)
        self.form.more.setVisible(left > 0)

    def _leading(self, of_card: tuple[str, RegisterRow]) -> RegisterRow:
        card, row = of_card
        row.card.clicked.connect(partial(self.wants.emit, "card", card))
        self.shown.append(row)
        return row

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


def _of_line(line: RegisterLine) -> tuple[str, RegisterRow]:
    tone, sign = LOOKS[line.standing]
    on = near_day(line.on) if line.on is not None else ""
    until = _("until {day}").format(day=near_day(line.until)) if line.until else ""
    how = _(HOWS[line.how]) if line.how else ""
    chip = Chip(_(STANDINGS[line.standing]), tone, sign)
    return line.card, RegisterRow(short_name(line.name), chip, (on, how, until))


def _of_form(each: EndingForm) -> tuple[str, RegisterRow]:
    ending = each.ending
    signed = _("signed {day}").format(day=near_day(ending.signed.on))
    if ending.lapse is not None:
        chip = Chip(_(LAPSES[ending.lapse]), "warn", "clock")
    else:
        assert ending.until is not None, "it runs out"
        until = _("counts until {day}").format(day=near_day(ending.until))
        chip = Chip(until, "neutral", "clock")
    told = full_name(ending.signed.form), signed
    return ending.signed.card, RegisterRow(short_name(each.name), chip, told)
