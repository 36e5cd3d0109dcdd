"""What stands in a law pack about the papers that staff are handed and sign at joining."""

from dataclasses import dataclass

from salon_vault.law.shape import ScreenWording


@dataclass(frozen=True, slots=True)
class StaffNotice:
    """
    The sentences of law on the notice to staff and on their authorisation.

    Staff read them in any language of the program, so they are screen wordings.
    """

    basis: ScreenWording
    """On what ground the use of logins is recorded."""
    rules: ScreenWording
    """Where the rules are laid down, and from when unusual use is looked at."""
    keeping: ScreenWording
    rights: ScreenWording
    """Ends where the name of the authority follows."""
    authorised: ScreenWording
    """Ends where the list of what somebody is authorised to do follows."""
    employee: ScreenWording
    self_employed: ScreenWording
    trainee: ScreenWording
    facts: tuple[str, ...]
