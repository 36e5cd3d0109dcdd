"""What a record of a patch test should have said."""

from dataclasses import dataclass

from salon_vault.patch_tests.model import PatchTest, Result
from salon_vault.patch_tests.writing import Placed


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put on, and what came of it; when, and by whom, stays as it is recorded."""

    placed: Placed
    result: Result


@dataclass(frozen=True, slots=True)
class Corrected:
    """A failed or doubtful record that was corrected, as an owner hears of it."""

    test: PatchTest
    """What stands in its place."""
    wrong: PatchTest
    name: str
    """Of the client."""
    why: str
    """As whoever corrected it wrote."""
