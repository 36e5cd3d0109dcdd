"""Which rules on patch tests a salon went by on a day that is past."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.patch_rules.model import PatchTestRule, RuleId
from salon_vault.treatments.model import Kind


@dataclass(frozen=True, slots=True)
class KeptRule:
    """One version of a rule, and when it was kept."""

    rule: PatchTestRule
    kept_on: date | None
    """None for a version from before all versions were kept."""


@dataclass(frozen=True, slots=True)
class RuleOfDay:
    """A version that was in force on a day."""

    rule: PatchTestRule
    certain: bool = True
    """False if it may have said something else then: only its latest words were kept."""


def in_force_on(
    history: Iterable[KeptRule], kinds: Collection[Kind], day: date
) -> tuple[RuleOfDay, ...]:
    """
    Return the versions of rules for ``kinds`` that the salon went by on a day.

    Of a rule that was changed on that very day both versions are returned: both were in force.
    """
    versions: dict[RuleId, list[KeptRule]] = {}
    for kept in sorted(history, key=lambda one: one.rule.version):
        versions.setdefault(kept.rule.id, []).append(kept)
    found = (
        one
        for of_rule in versions.values()
        for one in _on(of_rule, day)
        if one.rule.kind in kinds and one.rule.active and one.rule.since <= day
    )
    return tuple(sorted(found, key=lambda one: (one.rule.kind, one.rule.since, one.rule.id)))


def _on(versions: Sequence[KeptRule], day: date) -> Iterator[RuleOfDay]:
    """Yield the versions of one rule that stood at some time of a day."""
    for number, kept in enumerate(versions):
        after = versions[number + 1].kept_on if number + 1 < len(versions) else None
        begun = kept.kept_on is None or kept.kept_on <= day
        if begun and (after is None or day <= after):
            yield RuleOfDay(kept.rule, certain=kept.kept_on is not None or _is_first(kept))


def _is_first(kept: KeptRule) -> bool:
    return kept.rule.version == 1
