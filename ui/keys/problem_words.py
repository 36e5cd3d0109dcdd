"""The words for a vault whose header is from before its keys were changed."""

from salon_vault.errors import VaultError
from salon_vault.keys.errors import HeaderOutdated
from salon_vault.words import N_
from ui.problem import Problem

KEY_PROBLEMS: dict[type[VaultError], Problem] = {
    HeaderOutdated: Problem(
        N_("The header is older than the database"),
        N_(
            "The header of this vault names the database {named}, which is gone; a later one, "
            "{later}, is here. Probably an older copy of the header was put back."
        ),
        N_("The later database was not touched: the records in it are as they were."),
        N_(
            "Put the newer copies of the files VAULT.a and VAULT.b back into the vault's "
            "folder. If there are none, restore a backup."
        ),
    ),
}
