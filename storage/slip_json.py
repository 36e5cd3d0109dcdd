"""How a slot says that it is a slip: a list with its last day, empty if there is none."""

from salon_vault.slips.model import Slip
from storage.canonical import Json
from storage.strict import day, listed


def slip_to_json(slip: Slip) -> Json:
    """Return the slip as it stands in a slot."""
    return [slip.until.isoformat()] if slip.until else []


def slip_from_json(value: Json) -> Slip:
    """Return the slip that stands in a slot; raise HeaderDamaged."""
    match listed(value, 1):
        case [until]:
            return Slip(day(until))
        case _:
            return Slip()
