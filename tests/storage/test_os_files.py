"""Files are replaced whole or not at all."""

import errno
import os
import subprocess
import sys

import pytest

from salon_vault.errors import DiskFull, ReadOnlyMedium, VaultMissing
from storage.os_files import replace_durably, translated_os_errors, write_aside

pytestmark = pytest.mark.on_disk

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from salon_vault.errors import DiskFull
from storage.os_files import replace_durably
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_durably(Path(sys.argv[1]), bytes(5000))
except DiskFull:
    sys.exit(3)
"""


def test_the_new_contents_take_the_place_of_the_old(tmp_path):
    path = tmp_path / "file"
    for contents in (b"old", b"new and longer", b""):
        replace_durably(path, contents)
        assert path.read_bytes() == contents
        assert os.listdir(tmp_path) == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are of another kind there")
def test_only_this_user_may_read(tmp_path):
    replace_durably(tmp_path / "file", b"contents")
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lay", [os.symlink, os.link])
def test_a_link_laid_in_the_way_leads_nowhere(tmp_path, lay):
    """Whoever can write to a folder must not have this program write elsewhere."""
    treasure, path = tmp_path / "treasure", tmp_path / "file"
    treasure.write_bytes(b"worth keeping")
    lay(treasure, tmp_path / "file.new")
    replace_durably(path, b"contents")
    assert treasure.read_bytes() == b"worth keeping"
    assert (path.read_bytes(), path.is_symlink()) == (b"contents", False)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on file sizes there")
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "file"
    replace_durably(path, b"old")
    done = subprocess.run([sys.executable, "-c", FULL_DISK, str(path)], check=False)
    assert done.returncode == 3
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_that_is_gone_is_called_missing(tmp_path):
    with pytest.raises(VaultMissing):
        write_aside(tmp_path / "gone" / "file", b"contents")


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, ReadOnlyMedium),
        (errno.EACCES, ReadOnlyMedium),
        (errno.ENOENT, VaultMissing),
        (errno.EIO, OSError),
    ],
)
def test_the_systems_numbers_become_our_errors(number, error):
    with pytest.raises(error), translated_os_errors():
        raise OSError(number, os.strerror(number))
