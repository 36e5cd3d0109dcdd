"""One client who had a batch."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.clients.names import short_name
from salon_vault.products.model import HadLot, UsedLot
from salon_vault.products.recall_sheet import USED_FOR
from ui.dates import near_day
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.words import _, chained, with_more

FIRST = 3
"""Uses of one client that are told; the card has all of them."""


class RecallRow(QWidget):
    """Who, and when with what: short, for whoever stands beside the desk."""

    def __init__(self, had: HadLot) -> None:
        super().__init__()
        name = short_name(had.name)
        tail = f"••• {had.phone_tail}" if had.phone_tail else ""
        self.open = IconButton(
            "chevron-right", _("Open the card of {name}").format(name=name), colour="text3"
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(with_more((name, tail)), role="strong"))
        words.addWidget(Elided(chained(map(_told, had.uses[:FIRST])), role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addLayout(words, 1)
        row.addWidget(self.open)


def _told(used: UsedLot) -> str:
    use = used.use
    parts = (near_day(use.on), _(USED_FOR[use.used_for]), used.product.label, use.by)
    return with_more(parts)
