"""What the signed log tells of who may know the root, where a row could say anything."""

from collections.abc import Sequence

from salon_vault.audit import Seq, Subject
from salon_vault.log.model import LogLine
from salon_vault.staff.model import StaffId
from salon_vault.staff.use_cases import WAS_OWNER
from storage.cipher import Connection
from storage.log_format import signer_id
from storage.log_pages import numbers_of_case
from storage.signers import Signers

NAMED, MOVED = "deputies.name_deputy", "staff.retier_member"


def about_root(connection: Connection, signers: Signers) -> Sequence[Seq]:
    """
    Return the entries since the root was changed last that may tell of somebody who knew it.

    Entries carry signatures, and so does the end of a former root; nobody with the database's
    key alone takes either away unseen.
    """
    ends = (signers.ends.get(signer_id(root), 0) for root in signers.roll.former_roots)
    since = max(ends, default=0)
    told = [seq for case in (NAMED, MOVED) for seq in numbers_of_case(connection, case)]
    return [seq for seq in told if seq > since]


def knew_root(line: LogLine, who: StaffId) -> bool:
    """Tell whether an entry says that ``who`` became a deputy, or was an owner before it."""
    touched = {(touch.subject, touch.id) for touch in line.entry.touches}
    if (Subject.STAFF, who) not in touched:
        return False
    if line.entry.case == NAMED:
        return True
    return isinstance(line.detail, dict) and WAS_OWNER in line.detail
