"""How a client's tests stand, as chips: one for each kind of treatment."""

from collections.abc import Iterable, Iterator

from salon_vault.patch_tests.findings import Verdict
from salon_vault.patch_tests.standing import ground_of
from salon_vault.treatments.model import Kind
from ui.clearance.words import clause
from ui.parts.chip import Chip
from ui.patch_tests.words import standing_words
from ui.words import chained


def standing_chips(standing: Iterable[tuple[Kind, Verdict]]) -> Iterator[Chip]:
    """Yield a chip for each kind; what stands against it is told by the tip."""
    for kind, verdict in standing:
        if not (verdict.needed or verdict.findings):
            continue  # no rule asks for a test, and nothing bars it
        words, tone, sign = standing_words(kind, verdict)
        told = (clause(ground_of(each), each.code, each.facts) for each in verdict.findings)
        yield Chip(words, tone, sign, chained(dict.fromkeys(told)))
