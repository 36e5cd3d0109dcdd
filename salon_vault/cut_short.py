"""What a crash left open in the log: it is answered before anybody sits down again."""

from datetime import datetime

from salon_vault.audit import Entry, Phase
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId


def answer_cut_short(work: Work, now: datetime, who: StaffId) -> None:
    """Answer every intent that was never answered as interrupted, in the hand of ``who``."""
    for seq, case in work.audit.open_intents():
        detail = {"interrupted": True}
        work.audit.append(Entry(now, who, case, Phase.FAILED, of_seq=seq, detail=detail))
