"""The rules about ages as a sheet: to read, and for the owner to change."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from salon_vault.contraindications.model import OWN
from salon_vault.errors import InvalidInput
from salon_vault.minors.model import AgeRules, BlockedRule, PresenceRule
from salon_vault.treatments.model import Kind
from ui import theme
from ui.contraindications.words import source_words
from ui.minors.words import PRESENCE
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.parts.text_line import TextLine
from ui.treatments.kinds import kind_name
from ui.words import _, about, chained, listed

YEARS = 56
"""Points across the field for an age."""
COMMON = 16
"""What an age begins with that the rules do not name: the one most often published."""


class AgeRow(QWidget):
    """One rule: whether it counts, and under which age."""

    def __init__(
        self,
        words: str,
        rule: PresenceRule | BlockedRule,
        *,
        fixed: bool,
        counts: bool = True,
    ) -> None:
        super().__init__()
        self.counts = QCheckBox(words)
        self.counts.setAccessibleName(words)
        self.counts.setChecked(counts)
        self.under = TextLine(about(words, _("under which age")))
        self.under.setFixedWidth(theme.scaled(YEARS))
        self.under.setText(str(rule.under))
        told = [about(_("Source"), source_words(rule.source))]
        if rule.published:
            told.append(
                about(_("Published figures"), listed(str(age) for age in rule.published))
            )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.addWidget(PlainLabel(_("under"), role="quiet"), 0, 0)
        grid.addWidget(self.under, 0, 1)
        grid.addWidget(self.counts, 0, 2)
        grid.addWidget(PlainLabel(chained(told), role="hint", wrap=True), 1, 2)
        grid.setColumnStretch(2, 1)
        self.counts.setEnabled(not fixed)
        self.under.setReadOnly(fixed)

    @property
    def age(self) -> int | None:
        """The age that stands there, None if the rule does not count; raise InvalidInput."""
        if not self.counts.isChecked():
            return None
        typed = self.under.text().strip()
        if not typed.isdecimal():
            raise InvalidInput("age", "unreadable")
        return int(typed)


class AgeSheet(QWidget):
    """Where the guardian is, and what is not done yet; ``fixed`` to read alone."""

    def __init__(self, rules: AgeRules, *, fixed: bool) -> None:
        super().__init__()
        self._rules = rules
        self.presence = [
            (AgeRow(_(PRESENCE[rule.guardian]), rule, fixed=fixed), rule)
            for rule in rules.presence
        ]
        kept = {rule.kind: rule for rule in rules.blocked}
        offered = [kind for kind in Kind if kind in kept or not fixed]
        every = [kept.get(kind, BlockedRule(kind, COMMON, OWN)) for kind in offered]
        self.blocked = [
            (
                AgeRow(kind_name(rule.kind), rule, fixed=fixed, counts=rule.kind in kept),
                rule,
            )
            for rule in every
        ]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(PlainLabel(_("Where the guardian is"), role="strong"))
        for row, _rule in self.presence:
            rows.addWidget(row)
        rows.addWidget(Rule())
        rows.addWidget(PlainLabel(_("What is not done yet"), role="strong"))
        for blocked, _kind in self.blocked:
            rows.addWidget(blocked)

    @property
    def rules(self) -> AgeRules:
        """The rules as they stand in the fields; raise InvalidInput."""
        presence = [(row.age, rule) for row, rule in self.presence]
        blocked = [(row.age, rule) for row, rule in self.blocked]
        return replace(
            self._rules,
            presence=tuple(_changed(rule, age) for age, rule in presence if age is not None),
            blocked=tuple(_changed(rule, age) for age, rule in blocked if age is not None),
        )


def _changed[R: (PresenceRule, BlockedRule)](rule: R, age: int) -> R:
    return rule if age == rule.under else replace(rule, under=age, source=OWN)
