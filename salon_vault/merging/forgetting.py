"""When nobody remembers any more what two merged cards said before."""

from salon_vault.merging.halves import TAKEN_APART_WITHIN
from salon_vault.ports import Work


def forget_old(work: Work) -> None:
    """Forget what cards said that were merged too long ago to be taken apart."""
    for each in work.merging.made_before(work.clock.now() - TAKEN_APART_WITHIN):
        work.merging.forget(each)
