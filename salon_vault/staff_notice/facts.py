"""What the papers for staff are made from: the vault's real settings, and nothing else."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from salon_vault.access import Permission, may
from salon_vault.law.pack import Pack
from salon_vault.odd_use.model import Thresholds
from salon_vault.salon.model import Salon
from salon_vault.staff.model import Employment, Hours, Member, Tier
from salon_vault.staff_notice.words import DEPUTY, TIERS, joined
from salon_vault.words import LANGUAGES, Translator

NUMBERS = (
    "cards", "contacts", "repeats", "times", "passwords", "clock", "searches", "exports",
    "prints",
)  # fmt: skip
"""The thresholds that the notice names one by one."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that the notice to staff states."""

    pack: Pack
    salon: Salon
    thresholds: Thresholds
    readers: tuple[Tier, ...]
    """Whose logins open the log, by tier."""
    deputy_reads: bool
    """Whether a deputy reads it for the time of a delegation."""

    @classmethod
    def of(
        cls,
        pack: Pack,
        salon: Salon,
        thresholds: Thresholds,
        members: Sequence[Member],
        today: date,
    ) -> "Settings":
        """Return them as they are today."""
        here = [member for member in members if member.active]
        right = Permission.VIEW_LOG
        readers = {one.tier for one in here if may(replace(one, deputy=None), right, today)}
        deputies = [m.deputy for m in here if m.deputy is not None and m.deputy.in_force(today)]
        reads = any(right.value in left.rights for left in deputies)
        order = [tier for tier in Tier if tier in readers]
        return cls(pack, salon, thresholds, tuple(order), reads)

    @property
    def missing(self) -> tuple[str, ...]:
        """What stands in the way of printing, named as the clients' notice names it."""
        gaps = [
            f"salon.{name}" for name in ("name", "address") if not getattr(self.salon, name)
        ]
        if not (self.salon.phone or self.salon.mail):
            gaps.append("salon.phone")
        unverified = self.pack.unverified_for_staff()
        gaps += [fact for fact in unverified if self.salon.checked(fact) is None]
        return tuple(gaps)

    def common(self, language: str) -> Mapping[str, str]:
        """Return the values that are the same for everybody, for the templates."""
        law, salon = self.pack.staff_notice, self.salon
        reach = (salon.phone.replace(" ", "\u00a0"), salon.mail, salon.officer)
        return {
            "salon.name": salon.name,
            "salon.address": salon.address,
            "salon.contact": joined(language, [way for way in reach if way]),
            "notice.readers": self._readers(language),
            "law.basis": law.basis[language],
            "law.rules": law.rules[language],
            "law.keeping": law.keeping[language],
            "law.rights": law.rights[language],
            "law.authority": self._authority(language),
            "law.authorised": law.authorised[language],
            **{f"odd.{name}": str(getattr(self.thresholds, name)) for name in NUMBERS},
        }

    def about_footing(self, employment: Employment, language: str) -> str:
        """Return the sentence for somebody's footing."""
        law = self.pack.staff_notice
        said = {
            Employment.EMPLOYEE: law.employee,
            Employment.SELF_EMPLOYED: law.self_employed,
            Employment.TRAINEE: law.trainee,
        }
        return said[employment][language]

    def hours_of(self, member: Member) -> Hours | None:
        """Return the hours outside which use under this login is pointed out."""
        return member.hours or self.thresholds.opening

    def fingerprint(self, templates: Mapping[str, str]) -> bytes:
        """Return SHA-256 of what the notice says; ``templates`` are theirs, by language."""
        footings = [
            [self.about_footing(each, language) for each in Employment]
            for language in LANGUAGES
        ]
        said = [[each, templates[each], dict(self.common(each))] for each in LANGUAGES]
        return digest([self.pack.meta.id, said, footings])

    def watching(self, member: Member) -> bytes:
        """
        Return SHA-256 of how this person's login is looked at: what they must have been told.

        Another phone number of the salon is another version, and starts no new waiting time;
        another threshold, or other hours, does.
        """
        numbers = [getattr(self.thresholds, name) for name in NUMBERS]
        hours = self.hours_of(member)
        span = hours.days if hours else None
        return digest(["notice", "closed cards", self.pack.meta.id, numbers, span])

    def authorised(self, member: Member) -> bytes:
        """Return SHA-256 of what this person is authorised to do."""
        keys = sorted(key.value for key in member.compartments)
        footing = member.employment.value
        return digest(["authorisation", self.pack.meta.id, member.tier.value, keys, footing])

    def _readers(self, language: str) -> str:
        translator = Translator.of(language)
        who = [translator.tr(TIERS[tier]).lower() for tier in self.readers]
        if self.deputy_reads:
            who.append(translator.tr(DEPUTY))
        return joined(language, who)

    def _authority(self, language: str) -> str:
        names = self.pack.authority.name
        name = names.get(language, names[self.pack.meta.primary_language])
        return joined(language, (name, self.pack.authority.address))


def digest(said: object) -> bytes:
    """Return SHA-256 of plain values."""
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).digest()
