"""R18: nothing that was typed into a vault lies readable in any file the program writes."""

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.staff.model import Tier
from storage.door import VaultDoor

ROOT = Path(__file__).parents[2]

WORDS = (
    *("name", "new name", "spelling", "allergen", "reaction", "since", "note", "handling"),
    *("draft name", "draft", "mail", "address", "treatment", "new treatment", "removed"),
    *("form", "search", "salon", "salon phone", "reason", "wrong password", "too long", "file"),
    *("visit note", "why", "product", "batch", "hair", "drink", "talk"),
    *("photo", "published at", "title", "camera", "old card", "old allergen"),
    *("scanner", "scan title"),
)
NEVER_SHOWN = {"wrong password", "too long", "file", "camera", "scanner"}
"""Marks that no desk ever shows again; the hunt looks for them all the same."""


def marked(salon):
    """Return a word nobody else has for every place that takes one."""
    words = {name: f"Mk{secrets.token_hex(7)}" for name in WORDS}
    words["phone"] = f"+486{secrets.randbelow(10**8):08d}"
    words["password"] = salon.password
    words["new password"] = f"{words['note']} over cold glass"
    words["born"] = "1931-07-17"
    return words


def spellings(word):
    """Return the word as files may hold it."""
    plain = (word, word.lower(), word.lstrip("+"))
    spelled = {each.encode(code) for each in plain for code in ("utf-8", "utf-16-le")}
    return spelled | {word.encode().hex().encode()}


def found_in(contents, words):
    """Name the words that stand in any of the contents."""
    return {
        name
        for name, word in words.items()
        if any(spelled in each for each in contents for spelled in spellings(word))
    }


def files_below(*folders):
    return [path.read_bytes() for f in folders for path in f.rglob("*") if path.is_file()]


@pytest.fixture
def used(salon, tmp_path):
    """Take marked words through every feature, in a program killed with the vault open."""
    words = marked(salon)
    people = {tier: (salon.people[tier], salon.identities[tier].hex()) for tier in Tier}
    home, temp, plain = (tmp_path / name for name in ("home", "temp", "plain"))
    for folder in (home, temp, plain):
        folder.mkdir()
    places = {"HOME": home, "TMPDIR": temp, "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
    program = subprocess.run(
        [sys.executable, "-m", "tests.faults.plaintext_of", salon.folder, plain / "shown"],
        env={**os.environ, **{k: str(v) for k, v in places.items()}, "PYTHONPATH": str(ROOT)},
        input=json.dumps({"people": people, "words": words}).encode(),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert program.returncode == -9, program.stderr.decode()[-2000:]
    return salon, words, [*files_below(home, temp), program.stdout, program.stderr], plain


def test_no_marked_word_is_found_in_any_file_or_output(used, clock):
    salon, words, around, plain = used
    assert any(salon.folder.glob("*-wal")), "the vault was open when the program was killed"
    assert any((salon.folder / "drafts").iterdir())
    assert any((salon.folder / "blobs").iterdir())
    assert found_in(files_below(salon.folder) + around, words) == set()
    VaultDoor(salon.folder, clock=clock).unlock_with_kit(salon.kit.code).close()
    assert found_in(files_below(salon.folder), words) == set()
    # the control: the same hunt finds what the desks showed, written in plain
    assert set(words) - found_in(files_below(plain), words) == NEVER_SHOWN | {"born"}
    assert b"datetime.date(1931, 7, 17)" in files_below(plain)[0]
