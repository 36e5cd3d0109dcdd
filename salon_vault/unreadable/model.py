"""Records of a card that nobody can read: damaged, or planted by somebody."""

from dataclasses import dataclass

from salon_vault.audit import Subject


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A sealed record that does not open, or says nothing once it is open."""

    id: str
    subject: Subject
    """What it calls itself."""
