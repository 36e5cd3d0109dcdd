"""
Made ``header-2-slip.bin``, once.

``python -m tests.vectors.build_slip`` took the header of format 1 and made the slots of two of
its people slips, one with a last day and one without. Like the others, it is never made again;
``tests/storage/test_slip_vectors.py`` holds every later program to it.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from salon_vault.slips.model import NO_END, Slip
from storage.header import dump_header, signed_header
from storage.identity import Identity
from storage.keys import FLOOR
from storage.slots import Slot, make_slot
from tests.storage.test_header_vectors import FACTS, HEADER, ring

HERE = Path(__file__).parent


def slot_of(number: int, slip: Slip) -> Slot:
    """Return somebody's slot written anew as a slip, under the password it had."""
    facts, before = FACTS["slots"][number], HEADER.slots[number]
    return make_slot(
        *(HEADER.vault_id, HEADER.sheet.line(before.member)),
        Identity.unpacked(bytes.fromhex(facts["identity"])),
        *(facts["password"], FLOOR, before.revision + 1),
        slip=slip,
    )


def build() -> None:
    """Write the file."""
    made = (slot_of(1, Slip(date(2026, 11, 28))), slot_of(2, NO_END))
    slots = (HEADER.slots[0], *made)
    header = signed_header(replace(HEADER, generation=43, slots=slots), ring())
    (HERE / "header-2-slip.bin").write_bytes(dump_header(header))


if __name__ == "__main__":
    build()
