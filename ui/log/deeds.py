"""What every use case does, as the log says it: once done, and while it is only asked for."""

from collections.abc import Mapping

from ui.access_review.deeds import ACCESS_REVIEW_DEEDS
from ui.adapted_forms.deeds import WORDING_DEEDS
from ui.backup.deeds import BACKUP_DEEDS
from ui.checkup.deeds import CHECKUP_DEEDS
from ui.emergency_folder.deeds import EMERGENCY_FOLDER_DEEDS
from ui.keys.deeds import KEY_DEEDS
from ui.left_outside.deeds import OUTSIDE_DEEDS
from ui.log.card_deeds import CARD_DEEDS
from ui.log.deed import Deed
from ui.log.log_deeds import LOG_DEEDS
from ui.moving.deeds import MOVING_DEEDS
from ui.odd_use.deeds import ODD_USE_DEEDS
from ui.pins.deeds import PIN_DEEDS
from ui.recovery.deeds import RECOVERY_DEEDS
from ui.restore.deeds import CHECK_DEEDS
from ui.slips.deeds import SLIP_DEEDS
from ui.staff.deeds import STAFF_DEEDS
from ui.staff_notice.deeds import STAFF_NOTICE_DEEDS
from ui.station_slip.deeds import STATION_SLIP_DEEDS
from ui.words import N_

