"""The words for a file that is not taken, and for a use of photos that nobody agreed to."""

from salon_vault.errors import VaultError
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.photos.errors import PhotoConsentMissing, PhotosNotKept
from salon_vault.words import N_
from ui.problem import Problem

PICTURE_PROBLEMS: dict[type[VaultError], Problem] = {
    FileRefused: Problem(
        N_("This file was not taken"),
        "{why}",
        N_("The vault is as it was, and so is the file."),
        N_("Choose another file."),
    ),
    PhotosNotKept: Problem(
        N_("This salon keeps no photos"),
        N_("Photos of clients are switched off in this vault."),
        N_("Nothing was changed."),
        N_("The owner can switch them on in the settings; the privacy notice then says so."),
    ),
    PhotoConsentMissing: Problem(
        N_("The client has not agreed to this"),
        N_("There is no yes to this use of photos on the card: {purpose}."),
        N_("Nothing was changed."),
        N_("Ask the client, record the answer on the page with the photos, and try again."),
    ),
}
