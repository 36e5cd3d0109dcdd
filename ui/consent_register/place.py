"""Where consents and the forms that carry them are looked after."""

from ui.consent_register.register_screen import RegisterScreen
from ui.consent_register.validity_screen import ValidityScreen
from ui.place import place_of
from ui.words import N_

VALIDITY_PLACE = place_of(
    "form_validity",
    ValidityScreen,
    "clock",
    lambda line, _around: ValidityScreen(line),
    N_(
        "Say how long a signed form counts: months, visits, or until an answer about health "
        "changes. What is over stands on the day list to be signed again."
    ),
    on_rail=False,
    offered=True,
)
"""For everybody to read, and for an owner to change."""

REGISTER_PLACE = place_of(
    "consent_register",
    RegisterScreen,
    "hand-heart",
    lambda line, _around: RegisterScreen(line),
    N_(
        "Choose a purpose: who agreed, refused or withdrew, and what runs out. Print it for "
        "yourself; a table that leaves the vault asks for your password and a reason."
    ),
    on_rail=False,
    offered=True,
)
"""For managers and owners."""
