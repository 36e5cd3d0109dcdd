"""What is done about the people who work here, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

STAFF_FACTS: Mapping[str, str] = {
    "outside_hours": N_("Outside this person's working hours"),
    "spare_login": N_("With a spare login out of its envelope"),
    "cut_rights": N_("Rights withdrawn"),
    "rights": N_("Rights left to the deputy"),
    "was_owner": N_("Was an owner until then"),
    "since": N_("From"),
    "until": N_("Until"),
    "cases": N_("Actions that need a second person"),
}
"""What the sealed details of these entries are called."""

STAFF_DEEDS: Mapping[str, Deed] = {
    "staff.set_terms": Deed(
        N_("Under the login of {who} somebody's terms or working hours were changed"),
        N_("change somebody's terms or working hours"),
    ),
    "staff.send_away": Deed(
        N_("Under the login of {who} somebody's keys were taken for an absence"),
        N_("take somebody's keys for an absence"),
    ),
    "staff.take_back": Deed(
        N_("Under the login of {who} somebody got their keys back after an absence"),
        N_("give somebody their keys back after an absence"),
    ),
    "staff.cut_rights": Deed(
        N_("Under the login of {who} rights were taken from somebody or given back"),
        N_("take rights from somebody or give them back"),
    ),
    "deputies.name_deputy": Deed(
        N_("Under the login of {who} a deputy was named"), N_("name a deputy")
    ),
    "deputies.end_delegation": Deed(
        N_("Under the login of {who} a delegation was ended"), N_("end a delegation")
    ),
    "deputies.delegations_over": Deed(
        N_("Under the login of {who} it was looked which delegations are over"),
        N_("look which delegations are over"),
    ),
    "deputies.past_delegations": Deed(
        N_("Under the login of {who} the list of past delegations was read"),
        N_("read the list of past delegations"),
    ),
    "deputies.done_as_deputy": Deed(
        N_("Under the login of {who} it was read what a deputy's login had done"),
        N_("read what a deputy's login had done"),
    ),
    "deputies.add_spare": Deed(
        N_("Under the login of {who} a spare login was made"), N_("make a spare login")
    ),
    "deputies.odd_openings": Deed(
        N_("Under the login of {who} the list of unusual openings was read"),
        N_("read the list of unusual openings"),
    ),
    "deputies.openings_seen": Deed(
        N_("Under the login of {who} the unusual openings were marked as seen"),
        N_("mark the unusual openings as seen"),
    ),
    "deputies.possible_seconds": Deed(
        N_("Under the login of {who} it was looked who could agree as a second person"),
        N_("look who could agree as a second person"),
    ),
    "deputies.need_second_person": Deed(
        N_("Under the login of {who} it was set which actions need a second person"),
        N_("set which actions need a second person"),
    ),
    "personnel.staff_file": Deed(
        N_("Under the login of {who} somebody's papers and absences were read"),
        N_("read somebody's papers and absences"),
    ),
    "personnel.put_on_file": Deed(
        N_("Under the login of {who} signed papers or lessons were put on file"),
        N_("put signed papers or lessons on file"),
    ),
    "personnel.opened_lately": Deed(
        N_("Under the login of {who} it was read which cards a login had opened"),
        N_("read which cards a login had opened"),
    ),
    "personnel.print_sheet": Deed(
        N_("Under the login of {who} a sheet about staff was sent to the printer"),
        N_("send a sheet about staff to the printer"),
    ),
}
