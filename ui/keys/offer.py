"""The change of keys, offered at once where a password or a kit was replaced."""

from PySide6.QtWidgets import QWidget

from salon_vault.keys.use_cases import change_keys
from ui.keys.change import ChangeKeys
from ui.line import Line
from ui.words import _


def offer_after_kit(parent: QWidget | None, line: Line) -> None:
    """Offer it to whoever has just put another recovery kit in force."""
    why = _(
        "Whoever has the old paper and an old copy of the vault can open newer copies too, "
        "until the keys are changed."
    )
    _offer(parent, line, why, _("The recovery kit was replaced"))


def offer_after_password(parent: QWidget | None, line: Line) -> None:
    """Offer it to an owner who has just replaced a password that somebody may know."""
    why = _(
        "Whoever has the old password and an old copy of the vault can open newer copies too, "
        "until the keys are changed."
    )
    _offer(parent, line, why, _("Somebody may know a former password"))


def _offer(parent: QWidget | None, line: Line, why: str, reason: str) -> None:
    if parent is not None and line.allows(change_keys):
        dialog = ChangeKeys(parent, line)
        dialog.suggest(why, reason)
        dialog.open()
