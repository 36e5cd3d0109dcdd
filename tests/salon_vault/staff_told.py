"""What tests of staff notices share: a salon that is filled in, and staff who have signed."""

from salon_vault.clock import day_of
from salon_vault.law.pack import load_pack
from salon_vault.salon.model import QUESTIONS, Elsewhere, Salon
from salon_vault.salon.use_cases import check_law, save_salon
from salon_vault.staff.model import Tier
from salon_vault.staff_notice.model import SheetKind
from salon_vault.staff_notice.use_cases import note_sheet_signed, print_staff_sheet

WHOLE = Salon(
    name="Studio Magnolia",
    address="ul. Lipowa 4, 00-001 Warszawa",
    phone="+48 22 555 01 23",
    elsewhere={question: Elsewhere() for question in QUESTIONS},
)

STAFF = (Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION)


class Waiting:
    """A Progress that only counts."""

    def __init__(self):
        self.heard = []

    def reached(self, done, of):
        self.heard.append((done, of))


def fill_in(desk):
    """Have the owner fill in the salon and check every point of law."""
    desk.run(save_salon, WHOLE)
    for fact in load_pack("pl").unverified_for_staff():
        desk.run(check_law, fact, "lawyer J. Nowicka")


def sign(desk, clock, who, kind=SheetKind.NOTICE):
    """Print a paper for somebody, and note that they signed it today."""
    sheet = desk.run(print_staff_sheet, who, kind, "en", "Counter", 1)
    desk.run(note_sheet_signed, sheet, day_of(clock.now()))
    return sheet


def tell_everybody(desk, clock, salon):
    """Fill everything in, and have everybody sign the notice today."""
    fill_in(desk)
    for tier in STAFF:
        sign(desk, clock, salon.people[tier])
