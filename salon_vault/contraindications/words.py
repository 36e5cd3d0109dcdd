"""What everybody reads of answers before a treatment: what to do, never why."""

from collections.abc import Mapping

from salon_vault.contraindications.model import ToDo
from salon_vault.words import N_

NOTHING_FOUND = N_("Nothing stands against it")

TO_DO: Mapping[ToDo, str] = {
    ToDo.NOT_TODAY: N_("Not today: ask the specialist"),
    ToDo.DOCTOR_FIRST: N_("Not before the client has asked a doctor"),
    ToDo.TEST_FIRST: N_("Only after a patch test"),
    ToDo.OTHER_WAY: N_("In another way: ask the specialist"),
    ToDo.LEAVE_OUT: N_("Leave a part out: ask the specialist"),
    ToDo.MIND: N_("Something to mind: ask the specialist"),
}
