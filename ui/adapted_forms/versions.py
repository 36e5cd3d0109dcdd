"""Every version of a form's own wording, to be read and compared."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.adapted_forms.model import Wording
from salon_vault.adapted_forms.use_cases import FormInWords
from salon_vault.words import LANGUAGES
from ui import theme
from ui.adapted_forms.compare import CompareView
from ui.adapted_forms.words import full_name, made_words, tongue, version_name
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.on_screen import keep_size, room_on_screen
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.words import _, language

SHIPPED = "shipped"
SIZE, HIGH, BESIDE = (760, 640), 400, 310
"""Points of the window; of the text in it; and of what stands above and below the text."""
LOWEST = 160


class Versions(Question):
    """What one version says, against another; the shipped wording is among them."""

    def __init__(
        self, parent: QWidget, form: str, shipped: Mapping[str, str], kept: Sequence[Wording]
    ) -> None:
        super().__init__(parent, _("Earlier versions"), _("Close"), full_name(form))
        self.stop.hide()
        self.go.clicked.connect(self.accept)
        keep_size(self, *SIZE)
        self._shipped = shipped
        self._kept = {str(each.version): each for each in kept}
        versions = [(str(each.version), version_name(each)) for each in kept]
        versions.append((SHIPPED, _("Shipped wording")))
        self.before = Choice(_("Compared with"), versions)
        self.after = Choice(_("Version"), versions)
        self.language = Choice(
            _("Language of the text"), [(each, tongue(each)) for each in LANGUAGES]
        )
        self.made = PlainLabel(role="muted", wrap=True)
        self.view = CompareView(_("What is other"))
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(Field(_("Version"), self.after), 1)
        across.addWidget(Field(_("Compared with"), self.before), 1)
        across.addWidget(Field(_("Language of the text"), self.language), 1)
        self.rows.addLayout(across)
        self.rows.addWidget(self.made)
        self.rows.addWidget(_tall(self, self.view), 1)
        self.before.setCurrentIndex(min(1, len(versions) - 1))
        self.language.choose(self._first_language())
        for choice in (self.before, self.after, self.language):
            choice.currentIndexChanged.connect(self._show)
        self._show()

    def _first_language(self) -> str:
        newest = next(iter(self._kept.values()), None)
        return next(iter(newest.texts), "en") if newest is not None else "en"

    def _show(self) -> None:
        chosen = self._kept.get(self.after.key)
        text = self._text(self.after.key)
        said = made_words(chosen) if chosen is not None else ""
        if text is None:
            said = _("This version is not there in this language.")
        self.made.setText(said)
        self.view.show_texts(self._text(self.before.key) or "", text or "")

    def _text(self, key: str) -> str | None:
        wording = self._kept.get(key)
        if wording is None or not wording.is_own:
            return self._shipped[self.language.key]
        return wording.texts.get(self.language.key)


class ShippedNews(Question):
    """What another shipped wording has changed since the form was adapted."""

    def __init__(self, parent: QWidget, form: FormInWords) -> None:
        title = _("What has changed in the shipped wording")
        super().__init__(parent, title, _("Close"), full_name(form.state.form.id))
        self.stop.hide()
        self.go.clicked.connect(self.accept)
        keep_size(self, *SIZE)
        self._form = form
        self.language = Choice(
            _("Language of the text"), [(each, tongue(each)) for each in LANGUAGES]
        )
        self.language.choose(language())
        self.view = CompareView(_("What is other"))
        self.rows.addWidget(Field(_("Language of the text"), self.language))
        self.rows.addWidget(_tall(self, self.view), 1)
        self.language.currentIndexChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        chosen = self.language.key
        self.view.show_texts(self._form.adapted_from[chosen], self._form.shipped[chosen])


def _tall(window: QWidget, view: CompareView) -> QWidget:
    """Return the text as high as there is room for on the screen of ``window``."""
    room = room_on_screen(window).height() - theme.scaled(BESIDE)
    frame = QWidget()
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(view)
    frame.setMinimumHeight(max(LOWEST, min(theme.scaled(HIGH), room)))
    return frame
