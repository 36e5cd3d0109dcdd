"""A desk that is asked with what a person gives along: a reason, a proof, a witness."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from salon_vault.gate import Given, UseCase

if TYPE_CHECKING:
    from salon_vault.desk import Desk


@dataclass(frozen=True, slots=True)
class Asking:
    """A desk that is asked with a reason, a proof or a witness."""

    desk: "Desk"
    given: Given

    def run[**P, R](self, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Carry out ``case`` as ``Desk.run`` does."""
        return self.desk.carry_out(self.given, case, *args, **kwargs)
