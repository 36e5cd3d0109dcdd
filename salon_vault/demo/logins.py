"""Who may sit down in a demo vault, and with which password: both are published."""

from collections.abc import Mapping

from salon_vault.staff.model import Tier

PEOPLE: Mapping[Tier, str] = {
    Tier.RECEPTION: "Ewa K.",
    Tier.SPECIALIST: "Kasia M.",
    Tier.MANAGER: "Marta W.",
    Tier.OWNER: "Helena S.",
}
"""Whose login tiles a demo vault shows."""


def password_of(tier: Tier) -> str:
    """Return the published password of a tier's login in a demo vault."""
    return f"magnolia-demo-{tier.value}"


def published() -> dict[str, str]:
    """Return the published passwords by label, as the unlock window fills them in."""
    return {label: password_of(tier) for tier, label in PEOPLE.items()}
