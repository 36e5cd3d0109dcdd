"""
A program that opens a vault, has a PIN kept, locks, and becomes another that opens by PIN.

Everything secret comes in on its input and goes nowhere else. It says where it is, and waits.
"""

import sys
from pathlib import Path

from salon_vault.clock import SystemClock
from salon_vault.pins.errors import PinGone
from storage.door import VaultDoor
from storage.keeper_wire import OPTION, Keeper
from storage.os_process import become, close_to_others, own_command


def main(folder, wire):
    close_to_others()
    keeper = Keeper(lambda: own_command("--keeper"), wire)
    door = VaultDoor(Path(folder), clock=SystemClock(), keeper=keeper)
    if wire is None:
        choose(door, keeper, folder)
    print("locked", flush=True)
    who, pin = sys.stdin.readline().split()
    try:
        vault = door.unlock_with_pin(who, pin)
    except PinGone:
        print("gone", flush=True)
        return
    print("opened" if vault.pins.opened else "opened wide", flush=True)
    vault.close()


def choose(door, keeper, folder):
    who, password, pin = sys.stdin.readline().split()
    vault = door.unlock(who, password)
    vault.pins.choose(pin)
    print(keeper._process.pid, flush=True)
    sys.stdin.readline()
    vault.close()
    become([sys.executable, "-m", "tests.faults.pin_of", folder, *keeper.words()])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[3]) if OPTION in sys.argv else None)
