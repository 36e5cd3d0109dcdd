"""The sentences on the cover of the folder."""

from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.treatments.words import KINDS
from salon_vault.words import N_, Translator

NO_RULE = N_("This salon has not adopted a rule on patch tests.")
RULE = N_("{kind}: a test at least {n} hours before. {source}")


def rule_of_thumb(rule: PatchTestRule, words: Translator) -> str:
    """Return what a rule asks for, as short as somebody without the PC can use it."""
    name = words.tr(KINDS[rule.kind])
    about = f"{name} ({rule.product})" if rule.product else name
    return words.tr(RULE).format(kind=about, n=rule.figures.earliest, source=rule.source)
