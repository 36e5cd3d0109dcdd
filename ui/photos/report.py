"""What came of files that were filed: which were not taken, and which were left."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.photos.model import Filed
from ui.from_elsewhere.words import LEFT, REFUSALS
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.words import _, about, ended, plural


class Report(Question):
    """Each file by its name, with why; shown only where something has to be read."""

    def __init__(self, parent: QWidget, filed: Filed, names: Sequence[str]) -> None:
        super().__init__(parent, filed_words(filed), _("Close"))
        self.stop.hide()
        self.go.clicked.connect(self.accept)
        if filed.refused:
            self.rows.addWidget(PlainLabel(_("Not filed, and left as they are"), role="strong"))
        for refusal in filed.refused:
            words = about(names[refusal.place], _(REFUSALS[refusal.why]))
            self.rows.addWidget(Remark("warn", "", words))
        if filed.left:
            title = _("Filed, but still lying where they were")
            self.rows.addWidget(PlainLabel(title, role="strong"))
        for place, why in filed.left:
            words = ended(about(names[place], _(LEFT[why])))
            self.rows.addWidget(Remark("info", "", words))


def filed_words(filed: Filed) -> str:
    """Return what was filed and deleted, for the toast."""
    count = len(filed.kept)
    words = plural("{n} photo filed", "{n} photos filed", count)
    if not filed.removed:
        return words
    gone = plural("{n} file deleted", "{n} files deleted", filed.removed)
    return _("{first}; {next}").format(first=words, next=gone)
