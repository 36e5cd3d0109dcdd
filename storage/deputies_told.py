"""What the signed log tells of deputies, where a row beside it could say anything."""

from salon_vault.audit import Seq, Subject
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.log_format import read_core, signer_id
from storage.log_pages import numbers_of_case
from storage.signers import Signers

NAMED = "deputies.name_deputy"


def named_since_root(connection: Connection, signers: Signers, who: StaffId) -> bool:
    """
    Tell whether ``who`` was a deputy since the root was changed last, and may have copied it.

    Entries carry signatures, and so does the end of a former root; nobody with the database's
    key alone takes either away unseen.
    """
    ends = (signers.ends.get(signer_id(root), 0) for root in signers.roll.former_roots)
    since = max(ends, default=0)
    named = (seq for seq in numbers_of_case(connection, NAMED) if seq > since)
    return any(_names(connection, seq, who) for seq in named)


def _names(connection: Connection, seq: Seq, who: StaffId) -> bool:
    (core,) = connection.execute(
        "SELECT CAST(core AS BLOB) FROM log WHERE seq = ?", (seq,)
    ).fetchone()
    try:
        touches = read_core(core).entry.touches
    except ValueError:
        return True  # nobody can tell any more: better once too often
    return any((touch.subject, touch.id) == (Subject.STAFF, who) for touch in touches)
