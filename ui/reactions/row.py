"""One reaction, as it is read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salon_vault.reactions.model import Account, Reaction
from ui.idle import mark_sensitive
from ui.parts.chip import Chip
from ui.parts.day_label import DayLabel
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.reactions.words import account_in_words, action_line, where_it_stands
from ui.treatments.kinds import kind_name
from ui.words import _, listed


class ReactionRow(QWidget):
    """Day, what is not done any more, and what is known where this desk may read it."""

    def __init__(
        self, reaction: Reaction, accounts: Sequence[Account], *, closed: bool
    ) -> None:
        super().__init__()
        self.more = IconButton("ellipsis", _("More about this reaction"), colour="text3")
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        head.setSpacing(6)
        if reaction.in_force:
            head.addWidget(Chip(_("In force"), "danger", "octagon-alert"))
        else:
            head.addWidget(Chip(_("Lifted"), "neutral", "circle-check"))
        head.addStretch(1)
        head.addWidget(self.more)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(PlainLabel(action_line(reaction), role="strong", wrap=True))
        after = reaction.treatment or kind_name(reaction.kind)
        said = listed(part for part in (after, reaction.product, reaction.lot) if part)
        after_what = _("after: {what}").format(what=said)
        words.addWidget(PlainLabel(after_what, role="muted", wrap=True))
        if state := where_it_stands(reaction):
            words.addWidget(PlainLabel(state, role="muted", wrap=True))
        for each in accounts:
            known = PlainLabel(account_in_words(each), wrap=True)
            mark_sensitive(known)
            words.addWidget(known)
        if closed:
            hint = _("What it was is closed to your login.")
            words.addWidget(PlainLabel(hint, role="hint", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(DayLabel(reaction.on), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
