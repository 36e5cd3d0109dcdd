"""How long the day list keeps what, by the law pack; looked at whenever a vault is unlocked."""

from datetime import date

from salon_vault.clock import day_of
from salon_vault.errors import NotFound
from salon_vault.law.check import DAY_LIST, DAY_NAMES
from salon_vault.law.clock import kept_since
from salon_vault.law.pack import Pack, load_pack
from salon_vault.ports import Work
from salon_vault.salon.model import Salon


def forget_old(work: Work) -> None:
    """Let go of entries, and of names without a card, whose days are over."""
    work.day.forget(_first_kept(work, DAY_LIST), _first_kept(work, DAY_NAMES))


def first_day(work: Work) -> date:
    """Return the earliest day of which the list still has entries."""
    return _first_kept(work, DAY_LIST)


def _first_kept(work: Work, retention: str) -> date:
    periods = {each.id: each for each in _pack(work).retentions}
    return kept_since(periods[retention], day_of(work.clock.now()))


def _pack(work: Work) -> Pack:
    try:
        return load_pack(work.salon.get().law)
    except NotFound:  # a row that names no pack of ours keeps nobody out of the vault
        return load_pack(Salon().law)
