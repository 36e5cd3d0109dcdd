"""The secrets on one person's ring, by name and epoch; former ones hang on the present ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hmac import compare_digest

from storage.grants import handing_in_public
from storage.seal import KEY, Secret, bound, decrypt, encrypt, random_key, stretch, wipe
from storage.sheet import CompartmentKey, KeyName

FORMER = "former"
"""Use of a secret: the key under which the one before it is kept."""

NOT_HANDED_DOWN = frozenset({KeyName.SALON, KeyName.ROOT})


@dataclass(frozen=True, slots=True)
class FormerKey:
    """A secret that was replaced, sealed under the one that replaced it."""

    key: KeyName
    epoch: int
    sealed: bytes


class HeldKeys:
    """
    What the grants of one person opened, and what was learned from the database since.

    A new member is granted the present epoch alone, and reads what was sealed before through
    it: so the header stays small however often keys are changed.
    """

    def __init__(self, granted: Mapping[KeyName, Mapping[int, bytearray]]) -> None:
        self._secrets = {name: dict(epochs) for name, epochs in granted.items()}
        self._derived: dict[KeyName, dict[tuple[int, str], bytearray]] = {}

    def __contains__(self, name: KeyName) -> bool:
        return name in self._secrets

    def names(self) -> frozenset[KeyName]:
        """Return what is held."""
        return frozenset(self._secrets)

    def has_all_of(self, other: "HeldKeys") -> bool:
        """Tell whether every secret in force that ``other`` holds is held here, the same."""
        return all(
            name in self and compare_digest(self.newest(name), other.newest(name))
            for name in other.names()
        )

    def newest(self, name: KeyName) -> bytearray:
        """Return the secret in force: the very buffer, to be read at once."""
        return self._secrets[name][self.epoch(name)]

    def epoch(self, name: KeyName) -> int:
        """Return the epoch in force."""
        return max(self._secrets[name])

    def in_force(self, names: Iterable[KeyName]) -> dict[KeyName, tuple[int, bytes]]:
        """Return epoch and secret in force of those among ``names`` that are held."""
        held = [name for name in names if name in self]
        return {name: (self.epoch(name), bytes(self.newest(name))) for name in held}

    def public_half(self, name: KeyName) -> CompartmentKey:
        """Return what those without the key of a compartment seal to."""
        return CompartmentKey(self.epoch(name), handing_in_public(self.newest(name)))

    def of_epoch(self, name: KeyName, epoch: int) -> bytearray | None:
        """Return the secret of ``epoch``, or None if it is not held."""
        return self._secrets.get(name, {}).get(epoch)

    def derived(self, name: KeyName, epoch: int, use: str) -> bytearray:
        """
        Return the key for one use of a secret that is held.

        The very buffer: it is derived once, and wiped with the secret it comes from.
        """
        kept = self._derived.setdefault(name, {})
        if (epoch, use) not in kept:
            kept[epoch, use] = stretch(self._secrets[name][epoch], use)
        return kept[epoch, use]

    def learn(self, vault_id: str, former: Iterable[FormerKey]) -> None:
        """
        Take in former secrets, each opened with the one after it.

        Everybody who holds the database's key can write these rows. One that does not open is
        left out, and with it what it would have opened: the records under them say that they
        are damaged, and nobody is locked out of the others.
        """
        for row in sorted(former, key=lambda row: row.epoch, reverse=True):
            if row.key not in self._secrets or row.key in NOT_HANDED_DOWN:
                continue
            following = self.of_epoch(row.key, row.epoch + 1)
            if following is None:
                continue
            key = stretch(following, FORMER)
            secret = decrypt(key, row.sealed, _bound(vault_id, row.key, row.epoch))
            wipe(key)
            if secret is not None and len(secret) == KEY:
                self._secrets[row.key][row.epoch] = bytearray(secret)

    def renewed(
        self, vault_id: str, names: Iterable[KeyName], database_epoch: int
    ) -> tuple["HeldKeys", tuple[FormerKey, ...]]:
        """
        Return a copy with another secret in force for ``names``, and the former ones to keep.

        The database's key and the root have no use once they are replaced: whoever could open
        an older copy of the vault has it there. They are not handed down.
        """
        copied = HeldKeys({})
        former: list[FormerKey] = []
        for name, epochs in self._secrets.items():
            copied._secrets[name] = {epoch: bytearray(key) for epoch, key in epochs.items()}
        for name in sorted(names):
            following, epoch = random_key(), self.epoch(name)
            if name in NOT_HANDED_DOWN:
                copied._secrets[name].clear()
            else:
                former.append(self._hand_down(vault_id, name, following))
            after = database_epoch if name is KeyName.SALON else epoch + 1
            copied._secrets[name][after] = following
        return copied, tuple(former)

    def with_keys_of(self, other: "HeldKeys") -> "HeldKeys":
        """Return a copy of another's secrets, but with the root that is held here."""
        theirs = other._secrets  # noqa: SLF001 - one set of keys made from two
        return HeldKeys(
            {
                name: {epoch: bytearray(key) for epoch, key in epochs.items()}
                for name, epochs in {**theirs, **self._root()}.items()
            }
        )

    def _root(self) -> Mapping[KeyName, Mapping[int, bytearray]]:
        return {name: held for name, held in self._secrets.items() if name is KeyName.ROOT}

    def keep_only(self, names: Iterable[KeyName]) -> None:
        """Wipe and forget what is not among ``names``."""
        for gone in self._secrets.keys() - set(names):
            wipe(*self._secrets.pop(gone).values(), *self._derived.pop(gone, {}).values())

    def _hand_down(self, vault_id: str, name: KeyName, following: Secret) -> FormerKey:
        epoch = self.epoch(name)
        key = stretch(following, FORMER)
        sealed = encrypt(key, self.newest(name), _bound(vault_id, name, epoch))
        wipe(key)
        return FormerKey(name, epoch, sealed)


def _bound(vault_id: str, name: KeyName, epoch: int) -> bytes:
    return bound("former-key", vault_id, name.value, epoch)
