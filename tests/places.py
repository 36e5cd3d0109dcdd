"""Where tests lay their vaults: in memory, which is quick, or on the disk where it matters."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")
"""A file system in memory, on Linux; elsewhere there is none, and all lies on the disk."""

ROOM = 4 * 1024**3
"""Bytes that have to be free there: more than a run ever has at once."""


def lay_in_memory():
    """Have pytest make its folders in memory, if the system has a place and room for them."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture
def tmp_path(request, tmp_path):
    """Name a folder of this test's own: on the disk for tests marked ``on_disk``."""
    if request.node.get_closest_marker("on_disk") is None:
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="salon-", ignore_cleanup_errors=True) as disk:
        yield Path(disk).resolve()