DEEDS: Mapping[str, Deed] = {
    **CARD_DEEDS,
    **WORDING_DEEDS,
    **KEY_DEEDS,
    **RECOVERY_DEEDS,
    **CHECKUP_DEEDS,
    **OUTSIDE_DEEDS,
    **PIN_DEEDS,
    **STAFF_DEEDS,
    **CHECK_DEEDS,
    **MOVING_DEEDS,
    **SLIP_DEEDS,
    **STAFF_NOTICE_DEEDS,
    **ODD_USE_DEEDS,
    **ACCESS_REVIEW_DEEDS,
    **STATION_SLIP_DEEDS,
    **EMERGENCY_FOLDER_DEEDS,
    # --- clients ---
    "clients.find_clients": Deed(
        N_("Under the login of {who} clients were searched for"), N_("search for clients")
    ),
    "clients.find_similar": Deed(
        N_("Under the login of {who} clients with similar names were searched for"),
        N_("search for similar names"),
    ),
    "clients.settled_search": Deed(
        N_("Under the login of {who} clients were searched for"), N_("search for clients")
    ),
    "clients.open_card": Deed(
        N_("Under the login of {who} the card of a client was opened"),
        N_("open the card of a client"),
    ),
    "clients.add_client": Deed(
        N_("Under the login of {who} a card was made for a new client"),
        N_("make a card for a new client"),
    ),
    "clients.rename_client": Deed(
        N_("Under the login of {who} the name or language on a card was changed"),
        N_("change the name or language on a card"),
    ),
    "clients.save_contact": Deed(
        N_("Under the login of {who} the contact details of a client were saved"),
        N_("save the contact details of a client"),
    ),
    "clients.save_health": Deed(
        N_("Under the login of {who} the health entries of a client were saved"),
        N_("save the health entries of a client"),
    ),
    "clients.write_handling": Deed(
        N_("Under the login of {who} the alert on a card was written"),
        N_("write the alert on a card"),
    ),
    # --- papers ---
    "consents.compose_form_set": Deed(
        N_("Under the login of {who} forms were filled in for a client"),
        N_("fill in forms for a client"),
    ),
    "consents.print_papers": Deed(
        N_("Under the login of {who} papers were sent to the printer"),
        N_("send papers to the printer"),
    ),
    "consents.save_papers": Deed(
        N_("Under the login of {who} papers were saved as a file outside the vault"),
        N_("save papers as a file outside the vault"),
    ),
    "consents.print_again": Deed(
        N_("Under the login of {who} a paper was sent to the printer once more"),
        N_("send a paper to the printer once more"),
    ),
    "consents.list_papers": Deed(
        N_("Under the login of {who} the papers of a client were read"),
        N_("read the papers of a client"),
    ),
    # --- notices ---
    "notices.notice_state": Deed(
        N_("Under the login of {who} the state of the privacy notice was read"),
        N_("read the state of the privacy notice"),
    ),
    "notices.compose_notice": Deed(
        N_("Under the login of {who} the privacy notice was written"),
        N_("write the privacy notice"),
    ),
    "notices.print_notice": Deed(
        N_("Under the login of {who} the privacy notice was sent to the printer"),
        N_("send the privacy notice to the printer"),
    ),
    "notices.save_notice": Deed(
        N_("Under the login of {who} the privacy notice was saved as a file"),
        N_("save the privacy notice as a file"),
    ),
    "notices.hand_over_notice": Deed(
        N_("Under the login of {who} it was recorded that the privacy notice was handed over"),
        N_("record that the privacy notice was handed over"),
    ),
    "notices.list_handovers": Deed(
        N_("Under the login of {who} the list of notices handed to a client was read"),
        N_("read the list of notices handed to a client"),
    ),
    # --- salon ---
    "salon.view_salon": Deed(
        N_("Under the login of {who} the salon's settings were read"),
        N_("read the salon's settings"),
    ),
    "salon.save_salon": Deed(
        N_("Under the login of {who} the salon's settings were saved"),
        N_("save the salon's settings"),
    ),
    "salon.check_law": Deed(
        N_("Under the login of {who} it was recorded that a point of law was checked"),
        N_("record that a point of law was checked"),
    ),
    # --- staff ---
    "staff.sit_down": Deed(
        N_("The vault was unlocked under the login of {who}"), N_("unlock the vault")
    ),
    "staff.stand_up": Deed(
        N_("The vault was locked under the login of {who}"), N_("lock the vault")
    ),
    "staff.list_staff": Deed(
        N_("Under the login of {who} the list of staff was read"), N_("read the list of staff")
    ),
    "staff.permission_table": Deed(
        N_("Under the login of {who} the table of rights was read"),
        N_("read the table of rights"),
    ),
    "staff.add_member": Deed(
        N_("Under the login of {who} somebody was given a login"), N_("give somebody a login")
    ),
    "staff.retier_member": Deed(
        N_("Under the login of {who} the role and keys of somebody were changed"),
        N_("change the role and keys of somebody"),
    ),
    "staff.relabel_member": Deed(
        N_("Under the login of {who} a login tile was given another name"),
        N_("give a login tile another name"),
    ),
    "staff.reset_password": Deed(
        N_("Under the login of {who} the password of somebody was reset"),
        N_("reset the password of somebody"),
    ),
    "staff.change_own_password": Deed(
        N_("Under the login of {who} its own password was changed"),
        N_("change one's own password"),
    ),
    "staff.renew_own_login": Deed(
        N_("Under the login of {who} its own password and keys were changed"),
        N_("change one's own password and keys"),
    ),
    "staff.words_of_the_house": Deed(
        N_("Under the login of {who} the names that passwords must not hold were looked up"),
        N_("look up the names that passwords must not hold"),
    ),
    # --- key files ---
    "key_files.require_key_file": Deed(
        N_("Under the login of {who} its own key file was made and required from then on"),
        N_("require a key file for one's own login"),
    ),
    "key_files.copy_key_file": Deed(
        N_("Under the login of {who} its own key file was written to a second stick"),
        N_("write one's own key file to a second stick"),
    ),
    "key_files.release_key_file": Deed(
        N_("Under the login of {who} its own key file was no longer required"),
        N_("no longer require one's own key file"),
    ),
    "key_files.own_key_file": Deed(
        N_("Under the login of {who} it was looked up whether its login needs a key file"),
        N_("look up whether the own login needs a key file"),
    ),
    # --- recovery kit and demo ---
    "recovery.print_kit": Deed(
        N_("Under the login of {who} the recovery kit was sent to the printer"),
        N_("send the recovery kit to the printer"),
    ),
    "recovery.count_kit": Deed(
        N_("Under the login of {who} the recovery kit was typed back from its paper"),
        N_("type the recovery kit back from its paper"),
    ),
    "recovery.kit_counted": Deed(
        N_("Under the login of {who} it was looked up whether the recovery kit is in force"),
        N_("look up whether the recovery kit is in force"),
    ),
    "recovery.renew_kit": Deed(
        N_(
            "Under the login of {who} a new recovery kit was made; the one before no longer "
            "opens this vault"
        ),
        N_("make a new recovery kit"),
    ),
    "demo.fill_demo": Deed(
        N_("Under the login of {who} invented clients were put into the demo vault"),
        N_("put invented clients into the demo vault"),
    ),
    **LOG_DEEDS,
    **BACKUP_DEEDS,
}
"""Every use case by name; a test compares them with the gate's own list."""

UNKNOWN = Deed(
    N_("Under the login of {who} something was done that this program has no words for"),
    N_("do something that this program has no words for"),
)
