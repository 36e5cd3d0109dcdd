"""What the facts of the salon and the twelve questions on it are called on screen."""

from collections.abc import Mapping

from salon_vault.salon.model import Where
from ui.words import N_, _

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "booking": (
        N_("Booking app or portal"),
        N_("Where clients book, or where you enter appointments online."),
    ),
    "messenger": (
        N_("Messaging app"),
        N_("Messages about visits in an app on a phone or PC."),
    ),
    "social_media": (
        N_("Social media"),
        N_("Pages on which pictures or names of clients appear, or where they write to you."),
    ),
    "sms": (N_("Text messages"), N_("A service that sends reminders or news to phones.")),
    "mail": (N_("E-mail"), N_("The mailbox where clients' e-mails arrive.")),
    "website": (N_("Website"), N_("A site with a contact form or with visitor statistics.")),
    "accountant": (
        N_("Accountant"),
        N_("Somebody who sees invoices or complaints with clients' names."),
    ),
    "card_terminal": (N_("Card terminal"), N_("The company that handles card payments.")),
    "cameras": (N_("Cameras"), N_("Cameras in the salon or at its door.")),
    "phone_photos": (
        N_("Photos on phones"),
        N_("Pictures of clients taken with a phone of your own or of staff."),
    ),
    "cloud": (
        N_("Cloud storage"),
        N_("Photos, scans or lists that are copied to a provider on the internet."),
    ),
    "it_help": (
        N_("Help with the PC"),
        N_("Somebody who repairs or looks after your PC and could see its files."),
    ),
}
"""Title and explanation of every question of ``salon_vault.salon.model.QUESTIONS``."""

WHERE: Mapping[Where, str] = {
    Where.NOT_USED: N_("Not used"),
    Where.INSIDE: N_("Inside the EEA"),
    Where.OUTSIDE: N_("Outside the EEA"),
}

FIELDS: Mapping[str, str] = {
    "salon_name": N_("Name of the salon"),
    "name": N_("Name of the salon"),
    "address": N_("Address"),
    "tax_id": N_("Tax number"),
    "phone": N_("Phone"),
    "mail": N_("E-mail"),
    "officer": N_("Data protection officer, if there is one"),
}

LAWS: Mapping[str, str] = {"pl": N_("Poland (GDPR)")}
"""The law packs that ship."""


def field_name(field: str) -> str:
    """Return what a fact of the salon is called."""
    return _(FIELDS[field])
