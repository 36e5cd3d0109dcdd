"""Words that papers for staff take from the settings: roles, keys, hours, footing."""

from collections.abc import Iterable, Mapping

from salon_vault.compartments import Compartment
from salon_vault.staff.model import Employment, Hours, Tier
from salon_vault.words import N_, Translator

TIERS: Mapping[Tier, str] = {
    Tier.RECEPTION: N_("Reception"),
    Tier.SPECIALIST: N_("Specialist"),
    Tier.MANAGER: N_("Manager"),
    Tier.OWNER: N_("Owner"),
}

KEYS: Mapping[Compartment, str] = {
    Compartment.SALON: N_("Salon"),
    Compartment.CONTACT: N_("Contact"),
    Compartment.HEALTH: N_("Health"),
    Compartment.OWNER: N_("Owner's part"),
}

EMPLOYMENTS: Mapping[Employment, str] = {
    Employment.EMPLOYEE: N_("Employee"),
    Employment.SELF_EMPLOYED: N_("Self-employed"),
    Employment.TRAINEE: N_("Trainee"),
}

DAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))

DEPUTY = N_("a deputy whom the owner has named")

NO_HOURS = N_("none are set")


def joined(language: str, words: Iterable[str]) -> str:
    """Return words as a list within a sentence."""
    return ("、" if language == "zh" else ", ").join(words)


def hours_words(hours: Hours | None, language: str) -> str:
    """
    Return hours as papers say them, equal days together.

    >>> hours_words(Hours(((540, 1080),) * 5 + (None, None)), "en")
    'Mon–Fri 9:00–18:00'
    """
    translator = Translator.of(language)
    if hours is None:
        return translator.tr(NO_HOURS)
    said = []
    for first, last, span in _runs(hours):
        if span is None:
            continue
        days = translator.tr(DAYS[first])
        if last > first:
            days = f"{days}–{translator.tr(DAYS[last])}"
        said.append(f"{days} {_time(span[0])}–{_time(span[1])}")
    return joined(language, said) or translator.tr(NO_HOURS)


def _runs(hours: Hours) -> list[tuple[int, int, tuple[int, int] | None]]:
    """Return first and last day of each run of equal days, Monday being 0."""
    runs: list[tuple[int, int, tuple[int, int] | None]] = []
    for day, span in enumerate(hours.days):
        if runs and runs[-1][2] == span:
            runs[-1] = (runs[-1][0], day, span)
        else:
            runs.append((day, day, span))
    return runs


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
