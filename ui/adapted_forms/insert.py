"""What can be put into a form from a menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QPushButton

from salon_vault.consents.templates import PLACEHOLDERS
from ui.words import N_, _

BLOCKS = (
    (N_("Heading"), "## {words}", N_("Heading")),
    (N_("Question with boxes for yes and no"), "[?] {words}", N_("Question")),
    (N_("Question with other boxes"), "[? 1 / 2 / 3] {words}", N_("Question")),
    (N_("Line to write on"), "~~~line\n{words}:\n~~~", N_("Label")),
    (N_("Cells with labels"), "~~~entries\n{words} | | {words}\n~~~", N_("Label")),
    (N_("Row to sign in"), "~~~signature\n{words}\n~~~", N_("Signature | Date and time")),
    (N_("Frame for staff"), "~~~~panel {words}\n[?] …\n~~~~", N_("For the salon")),
    (N_("Call-out nobody overlooks"), "> {words}", N_("Words")),
    (N_("New page"), "***", ""),
)
"""What a block is called, how it is written, and words for the author to replace."""

VALUES = {
    "client.name": N_("Client’s name"),
    "client.birthday": N_("Client’s date of birth"),
    "client.phone": N_("Client’s phone"),
    "client.mail": N_("Client’s e-mail"),
    "treatment": N_("Treatment"),
    "practitioner": N_("Who does the treatment"),
    "date": N_("Date of printing"),
    "withdrawn": N_("What was withdrawn"),
    "salon.name": N_("Name of the salon"),
    "salon.address": N_("Address of the salon"),
    "salon.phone": N_("Phone of the salon"),
    "salon.mail": N_("E-mail of the salon"),
}
"""What the values are called that the program fills in."""


def insert_menu(button: QPushButton, put_in: Callable[[str], object]) -> QMenu:
    """Hang the menu on a button; ``put_in`` gets what is to be written."""
    menu = QMenu(button)
    menu.setAccessibleName(_("Insert"))
    for name, block, words in BLOCKS:
        written = block.format(words=_(words) if words else "")
        menu.addAction(_(name), partial(put_in, f"{written}\n"))
    menu.addSeparator()
    for value in PLACEHOLDERS:
        menu.addAction(_(VALUES[value]), partial(put_in, f"{{{{{value}}}}}"))
    button.setMenu(menu)
    return menu
