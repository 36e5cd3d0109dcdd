"""The change of keys, offered at once where a password or a kit was replaced."""

from PySide6.QtWidgets import QWidget

from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from ui.keys.change import ChangeKeys
from ui.line import Line
from ui.words import _

ALL = KeyChange(root=True)
"""What an owner's login or the kit held: every key, and the one that signs who works here."""


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


def offer_after_key_file(parent: QWidget | None, line: Line, change: KeyChange = ALL) -> None:
    """Offer it once a login needs a key file that opened without one before."""
    why = _(
        "Whoever has the password and an old copy of the vault can open newer copies too, "
        "without the key file, until the keys are changed."
    )
    _offer(parent, line, why, _("A login needs a key file from now on"), change)


def _offer(
    parent: QWidget | None,
    line: Line,
    why: str,
    reason: str,
    change: KeyChange = ALL,
) -> None:
    if parent is not None and line.allows(change_keys):
        dialog = ChangeKeys(parent, line, change)
        dialog.suggest(why, reason)
        dialog.open()
