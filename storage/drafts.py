"""Unfinished typing: small files sealed to their author alone, without database and log."""

import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

from salon_vault.errors import RecordDamaged
from storage.identity import Identity, draft_names
from storage.os_files import fsync_folder, replace_durably, translated_os_errors
from storage.ring import KeyRing
from storage.seal import mac

DRAFTS = "drafts"
NAME_LENGTH_BYTES = 2


class SealedDrafts:
    """
    One person's drafts in the folder ``drafts``.

    The name of a draft is inside the sealed bytes; the file is called after the author and a
    keyed hash, so that neither a client nor a field can be read off the folder, nor be tried
    by colleagues who know the ids of clients. Any thread may call.
    """

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder / DRAFTS
        self._ring = ring
        self._naming = self._name_key()
        self._one_at_a_time = threading.Lock()

    def keep(self, name: str, contents: bytes) -> None:
        """
        Replace the draft ``name`` durably.

        Raises:
            DiskFull, ReadOnlyMedium: and the draft before it is kept.
        """
        with self._one_at_a_time:
            self._keep(name, contents)

    def drop(self, name: str) -> None:
        """Forget the draft ``name``, if there is one."""
        with self._one_at_a_time, translated_os_errors():
            self._path(name).unlink(missing_ok=True)

    def waiting(self) -> dict[str, bytes]:
        """
        Return this person's drafts by name.

        What does not open is left lying: after a password reset the old ones never will.
        """
        with self._one_at_a_time:
            return self._waiting()

    @contextmanager
    def moving(self, identity: Identity) -> Generator[None]:
        """
        Seal the drafts for the author's next key pairs too; the ring has them in the body.

        Nothing is lost at any moment: the new files lie there before the body begins, and the
        old ones go after it has ended. A body that fails leaves the old ones alone.
        """
        with self._one_at_a_time:
            drafts, before = self._waiting(), self._paths()
            try:
                with self._ring.becoming(identity):
                    self._naming = self._name_key()
                    for name, contents in drafts.items():
                        self._keep(name, contents)
                    yield
                _remove(before)
            except BaseException:
                self._naming = self._name_key()
                _remove(path for path in self._paths() if path not in before)
                raise

    def _keep(self, name: str, contents: bytes) -> None:
        path = self._path(name)
        spelled = name.encode()
        plain = len(spelled).to_bytes(NAME_LENGTH_BYTES) + spelled + contents
        sealed = self._ring.seal_to_self(path.stem, plain)
        with translated_os_errors():
            if not self._folder.is_dir():
                self._folder.mkdir(mode=0o700)
                fsync_folder(self._folder.parent)
        replace_durably(path, sealed)

    def _waiting(self) -> dict[str, bytes]:
        drafts = {}
        for path in self._paths():
            try:
                plain = self._ring.open_own(path.stem, path.read_bytes())
            except (RecordDamaged, OSError):
                continue
            end = NAME_LENGTH_BYTES + int.from_bytes(plain[:NAME_LENGTH_BYTES])
            drafts[plain[NAME_LENGTH_BYTES:end].decode()] = plain[end:]
        return drafts

    def _paths(self) -> list[Path]:
        return sorted(self._folder.glob(f"{self._ring.member.id}-*.bin"))

    def _name_key(self) -> bytes:
        # nobody else can make this signature, and it goes nowhere: a key of the author's own
        return self._ring.sign(draft_names(self._ring.vault_id))

    def _path(self, name: str) -> Path:
        spelled = mac(self._naming, name.encode()).hex()[:16]
        return self._folder / f"{self._ring.member.id}-{spelled}.bin"


def _remove(paths: Iterable[Path]) -> None:
    with suppress(OSError):  # what is left lying opens to nobody
        for path in paths:
            path.unlink(missing_ok=True)
