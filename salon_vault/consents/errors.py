"""Why a consent form does not print."""

from salon_vault.clearance.errors import Stopped


class FormStopped(Stopped):
    """Something stops the treatment that the form is for."""
