"""What is asked before another wording prints, and how a form is written."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salon_vault.adapted_forms.comparing import changes
from salon_vault.adapted_forms.marks import reworded
from salon_vault.adapted_forms.use_cases import FormInWords
from salon_vault.words import LANGUAGES
from ui.adapted_forms.draft import WordingDraft
from ui.adapted_forms.words import full_name, tongue
from ui.consent_register.words import name_of
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.words import N_, _, about, listed, plural, with_more


class PublishWording(Question):
    """Says language by language what will print, and what keeps its wording."""

    def __init__(self, parent: QWidget, draft: WordingDraft, warnings: int) -> None:
        title = _("Put this wording into force?")
        lead = full_name(draft.form.state.form.id)
        super().__init__(parent, title, _("Put into force"), lead)
        for language in draft.to_publish:
            self.rows.addWidget(PlainLabel(_what_prints(draft, language), wrap=True))
        left_out = [tongue(each) for each in LANGUAGES if each not in draft.languages]
        if left_out:
            words = _("Not printed any more, in no wording: {languages}")
            note = words.format(languages=listed(left_out))
            hint = _("Take a language in with the tick above its text.")
            self.rows.addWidget(Remark("warn", note, hint))
        if asked := "\n".join(_asked_in_own_words(draft)):
            title = _("A yes to these words of yours is recorded as")
            self.rows.addWidget(Remark("info", title, asked))
        if warnings:
            words = plural("{n} warning is left as it is", "{n} warnings are left as they are",
                           warnings)  # fmt: skip
            self.rows.addWidget(Remark("warn", words))
        self.rows.addWidget(
            Remark("info", _signed(draft.form), _("The next print has the new wording."))
        )


class BackToShipped(Question):
    """Asks before the shipped wording prints again."""

    def __init__(self, parent: QWidget, form: FormInWords) -> None:
        super().__init__(
            parent,
            _("Print the shipped wording again?"),
            _("Print the shipped wording"),
            full_name(form.state.form.id),
        )
        kept = _("Your own versions stay readable under Earlier versions.")
        self.rows.addWidget(Remark("info", _signed(form), kept))


class HowToWrite(Question):
    """The marks of a form, as ``salon_vault.paper.template`` has them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("How a form is written"), _("Close"))
        self.stop.hide()
        self.go.clicked.connect(self.accept)
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row, (written, meaning) in enumerate(MARKS):
            mark = PlainLabel(written, role="kbd")
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(_(meaning), wrap=True), row, 1)
        self.rows.addWidget(sheet)


MARKS = (
    ("## …", N_("a heading")),
    ("**…**", N_("bold words")),
    ("*…*", N_("a whole paragraph in stars: small, quiet type")),
    ("> …", N_("a call-out nobody overlooks")),
    ("- …", N_("a point of a list")),
    ("***", N_("what follows begins on a new page")),
    ("[?] …", N_("a question with boxes for yes and no; a further line is its hint")),
    ("[?]{sms} …", N_("the same, and a yes goes into the register; the mark is not printed")),
    ("without: sms", N_("among the settings at the top: this form does not ask for it")),
    ("[? a / b] …", N_("a question with these boxes")),
    ("~~~entries", N_("cells with labels: “Label = value | Label =”; “| |” widens a cell")),
    ("~~~line 2", N_("a label and two lines to write on")),
    ("~~~signature", N_("a row to sign in: who, date and time, name in print")),
    ("~~~signature minor", N_("the same, only if the client may be under age")),
    ("~~~~panel …", N_("a frame around more of the same, for staff")),
    ("{{client.name}}", N_("a value; without one, room to write")),
)
"""Every block between lines ~~~ ends with such a line; a frame has four of them."""


def _what_prints(draft: WordingDraft, language: str) -> str:
    name, count = tongue(language), changes(draft.form.today[language], draft.texts[language])
    if count:
        words = plural(
            "{n} place is other than today", "{n} places are other than today", count
        )
    elif draft.is_own_today(language):
        words = _("as it prints today")
    else:
        words = _("as shipped, word for word")
    return about(name, words)


def _asked_in_own_words(draft: WordingDraft) -> Iterator[str]:
    """Yield what a yes stands for where the owner asks in other words than the shipped form."""
    rules = draft.form.rules
    for language, source in draft.to_publish.items():
        for purpose, words in reworded(source, rules.form, rules.base, language):
            yield with_more((about(name_of(purpose), words), tongue(language)))


def _signed(form: FormInWords) -> str:
    if not form.signed:
        return _("No signed paper of this form is in the vault yet.")
    return plural(
        "{n} signed paper keeps its wording",
        "{n} signed papers keep their wording",
        form.signed,
    )
