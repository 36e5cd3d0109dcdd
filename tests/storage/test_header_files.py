"""Two copies of the header: one is enough, and a strange pair is asked about."""

import os
import shutil

import pytest

from salon_vault.errors import (
    HeaderDamaged,
    HeadersDisagree,
    KdfOutOfBounds,
    NotFound,
    VaultMissing,
    VaultTooNew,
)
from storage.header import dump_header
from storage.header_files import HeaderFiles
from tests.storage.header_of import next_header, other_salon, salon
from tests.storage.test_header import framed


@pytest.fixture
def files(tmp_path):
    files = HeaderFiles(tmp_path)
    files.store(salon().header)
    return files


def later(generations):
    header = salon().header
    for _ in range(generations):
        header = next_header(header, salon().ring())
    return header


def lay(folder, a, b):
    for name, header in (("VAULT.a", a), ("VAULT.b", b)):
        raw = header if isinstance(header, bytes) else dump_header(header)
        (folder / name).write_bytes(raw)
    return HeaderFiles(folder)


def test_both_copies_are_written_and_nothing_else(files, tmp_path):
    assert sorted(os.listdir(tmp_path)) == ["VAULT.a", "VAULT.b"]
    assert (tmp_path / "VAULT.a").read_bytes() == (tmp_path / "VAULT.b").read_bytes()
    assert HeaderFiles(tmp_path).load() == salon().header == files.header


@pytest.mark.parametrize("name", ["VAULT.a", "VAULT.b"])
@pytest.mark.parametrize("damage", ["gone", "empty", "torn", "bit", "folder"])
def test_one_sound_copy_is_enough_and_mends_the_other_after_a_login(tmp_path, name, damage):
    files = lay(tmp_path, salon().header, salon().header)
    path = tmp_path / name
    raw = path.read_bytes()
    if damage in {"gone", "folder"}:
        path.unlink()
    if damage == "folder":
        path.mkdir()
    else:
        damaged = {"empty": b"", "torn": raw[:700], "bit": raw[:99] + b"~" + raw[100:]}
        if damage in damaged:
            path.write_bytes(damaged[damage])
    assert files.load() == salon().header
    if damage == "folder":
        shutil.rmtree(path)
    assert not path.exists() or path.read_bytes() != raw, "nothing is written before a login"
    assert files.repair()
    assert path.read_bytes() == raw
    assert not files.repair()


def test_a_second_copy_that_cannot_be_replaced_is_mended_later(tmp_path, files):
    path = tmp_path / "VAULT.b"
    path.unlink()
    (path / "in the way").mkdir(parents=True)
    files.store(later(1))
    assert files.header == later(1) == HeaderFiles(tmp_path).load()
    shutil.rmtree(path)
    assert files.repair()
    assert path.read_bytes() == dump_header(later(1))


def test_a_first_copy_that_cannot_be_replaced_leaves_the_old_header(tmp_path, files):
    path = tmp_path / "VAULT.a"
    path.unlink()
    (path / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        files.store(later(1))
    assert files.header == salon().header == HeaderFiles(tmp_path).load()


def test_two_damaged_copies_are_called_so(tmp_path):
    with pytest.raises(VaultMissing):
        HeaderFiles(tmp_path).load()
    with pytest.raises(HeaderDamaged):
        lay(tmp_path, b"", b"SALONVAULT-HEADER 1\n").load()


def test_a_crash_between_the_copies_leaves_the_newer(tmp_path):
    for pair in ((later(1), later(0)), (later(0), later(1))):
        files = lay(tmp_path, *pair)
        assert files.load() == max(pair, key=lambda header: header.generation)
        assert files.repair()
        assert (tmp_path / "VAULT.a").read_bytes() == (tmp_path / "VAULT.b").read_bytes()


def test_copies_further_apart_wait_for_a_choice(tmp_path):
    old, new = later(0), later(2)
    files = lay(tmp_path, old, new)
    with pytest.raises(HeadersDisagree) as disagreement:
        files.load()
    assert (disagreement.value.older, disagreement.value.newer) == (
        old.generation,
        new.generation,
    )
    with pytest.raises(NotFound):
        files.choose(99)
    assert files.choose(old.generation) == old
    assert files.disputed
    with pytest.raises(HeadersDisagree):
        HeaderFiles(tmp_path).load()
    files.repair()
    assert not files.disputed
    assert HeaderFiles(tmp_path).load() == old


def test_a_fork_or_a_strangers_copy_waits_for_a_choice(tmp_path):
    fork = next_header(salon().header, salon().ring("Desk"))
    for other in (fork, other_salon().header):
        with pytest.raises(HeadersDisagree):
            lay(tmp_path, later(1), other).load()


def test_a_newer_programs_copy_is_never_passed_over(tmp_path):
    with pytest.raises(VaultTooNew):
        lay(tmp_path, salon().header, framed(b"SALONVAULT-HEADER 7\nwho knows")).load()


def test_a_memory_bomb_in_both_copies_is_called_so(tmp_path):
    header = salon().header
    asked = b'"m":%d' % header.slots[0].cost.memory_kib
    body = dump_header(header).replace(asked, b'"m":4194304')
    assert body != dump_header(header)
    bomb = framed(body[:-73])
    with pytest.raises(KdfOutOfBounds):
        lay(tmp_path, bomb, bomb).load()
    assert lay(tmp_path, bomb, header).load() == header
