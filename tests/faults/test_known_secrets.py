"""R16: an old paper or password with an old header opens newer copies until the keys change."""

import shutil

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.errors import DatabaseDamaged, SlotDamaged, VaultMissing
from salon_vault.key_files.use_cases import require_key_file
from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from salon_vault.recovery.use_cases import renew_kit
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import renew_own_login
from storage.cipher import connect
from storage.header import parse_header
from storage.header_files import COPIES, HeaderFiles
from storage.sheet import KeyName
from storage.unlocking import identity_of, open_identity, unlock_kit, unlock_slot
from tests.vaults import Patient

NEW = "paper boats on the canal"
REPLACED = (KeyName.SALON, KeyName.CONTACT, KeyName.HEALTH, KeyName.OWNER, KeyName.ROOT)


def renew_the_kit(desk, salon):
    desk.asking(proof=desk.confirm(salon.password)).run(renew_kit)
    return salon.password


def renew_the_login(desk, salon):
    desk.run(renew_own_login, salon.password, NEW)
    return NEW


def require_a_key_file(desk, salon):
    stick = salon.folder.parent / "stick"
    stick.mkdir()
    desk.run(require_key_file, salon.password, stick)
    return salon.password


def by_old_kit(header, salon):
    return unlock_kit(header, salon.kit.code)


def by_old_password(header, salon):
    return unlock_slot(header, salon.people[Tier.OWNER], salon.password)


def clients_read_with(ring, copy):
    """Return what the keys of ``ring`` read in a copy of the folder; 0 where nothing opens."""
    found = 0
    for path in copy.glob("db-*.sqlite"):
        try:
            connection = connect(path, ring.database_key())
        except (DatabaseDamaged, VaultMissing):
            continue
        found += connection.execute("SELECT count(*) FROM client").fetchone()[0]
        connection.close()
    return found


WAYS = (
    (renew_the_kit, by_old_kit),
    (renew_the_login, by_old_password),
    (require_a_key_file, by_old_password),
)


@pytest.fixture(params=WAYS)
def known(request, salon, seat, tmp_path):
    """
    Somebody copied the header and knows what was replaced since.

    Return the keys they get at, the desk, its password, and how newer copies are made.
    """
    renew, open_old = request.param
    header = parse_header((salon.folder / COPIES[0]).read_bytes())
    desk = seat(Tier.OWNER)
    password = renew(desk, salon)
    desk.run(add_client, "Ada Nowak", "pl")

    def copied():
        return shutil.copytree(salon.folder, tmp_path / f"copy {len(list(tmp_path.iterdir()))}")

    return open_old(header, salon), desk, password, copied


def test_until_the_keys_change_newer_copies_open(known, counter):
    """The control, and the reason why the change is offered at once."""
    ring, desk, _password, copied = known
    assert ring.opens_all_of(desk.vault._ring)
    counter.clear()
    assert clients_read_with(ring, copied()) == 1


def test_after_the_change_newer_copies_do_not(known, salon, counter):
    ring, desk, password, copied = known
    asking = desk.asking(proof=desk.confirm(password), reason="the paper was lost")
    asking.run(change_keys, KeyChange(root=True), Patient())
    desk.run(add_client, "Bea Nowak", "pl")
    theirs, ours = ring._held, desk.vault._ring._held
    assert all(theirs.newest(name) != ours.newest(name) for name in REPLACED)
    counter.clear()
    assert clients_read_with(ring, copied()) == 0
    assert HeaderFiles(salon.folder).load().root != ring.root


def test_the_keys_of_a_slot_without_key_file_open_no_newer_header(salon, seat, counter):
    """The new keys of the vault are sealed to the login: its former pair must not open them."""
    desk, who = seat(Tier.OWNER), salon.people[Tier.OWNER]
    header = HeaderFiles(salon.folder).load()
    former = identity_of(header, who, salon.password)
    open_identity(header, who, identity_of(header, who, salon.password)).wipe()
    require_a_key_file(desk, salon)
    counter.clear()
    with pytest.raises(SlotDamaged):
        open_identity(HeaderFiles(salon.folder).load(), who, former)
