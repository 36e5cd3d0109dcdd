"""What the check-up says about the PC and its printers."""

from salon_vault.checkup.model import Check, Group
from salon_vault.checkup.wording import Caller, Words
from salon_vault.words import N_

WORDS_OF_PC: dict[Check, Words] = {
    Check.PRINTS_WAITING: Words(
        Group.OUTSIDE,
        good=N_("No print is waiting in the queue of a printer."),
        look=N_("Prints that wait in the queue of a printer: {n}."),
        todo=N_("Let them print, or delete them in the system's printer window."),
        caller=Caller.ANYBODY,
        unknown=N_("Whether prints are waiting in a queue cannot be seen from here."),
    ),
    Check.FILES_LYING: Words(
        Group.OUTSIDE,
        good=N_("No file that the program knows of lies outside the vault."),
        look=N_("Files that lie outside the vault, where anyone can read them: {n}."),
        todo=N_("The check-up lists them: delete each one, or leave it on purpose."),
        caller=Caller.ANYBODY,
        unknown=N_("Whether files lie outside the vault cannot be seen from here."),
    ),
    Check.PRINTS_KEPT: Words(
        Group.OUTSIDE,
        good=N_("The print system of this PC keeps no printed documents."),
        look=N_("The print system of this PC keeps documents after they were printed."),
        todo=N_("Switch off “Keep printed documents” (Windows) or PreserveJobFiles (CUPS)."),
        caller=Caller.PC,
        unknown=N_("Whether printed documents are kept on this PC cannot be seen from here."),
    ),
    Check.DISK_ENCRYPTED: Words(
        Group.PC,
        good=N_("The disk under the vault is encrypted by the system."),
        look=N_("The disk under the vault is not encrypted by the system."),
        todo=N_(
            "Have the whole disk encrypted (BitLocker, FileVault, LUKS): what the system keeps "
            "of prints, memory and removed files lies on it."
        ),
        caller=Caller.PC,
        unknown=N_("Whether the disk is encrypted cannot be seen from here."),
    ),
    Check.SWAP: Words(
        Group.PC,
        good=N_("What the system moves from memory to the disk is not readable there."),
        look=N_("The system moves memory to the disk without encrypting it."),
        todo=N_("Have the whole disk encrypted, the swap space with it."),
        caller=Caller.PC,
        unknown=N_("Where the system moves memory cannot be seen from here."),
    ),
    Check.UPDATES: Words(
        Group.PC,
        good=N_("Days since system updates were installed: {days}."),
        look=N_("System updates are late. Days since the last ones: {days}."),
        todo=N_("Have the system's updates installed, and again every month."),
        caller=Caller.PC,
        unknown=N_("When the system was last updated cannot be seen from here."),
    ),
    Check.FIREWALL: Words(
        Group.PC,
        good=N_("The firewall of the system is on."),
        look=N_("The firewall of the system is off."),
        todo=N_("Switch the firewall on. This program needs no connection."),
        caller=Caller.PC,
        unknown=N_("Whether a firewall is on cannot be seen from here."),
    ),
    Check.ANTIVIRUS: Words(
        Group.PC,
        good=N_("The virus protection of the system is on and up to date."),
        look=N_("The virus protection of the system is off or out of date."),
        todo=N_("Switch it on and let it update itself."),
        caller=Caller.PC,
        unknown=N_("Whether virus protection is on cannot be seen from here."),
    ),
    Check.PLACE: Words(
        Group.PC,
        good=N_("The vault lies on this PC, and no program known here copies it elsewhere."),
        look=N_("A program ({program}) copies the folder of the vault elsewhere."),
        act=N_("The vault lies on a network drive ({program})."),
        todo=N_("Lock the vault and move its folder to a place of its own on this PC."),
        caller=Caller.PC,
        unknown=N_("Whether the folder is copied elsewhere cannot be seen from here."),
    ),
    Check.DISK: Words(
        Group.PC,
        good=N_("The disk reports no fault. Years it has been running: {years}."),
        look=N_("The disk is old. Years it has been running: {years}."),
        act=N_("The disk reports that it is failing."),
        todo=N_("Make a backup today and have the disk replaced."),
        caller=Caller.SHOP,
        unknown=N_("How old the disk is cannot be seen from here."),
    ),
    Check.ROOM: Words(
        Group.PC,
        good=N_("There is room on the disk: {gigabytes} GB."),
        look=N_("There is little room left on the disk: {gigabytes} GB."),
        todo=N_(
            "Remove what is not needed from the disk, but nothing from the vault's folder."
        ),
        caller=Caller.PC,
        unknown=N_("How much room is left on the disk cannot be seen from here."),
    ),
    Check.CLOCK: Words(
        Group.PC,
        good=N_("The system sets its clock by itself."),
        look=N_("The system does not set its clock by itself."),
        act=N_("The clock of this PC is behind the latest entry of the log."),
        todo=N_("Set date and time right, and look whether the log has gaps."),
        caller=Caller.PC,
        unknown=N_("Whether the clock sets itself cannot be seen from here."),
    ),
}
