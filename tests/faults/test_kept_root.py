"""What an owner who moved down can sign with the root they kept, and until when."""

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.keys.model import KeyChange
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier
from storage.log_format import signer_id
from storage.seal import random_key, sign, sign_public
from storage.signed_key import signed_key
from storage.signers import _end, keep_signer
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient


@pytest.mark.parametrize("changed", [False, True], ids=["control: root kept", "root changed"])
def test_a_key_planted_in_anothers_name_signs_nothing_after_a_change_of_root(
    seat, open_as, salon, changed
):
    """With an end far ahead, signed by the root that its planter once held."""
    hand, owner = random_key(), salon.people[Tier.OWNER]
    vault = open_as(Tier.OWNER)
    ring, planted = vault._ring, sign_public(hand)
    keep_signer(vault._connection, signed_key(ring, owner, planted))
    end = ring.sign_as_root(_end(ring.vault_id, signer_id(planted), 10**9))
    Attacker(vault).run(
        "INSERT INTO signer_end (id, last_seq, signature) VALUES (?, ?, ?)",
        *(signer_id(planted), 10**9, end),
    )
    if changed:
        vault.change_keys(KeyChange(root=True), Patient())
    seat(Tier.RECEPTION).run(add_client, "Ada Nowak", "pl")
    attacker = Attacker(open_as(Tier.RECEPTION))
    ((last,),) = attacker.run("SELECT seq FROM log_state")
    attacker.forge(last, owner, signer_id(planted), lambda message: sign(hand, message))
    with open_as(Tier.MANAGER).work() as work:
        found = work.log.begin_check(quick=False).verify(Patient())
    layers = {fault.layer for fault in found.faults}
    assert layers == ({Layer.SIGNER} if changed else set())
