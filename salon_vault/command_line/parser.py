"""What can be typed: the commands and their options; never a password among them."""

import argparse
from pathlib import Path

from salon_vault.words import LANGUAGES

COMMANDS = {
    "backup": "make a backup in the vault's folder, ready for the sticks",
    "verify": "look through the vault for damage",
    "restore": "make a vault of its own out of a backup",
    "check-log": "verify the whole log",
    "health": "check the vault, its keys and this PC",
}
"""Every command, with what ``--help`` says of it; the console speaks English there."""

EXITS = """\
exit status:
  0  done, nothing found
  1  done, something was found
  2  the command line is not understood
  3  refused: wrong password, no right, nobody of that name
  4  trouble of the machine: damaged, full or read-only; or a fault of the program
  5  the vault is open in another program
  130  stopped with Ctrl+C; nothing half done is left
"""


def command_parser() -> argparse.ArgumentParser:
    """Return what reads the words of a command line that begins with a command."""
    parser = argparse.ArgumentParser("salon-vault", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_ in COMMANDS.items():
        _add_options(
            commands.add_parser(
                name,
                help=help_,
                description=f"{help_[0].upper()}{help_[1:]}.",
                epilog=EXITS,
                formatter_class=argparse.RawDescriptionHelpFormatter,
                allow_abbrev=False,
            )
        )
    return parser


def _add_options(command: argparse.ArgumentParser) -> None:
    restores = command.prog.endswith("restore")
    command.add_argument(
        "--vault",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="the vault that was lost or is replaced" if restores else "a folder NAME.svault",
    )
    command.add_argument("--as", dest="label", metavar="LABEL", help="name on the login tile")
    secret = command.add_mutually_exclusive_group(required=True)
    secret.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    if restores:
        secret.add_argument(
            "--kit-stdin", action="store_true", help="read the recovery kit from there instead"
        )
        command.add_argument(
            "--from", dest="place", type=Path, metavar="FOLDER", help="a stick, or a set"
        )
        command.add_argument("--set", dest="name", metavar="NAME", help="not the newest set")
    command.add_argument("--key-file", type=Path, metavar="PATH", help="else on sticks")
    command.add_argument("--language", choices=tuple(LANGUAGES), help="else the system's")
    command.add_argument("--json", action="store_true", help="facts for another program")
