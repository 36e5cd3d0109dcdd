"""What stands before the desk shows its secrets to nobody who only looks at it."""

from salon_vault.door import Founder, Kit
from storage.keys import LEAST_READ, derive


def test_neither_passwords_nor_kits_nor_keys_show_when_they_are_written_out():
    secret = "seven lavender chairs"
    keys = derive(secret, bytes(16), LEAST_READ)
    assert secret not in repr(Founder("Owner", secret))
    assert "7KQM" not in repr(Kit(["7KQM"], "ABCD-EFGH"))
    assert repr(bytes(keys.key))[2:-1] not in repr(keys)
