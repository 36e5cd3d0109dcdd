"""The rules on patch tests in the database."""

from dataclasses import replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.errors import EditConflict, NotFound
from salon_vault.law.shape import Period, Unit
from salon_vault.patch_rules.history import KeptRule
from salon_vault.patch_rules.model import (
    Authority,
    CountedFrom,
    Figures,
    PatchTestRule,
    RuleId,
    Trigger,
)
from salon_vault.ports import Clock
from salon_vault.treatments.model import Kind, TreatmentId
from storage.cipher import Connection
from storage.client_rows import iso
from storage.planted import day, day_or_none, sound
from storage.sealed import Touched

_COLUMNS = (
    "id, kind, treatment, product, authority, source, policy_on, earliest, latest, every_time,"
    " valid_n, valid_unit, counted_from, repeat_on, gap, youngest, since, warn_until, active,"
    " version"
)
_SELECT = f"SELECT {_COLUMNS} FROM patch_rule"  # noqa: S608 - constants only
_EVERY = frozenset(Kind)
_SAVE = f"INSERT OR REPLACE INTO patch_rule ({_COLUMNS}) VALUES ({', '.join('?' * 20)})"  # noqa: S608 - constants only
_VERSIONS = f"SELECT kept_on, {_COLUMNS} FROM patch_rule_version ORDER BY id, version"  # noqa: S608 - constants only
_ADD_VERSION = (
    f"INSERT INTO patch_rule_version (kept_on, {_COLUMNS})"  # noqa: S608 - constants only
    f" VALUES ({', '.join('?' * 21)})"
)

RULE_VERSIONS = (
    f"(SELECT json_group_array(json_array(kept_on, {_COLUMNS})) FROM ("  # noqa: S608 - constants only
    f"SELECT kept_on, {_COLUMNS} FROM patch_rule_version AS v"
    " WHERE v.id = patch_rule.id ORDER BY v.version))"
)
"""All versions of a rule as JSON, for the log to hold them with it."""


class SqlPatchTestRuleBook:
    """The rules as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._touched = touched

    def every(self) -> list[PatchTestRule]:
        """Return all rules, those given up too, by kind and day."""
        rows = self._connection.execute(_SELECT + " ORDER BY kind, since, id")
        return sound(rows.fetchall(), _rule_of)

    def history(self) -> list[KeptRule]:
        """Return every version of every rule that was kept, the oldest of each rule first."""
        rows = self._connection.execute(_VERSIONS).fetchall()
        return sound(rows, lambda kept_on, *row: KeptRule(_rule_of(*row), day_or_none(kept_on)))

    def unreadable(self) -> frozenset[Kind]:
        """Return the kinds of which a rule could not be read; all, if it does not say which."""
        rows = self._connection.execute(_SELECT).fetchall()
        said = {kind for _id, kind, *rest in rows if not sound([(_id, kind, *rest)], _rule_of)}
        kinds = {kind.value: kind for kind in Kind}
        return frozenset(kinds[each] for each in said) if said <= kinds.keys() else _EVERY

    def get(self, rule_id: RuleId) -> PatchTestRule:
        """Return one of them; raise NotFound."""
        found = self._kept(rule_id)
        if found is None:
            raise NotFound(Subject.PATCH_RULE, rule_id)
        return found

    def save(self, rule: PatchTestRule) -> PatchTestRule:
        """Keep a rule and return it with its new version; raise EditConflict."""
        before = self._kept(rule.id)
        if rule.version != (before.version if before else 0):
            raise EditConflict
        kept = replace(rule, version=rule.version + 1)
        row, today = _row_of(kept), day_of(self._clock.now())
        self._connection.execute(_SAVE, row)
        self._connection.execute(_ADD_VERSION, (iso(today), *row))
        self._touched(Touch(Verb.CHANGED, Subject.PATCH_RULE, kept.id, kept.version))
        return kept

    def _kept(self, rule_id: RuleId) -> PatchTestRule | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (rule_id,)).fetchall()
        return next(iter(sound(rows, _rule_of)), None)


def _rule_of(*row: Any) -> PatchTestRule:  # noqa: ANN401 - whatever a row holds
    id_, kind, treatment, product, authority, source, policy_on, *figures = row
    *figures, since, warn_until, active, version = figures
    return PatchTestRule(
        id=RuleId(id_),
        kind=Kind(kind),
        figures=_figures_of(*figures),
        authority=Authority(authority),
        source=source,
        since=day(since),
        treatment=treatment and TreatmentId(treatment),
        product=product,
        policy_on=day_or_none(policy_on),
        warn_until=day_or_none(warn_until),
        active=bool(active),
        version=version,
    )


def _figures_of(*row: Any) -> Figures:  # noqa: ANN401 - whatever a row holds
    earliest, latest, every_time, n, unit, counted_from, repeat_on, gap, youngest = row
    return Figures(
        earliest=earliest,
        latest=latest,
        every_time=bool(every_time),
        valid=Period(n, Unit(unit)) if unit else None,
        counted_from=CountedFrom(counted_from),
        repeat_on=tuple(Trigger(word) for word in repeat_on.split()),
        gap=gap,
        youngest=youngest,
    )


def _row_of(rule: PatchTestRule) -> tuple[Any, ...]:
    figures, valid = rule.figures, rule.figures.valid
    return (
        *(rule.id, rule.kind.value, rule.treatment, rule.product, rule.authority.value),
        *(rule.source, iso(rule.policy_on), figures.earliest, figures.latest),
        *(int(figures.every_time), valid.n if valid else None),
        *(valid.unit.value if valid else None, figures.counted_from.value),
        *(" ".join(figures.repeat_on), figures.gap, figures.youngest),
        *(iso(rule.since), iso(rule.warn_until), int(rule.active), rule.version),
    )
