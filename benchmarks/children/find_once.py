"""Opens a vault with the password on stdin, prints who is found for a text, and ends."""

import sys
from pathlib import Path

from salon_vault.clients.use_cases import find_clients
from salon_vault.clock import SystemClock
from storage.door import VaultDoor


def main(folder: str, text: str) -> None:
    """Do what a command line program would, with the same log entries as the window."""
    from benchmarks.vaults import world
    from salon_vault.desk import Desk

    door = VaultDoor(Path(folder), clock=SystemClock())
    desk = Desk(door.unlock(door.people()[0].id, sys.stdin.readline().strip()), world())
    desk.take_seat()
    for line in desk.run(find_clients, text).lines:
        print(line.name)
    desk.vault.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
