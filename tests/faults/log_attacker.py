"""What somebody with the database key, but no other, can do to the log."""

import json

from storage.canonical import canonical
from storage.log_format import commit, link, move_forward, seal_forward, to_sign


class Attacker:
    """
    Somebody at the open database who is a member of staff themselves.

    They can write every row, compute every hash, sign with their own key, and go on from the
    state of the MAC that they find. They have no earlier state, and nobody else's key.
    """

    def __init__(self, vault) -> None:
        self._connection = vault._connection
        self._ring = vault._ring

    def run(self, sql, *values):
        return self._connection.execute(sql, values).fetchall()

    def edit_core(self, seq, **changes):
        """Change what an entry says, and nothing else."""
        self._write_core(seq, self._core(seq) | changes)

    def delete(self, seq):
        """Take one entry out."""
        for table in ("log", "log_detail", "log_ref"):
            self.run(f"DELETE FROM {table} WHERE seq = ?", seq)

    def cut(self, last):
        """Cut off all entries after ``last``, and make the end of the log fit."""
        for table in ("log", "log_detail", "log_ref", "log_intent"):
            self.run(f"DELETE FROM {table} WHERE seq > ?", last)
        ((head,),) = self.run("SELECT link FROM log WHERE seq = ?", last)
        self.run("UPDATE log_state SET seq = ?, link = ?", last, head)

    def rebuild_without(self, seq):
        """Take one entry out, move the later ones up, and chain and sign all anew."""
        self.delete(seq)
        for old in [old for (old,) in self.run("SELECT seq FROM log WHERE seq > ?", seq)]:
            for table in ("log", "log_detail", "log_ref"):
                self.run(f"UPDATE {table} SET seq = ? WHERE seq = ?", old - 1, old)
            core = self._core(old - 1) | {"seq": old - 1}
            self._write_core(old - 1, core | self._commitment(old - 1))
        self.chain_from(seq)

    def forge(self, seq, actor, signer, sign=None):
        """Write an entry in another person's name, signed by hand where there is one."""
        named = {"actor": actor, "signer": {"kind": "identity", "id": signer}}
        self._write_core(seq, self._core(seq) | named)
        self.chain_from(seq)
        if sign is not None:
            ((head,),) = self.run("SELECT link FROM log WHERE seq = ?", seq)
            signature = sign(to_sign(self._ring.vault_id, seq, head))
            self.run("UPDATE log SET signature = ? WHERE seq = ?", signature, seq)

    def chain_from(self, seq):
        """Make chain, MAC, own signatures and the end fit from ``seq`` on, where one can."""
        ((head,),) = self.run("SELECT link FROM log WHERE seq = ?", seq - 1)
        ((state,),) = self.run("SELECT mac_state FROM log_state")
        rows = self.run("SELECT seq, core, signature FROM log WHERE seq >= ? ORDER BY seq", seq)
        for at, core, kept in rows:
            head = link(head, core.encode())
            own = json.loads(core)["actor"] == self._ring.member.id
            message = to_sign(self._ring.vault_id, at, head)
            signature = self._ring.sign(message) if own else kept
            self.run(
                "UPDATE log SET link = ?, signature = ?, mac = ? WHERE seq = ?",
                *(head, signature, seal_forward(state, head), at),
            )
            state = move_forward(state)
        self.run(
            "UPDATE log_state SET seq = ?, link = ?, mac_state = ?", rows[-1][0], head, state
        )

    def _commitment(self, seq):
        ((salt, sealed),) = self.run("SELECT salt, sealed FROM log_detail WHERE seq = ?", seq)
        return {"c": commit(salt, seq, sealed)}

    def _core(self, seq):
        ((core,),) = self.run("SELECT core FROM log WHERE seq = ?", seq)
        return json.loads(core)

    def _write_core(self, seq, core):
        self.run("UPDATE log SET core = ? WHERE seq = ?", canonical(core).decode(), seq)
