"""Unfinished typing waits for its author, and for nobody else."""

import hashlib
import threading

import pytest

from salon_vault.door import Founder
from storage.drafts import SealedDrafts
from storage.founding_header import found_header
from storage.keys import FLOOR

NAME = "note-of-4711"
TYPED = b"a sentence that is not fin"


def new_ring():
    founder = Founder("Owner", "seven lavender chairs", demo=True)
    return found_header("ab" * 16, founder, FLOOR)[1]


@pytest.fixture(scope="module")
def ring():
    return new_ring()


@pytest.fixture
def drafts(tmp_path, ring):
    return SealedDrafts(tmp_path, ring)


def test_a_draft_waits_under_its_name(drafts, tmp_path, ring):
    drafts.keep(NAME, TYPED)
    assert SealedDrafts(tmp_path, ring).waiting() == {NAME: TYPED}


def test_any_name_will_do_and_none_shows_on_the_disk(drafts, tmp_path):
    names = ["", "../../outside", "Zażółć Đặng", "a/b\\c:d", "x" * 500]
    for name in names:
        drafts.keep(name, name.encode())
    assert drafts.waiting() == {name: name.encode() for name in names}
    files = list((tmp_path / "drafts").iterdir())
    assert len(files) == len(names)
    assert all(file.name.replace("-", "").removesuffix(".bin").isalnum() for file in files)


def test_no_colleague_can_try_names_out(drafts, tmp_path, ring):
    drafts.keep(NAME, TYPED)
    (own,) = (tmp_path / "drafts").iterdir()
    SealedDrafts(tmp_path, new_ring()).keep(NAME, TYPED)
    (theirs,) = set((tmp_path / "drafts").iterdir()) - {own}
    ends = [file.stem.rpartition("-")[2] for file in (own, theirs)]
    assert ends[0] != ends[1]
    assert hashlib.sha256(NAME.encode()).hexdigest()[:16] not in ends
    SealedDrafts(tmp_path, ring).drop(NAME)
    assert not own.exists(), "the author finds it again"


def test_nothing_typed_shows_in_the_file(drafts, tmp_path):
    drafts.keep(NAME, TYPED)
    (file,) = (tmp_path / "drafts").iterdir()
    assert TYPED not in file.read_bytes()
    assert NAME.encode() not in file.read_bytes()


def test_the_newest_words_replace_the_older(drafts):
    drafts.keep(NAME, b"first")
    drafts.keep(NAME, TYPED)
    assert drafts.waiting() == {NAME: TYPED}


def test_a_dropped_draft_is_gone_and_dropping_nothing_is_fine(drafts, tmp_path):
    drafts.keep(NAME, TYPED)
    drafts.drop(NAME)
    drafts.drop("never kept")
    assert drafts.waiting() == {}
    assert list((tmp_path / "drafts").iterdir()) == []


def test_somebody_else_neither_sees_nor_loses_them(drafts, tmp_path):
    drafts.keep(NAME, TYPED)
    other = SealedDrafts(tmp_path, new_ring())
    other.keep(NAME, b"of somebody else")
    assert other.waiting() == {NAME: b"of somebody else"}
    assert drafts.waiting() == {NAME: TYPED}


def test_a_damaged_draft_does_not_hide_the_others(drafts, tmp_path):
    drafts.keep(NAME, TYPED)
    (file,) = (tmp_path / "drafts").iterdir()
    drafts.keep("another", b"whole")
    file.write_bytes(file.read_bytes()[:-1] + b"\0")
    assert drafts.waiting() == {"another": b"whole"}


def test_a_vault_without_drafts_has_none_waiting(drafts):
    assert drafts.waiting() == {}


def test_many_threads_may_keep_drafts_at_once(drafts):
    def type_on(name):
        for number in range(20):
            drafts.keep(name, f"{name} {number}".encode())

    threads = [threading.Thread(target=type_on, args=(f"panel {n % 2}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drafts.waiting() == {"panel 0": b"panel 0 19", "panel 1": b"panel 1 19"}
