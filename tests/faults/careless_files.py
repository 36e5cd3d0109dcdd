"""How the header and the drafts must not be written: in place, for a full disk to spoil."""

from storage.drafts import SealedDrafts
from storage.header import dump_header
from storage.header_files import HeaderFiles
from storage.os_files import translated_os_errors


class OneHeaderInPlace(HeaderFiles):
    """What one writes first: one copy, opened anew; and another program takes the room."""

    def __init__(self, folder, meanwhile):
        super().__init__(folder)
        self._meanwhile = meanwhile

    def store(self, header):
        path, second = self._paths
        second.unlink()
        with translated_os_errors(), path.open("wb", buffering=0) as file:
            self._meanwhile()
            file.write(dump_header(header))


class DraftsInPlace(SealedDrafts):
    """What one writes first: the draft before is gone when the next one begins."""

    def keep(self, name, contents):
        path = self._path(name)
        plain = len(name).to_bytes(2) + name.encode() + contents
        self._folder.mkdir(exist_ok=True)
        with translated_os_errors():
            path.write_bytes(self._ring.seal_to_self(path.stem, plain))
