"""
A program that ends while a paper is on its way to the printer.

``python -m tests.faults.print_and_die VAULT WHO IDENTITY WAY``: WAY is ``as built``, or ``told
later`` to see that a register is noticed which nothing has been entered about yet. WHO and
IDENTITY are the owner's, in hexadecimal digits.
"""

import os
import sys
from pathlib import Path

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.model import Outcome
from salon_vault.consents.registering import draw_each, register
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.desk import Desk
from salon_vault.gate import Outside
from salon_vault.ports import World
from storage.door import VaultDoor
from storage.identity import Identity
from tests.vaults import TickingClock

ENDED = 9


class DyingPrinter:
    """Ends the program with the paper in its hand."""

    def printers(self):
        return ["Counter"]

    def send_together(self, job, title, printer):
        os._exit(ENDED)


class ToldLater(Outside):
    """Leaves what a transaction changed to the closing entry, as one writes it first."""

    def _enter(self, work, entry):
        return False


def main():
    vault, who, packed, way = sys.argv[1:]
    identity = Identity.unpacked(bytes.fromhex(packed))
    opened = VaultDoor(Path(vault), clock=TickingClock()).open_with_identity(who, identity)
    desk = Desk(opened, World(TickingClock(), DyingPrinter(), None))
    client = desk.run(add_client, "Ada", "pl").client.id
    forms = desk.run(compose_form_set, client, "general", "pl", "")
    if way == "told later":
        drawn = draw_each([(client, form) for form in forms])
        register(ToldLater(opened, desk._world, print_papers), drawn, Outcome.PRINTED)
        os._exit(ENDED)
    desk.run(print_papers, client, forms, "Counter", 1)


if __name__ == "__main__":
    main()
