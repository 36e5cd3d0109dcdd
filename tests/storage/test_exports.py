"""Papers that are saved as files go anywhere but into a vault."""

import pytest

from salon_vault.errors import ReadOnlyMedium
from storage.exports import FileExports


def test_a_file_is_saved_for_this_user_alone(tmp_path):
    path = tmp_path / "form.pdf"
    path.write_bytes(b"older")
    FileExports().save(path, b"paper")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"paper", 0o600)


@pytest.mark.parametrize("name", ["VAULT.b", "db-1.sqlite", "lock", "blobs/form.pdf"])
def test_no_file_of_a_vault_is_replaced_by_a_paper(salon, tmp_path, name):
    way = tmp_path / "papers"
    way.symlink_to(salon.folder)
    before = {path: path.read_bytes() for path in salon.folder.rglob("*") if path.is_file()}
    for folder in (salon.folder, way):
        with pytest.raises(ReadOnlyMedium):
            FileExports().save(folder / name, b"paper")
    assert before == {p: p.read_bytes() for p in salon.folder.rglob("*") if p.is_file()}


def test_a_folder_that_is_gone_takes_nothing(tmp_path):
    with pytest.raises(ReadOnlyMedium):
        FileExports().save(tmp_path / "gone" / "form.pdf", b"paper")
