"""Files that somebody brings: what is read, found and deleted, and what is left alone."""

import hashlib
import os
import sys

import pytest

from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Left, Why
from storage.from_elsewhere import SourceFiles
from tests.pictures import HEIC, picture

FILES = SourceFiles()


def refusal(path, most=100):
    with pytest.raises(FileRefused) as refused:
        FILES.read(path, most)
    return refused.value.why


def test_plain_file_is_read_whole(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 100)
    assert FILES.read(tmp_path / "a", 100) == b"x" * 100


def test_what_is_gone_empty_or_large_is_refused(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "large").write_bytes(b"x" * 101)
    assert refusal(tmp_path / "empty") is Why.EMPTY
    assert refusal(tmp_path / "large") is Why.LARGE
    assert refusal(tmp_path / "gone") is Why.GONE
    assert refusal(tmp_path) is Why.GONE


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of another kind")
def test_links_and_pipes_are_not_followed(tmp_path):
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "link") is Why.GONE
    assert refusal(tmp_path / "pipe") is Why.GONE


def test_pictures_are_found_by_their_bytes_newest_first(tmp_path):
    deep = tmp_path / "DCIM" / "100SALON"
    deep.mkdir(parents=True)
    files = {
        deep / "IMG_1.jpg": (picture(), 1_700_000_000),
        deep / "IMG_2.heic": (HEIC, 1_700_100_000),
        tmp_path / "named_wrong.txt": (picture(kind="PNG"), 1_700_200_000),
        tmp_path / "letter.jpg": (b"no picture at all", 1_700_300_000),
        tmp_path / ".hidden.jpg": (picture(), 1_700_300_000),
    }
    for path, (contents, at) in files.items():
        path.write_bytes(contents)
        os.utime(path, (at, at))
    names = [shot.path.name for shot in FILES.pictures_in(tmp_path, 10)]
    assert names == ["named_wrong.txt", "IMG_2.heic", "IMG_1.jpg"]
    assert len(FILES.pictures_in(tmp_path, 2)) == 2
    assert FILES.pictures_in(tmp_path / "nowhere", 10) == []


def test_only_the_file_that_was_sealed_is_deleted(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(b"sealed")
    sealed = hashlib.sha256(b"sealed").digest()
    assert FILES.remove(path, hashlib.sha256(b"other").digest()) is Left.CHANGED
    assert path.exists()
    assert FILES.remove(path, sealed) is None
    assert not path.exists()
    assert FILES.remove(path, sealed) is Left.GONE


def test_nothing_inside_a_vault_is_deleted(salon):
    (path,) = salon.folder.glob("db-*.sqlite")
    sealed = hashlib.sha256(path.read_bytes()).digest()
    assert FILES.remove(path, sealed) is Left.READ_ONLY
    assert path.exists()
