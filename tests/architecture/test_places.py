"""Tests of kills, power cuts and full disks have a disk; the others do not wait for one."""

import os
import tempfile

import pytest


def device(folder):
    return os.stat(folder).st_dev


@pytest.mark.on_disk
def test_a_test_that_needs_the_disk_has_a_folder_there(tmp_path):
    assert device(tmp_path) == device(tempfile.gettempdir())


def test_all_others_have_theirs_where_the_run_has_its_folders(tmp_path, tmp_path_factory):
    assert tmp_path.parent == tmp_path_factory.getbasetemp()
