"""A slip for somebody of the founded salon, at the least cost that is ever written."""

from dataclasses import replace

from salon_vault.slips.model import NO_END
from salon_vault.staff.model import Tier
from storage.header import signed_header
from storage.header_files import HeaderFiles
from storage.keys import FLOOR
from storage.redrawn import with_line, with_slot
from storage.sheet_json import sheet_bytes
from storage.slots import make_slot
from storage.unlocking import open_identity


def give_slip(salon, tier, slip=NO_END):
    """Say that somebody else made the password with which the person of ``tier`` comes in."""
    files = HeaderFiles(salon.folder)
    header, who = files.load(), salon.people[tier]
    line, revision = header.sheet.line(who), header.slot(who).revision + 1
    slot = make_slot(
        *(header.vault_id, line, salon.identity(tier), salon.password, FLOOR, revision),
        slip=slip,
    )
    drafted = replace(
        header, generation=header.generation + 1, slots=with_slot(header.slots, slot)
    )
    owner = salon.people[Tier.OWNER]
    files.store(
        signed_header(drafted, open_identity(header, owner, salon.identity(Tier.OWNER)))
    )


def lose_login(salon, tier):
    """Take somebody off the list as a restore does for which no slot of theirs was at hand."""
    files = HeaderFiles(salon.folder)
    header, who = files.load(), salon.people[tier]
    ring = open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
    line = header.sheet.line(who)
    gone = replace(line, member=replace(line.member, active=False))
    sheet = with_line(header.sheet, gone, ())
    drafted = replace(
        header,
        generation=header.generation + 1,
        sheet=sheet,
        sheet_signature=ring.sign_as_root(sheet_bytes(header.vault_id, sheet)),
        slots=tuple(slot for slot in header.slots if slot.member != who),
    )
    files.store(signed_header(drafted, ring))
