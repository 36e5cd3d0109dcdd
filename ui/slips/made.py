"""What is said, and what can be printed, where somebody gives another a first password."""

from salon_vault.slips.model import LoginSlip, last_day
from salon_vault.staff.model import StaffId
from ui.dates import today
from ui.parts.new_password import MADE, NewPassword
from ui.words import _, day


def good_for() -> str:
    """Return until when such a password opens the login, and what it is asked for then."""
    words = _("It opens the login until {day}, and only to choose a password of their own.")
    return words.format(day=day(last_day(today())))


def slip_of(password: NewPassword, who: StaffId, label: str) -> LoginSlip | None:
    """Return the slip to print for a passphrase that was made up; None for a typed one."""
    if password.way.key != MADE:
        return None
    return LoginSlip(who, label, password.password, last_day(today()))
