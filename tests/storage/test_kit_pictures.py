"""Pictures of a kit: read where they lie, refused politely, deleted only outside a vault."""

import os
import shutil
import sys

import pytest

from salon_vault.errors import InvalidInput, NotFound, ReadOnlyMedium
from storage.kit_pictures import LARGEST, KitPictureFiles, lies_in_a_vault

CODE = "-".join(f"{n:02d}XY" for n in range(18))
PAPER = "SV17KQM4T2F9XPDAAAA012Y"


def saying(*texts):
    return KitPictureFiles(lambda contents: texts)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(b"a picture")
    return path


def test_the_one_kit_on_a_picture_is_found(picture):
    scanned = saying(PAPER, CODE).read(picture)
    assert scanned.code == CODE
    assert scanned.removable
    assert CODE not in repr(scanned)


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ((), "no code"),
        ((PAPER,), "other code"),
        ((CODE, CODE[::-1]), "several kits"),
        ((CODE[:-1],), "other code"),
        ((CODE.replace("X", "Ж"),), "other code"),
    ],
)
def test_what_is_no_kit_is_said(picture, texts, problem):
    with pytest.raises(InvalidInput) as refused:
        saying(*texts).read(picture)
    assert (refused.value.field, refused.value.problem) == ("picture", problem)


def test_the_picture_is_handed_on_whole_and_left_as_it_is(picture):
    seen = []
    KitPictureFiles(lambda contents: seen.append(contents) or [CODE]).read(picture)
    assert seen == [b"a picture"]
    assert os.listdir(picture.parent) == [picture.name]


def test_too_large_a_file_is_not_even_handed_on(picture):
    with picture.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InvalidInput, match="large"):
        saying(CODE).read(picture)


def test_folders_and_missing_files_are_no_pictures(tmp_path):
    for path in (tmp_path, tmp_path / "gone.png"):
        with pytest.raises(InvalidInput, match="unreadable"):
            saying(CODE).read(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_a_pipe_holds_nobody_up(tmp_path):
    os.mkfifo(tmp_path / "picture.png")
    with pytest.raises(InvalidInput, match="unreadable"):
        saying(CODE).read(tmp_path / "picture.png")


def test_a_picture_is_deleted_where_it_lies(picture):
    saying().delete(picture)
    assert not picture.exists()
    with pytest.raises(NotFound):
        saying().delete(picture)


def test_nothing_inside_a_vault_is_deleted(picture, salon):
    inside = salon.folder / "blobs" / picture.name
    inside.parent.mkdir(exist_ok=True)
    shutil.copy(picture, inside)
    assert lies_in_a_vault(inside)
    assert not saying(CODE).read(inside).removable
    with pytest.raises(ReadOnlyMedium):
        saying().delete(inside)
    assert inside.exists()
