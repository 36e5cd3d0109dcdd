"""
What the facts that errors carry are called on screen.

Errors carry inner names, such as ``phone`` and ``long``: nobody at a screen ever reads those.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.backup.errors import BackupDamaged
from salon_vault.compartments import Compartment
from salon_vault.day.errors import DayFileRefused, DayLineRefused
from salon_vault.errors import (
    FolderRefused,
    InvalidInput,
    PaperNotReady,
    VaultError,
    VaultMissing,
)
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.merging.errors import BeyondReach
from salon_vault.photos.errors import PhotoConsentMissing
from salon_vault.scans.watching.errors import WatchedFolderRefused
from ui.adapted_forms.facts import wording_facts
from ui.consents.fact_words import PAPER_FIELDS
from ui.day.words import day_facts
from ui.from_elsewhere.facts import picture_facts
from ui.importing.facts import import_facts
from ui.place_words import PLACES
from ui.questions import field_name
from ui.words import N_, _, day, listed

FIELDS: Mapping[str, str] = {
    **PAPER_FIELDS,
    "about": N_("What the photo shows"),
    "address": N_("Address"),
    "age": N_("Age"),
    "agreed": N_("What the client agrees to"),
    "allergens": N_("Substances"),
    "answers": N_("Answers"),
    "at": N_("Time"),
    "backup_hours": N_("Hours between two backups"),
    "barred_lines": N_("Product lines not used any more"),
    "bars": N_("Treatments not done any more"),
    "birthday": N_("Birthday"),
    "bowls": N_("Bowls"),
    "cases": N_("Actions that need a second person"),
    "checked_by": N_("Checked by"),
    "compartments": N_("Keys of the login"),
    "confirmed_on": N_("Day of the answer about allergies"),
    "day": N_("Day"),
    "developer": N_("Developer"),
    "down_on": N_("Taken down on"),
    "earliest": N_("Hours before the treatment, at least"),
    "folder": N_("Folder of the vault"),
    "card": N_("Card"),
    "gap": N_("Months without such a treatment"),
    "going": N_("The other card"),
    "grams": N_("Grams"),
    "handling": N_("What to do"),
    "hours": N_("Working hours"),
    "idle_seconds": N_("Time until the vault locks"),
    "item": N_("Paper or lesson"),
    "key_file": N_("Key file"),
    "kind": N_("Kind of treatment"),
    "label": N_("Name on the login tile"),
    "latest": N_("Hours before the treatment, at most"),
    "letter": N_("What the letter says"),
    "letter_on": N_("Date of the doctor's letter"),
    "level": N_("Depth and tone"),
    "lot": N_("Batch"),
    "minutes": N_("Minutes"),
    "months": N_("Months between two reviews"),
    "name": N_("Name"),
    "next_time": N_("Next time"),
    "note": N_("Note"),
    "notes": N_("Notes"),
    "hair": N_("Hair and scalp: what the client likes"),
    "drink": N_("Drink"),
    "talk": N_("Conversation"),
    "on": N_("Date"),
    "outcome": N_("What came of it"),
    "page": N_("Page to look at"),
    "pair": N_("Photos side by side"),
    "period": N_("Period"),
    "phone": N_("Phone"),
    "picture": N_("Picture"),
    "place": N_("Where it can be seen"),
    "placed_by": N_("Placed by"),
    "policy_on": N_("Date of the policy"),
    "price": N_("Price"),
    "product": N_("Product"),
    "purpose": N_("What the photo is used for"),
    "question": N_("Question"),
    "questions": N_("Questions"),
    "read_at": N_("Time of reading"),
    "read_by": N_("Read by"),
    "reason": N_("Reason"),
    "relation": N_("Relation"),
    "result": N_("Result"),
    "rights": N_("Rights"),
    "salon_name": N_("Name of the salon"),
    "shade": N_("Shade"),
    "signed_on": N_("Signed on"),
    "site": N_("Where on the skin"),
    "source": N_("Source of the figures"),
    "spare": N_("Spare logins"),
    "staff": N_("Staff"),
    "stick_label": N_("Name on the sticker"),
    "taken_on": N_("Day the photo was taken"),
    "threshold": N_("Thresholds"),
    "tier": N_("Role"),
    "title": N_("Title"),
    "to": N_("For whom"),
    "treatment": N_("Treatment"),
    "trigger": N_("What calls for a new test"),
    "until": N_("Last day"),
    "valid": N_("How long a test counts"),
    "verdicts": N_("Decisions"),
    "weight": N_("What it leads to"),
    "who": N_("Login"),
    "witness": N_("Who else saw it"),
    "why": N_("Why it was done all the same"),
    "youngest": N_("Youngest age"),
}
"""Every field of an InvalidInput; a test reads them out of the sources."""

FAULTS: Mapping[str, str] = {
    "at this desk": N_("this login is at the desk now: another owner has to do it"),
    "alone": N_("nobody else is here who could agree"),
    "blank": N_("nothing is filled in"),
    "contradicts card": N_("there is a card for it"),
    "contradicts result": N_("this does not fit the result"),
    "contradicts state": N_("this does not fit the answer about allergies"),
    "control": N_("one character in it cannot be shown"),
    "exists": N_("there is something in this place already"),
    "future": N_("this day has not come yet"),
    "large": N_("this is too large"),
    "incomplete": N_("somebody was left out"),
    "last owner": N_("one owner has to stay"),
    "long": N_("this is too long"),
    "many": N_("there is no room for one more"),
    "no code": N_("there is no QR code on it"),
    "no pin": N_("this role opens with its password alone"),
    "not grantable": N_("this role cannot be given these keys"),
    "other code": N_("the code on it is of another paper"),
    "range": N_("this is too low or too high"),
    "same card": N_("it is the very same card"),
    "closed card": N_("it is a closed card: open it to everybody first"),
    "closed already": N_("it is closed already"),
    "self cover": N_("nobody stands in for themselves"),
    "same": N_("this is the same photo twice"),
    "self": N_("your own password is changed under your own login"),
    "several kits": N_("there is more than one recovery kit on it"),
    "taken": N_("this is on the list already"),
    "span": N_("the end has to come after the beginning"),
    "unanswered": N_("one of them is not answered yet"),
    "unknown": N_("this is not one of the choices"),
    "used": N_("this is named elsewhere"),
    "unreadable": N_("this cannot be read"),
}
"""Every problem of an InvalidInput."""

PARTS: Mapping[str, str] = {
    "database": N_("the database"),
    "folder": N_("the folder itself"),
    "header": N_("the header"),
}
"""Every part of a vault that a VaultMissing names."""

SET_PARTS: Mapping[str, str] = {
    "blob": N_("a photo, paper or scan in it"),
    "database": N_("the database"),
    "manifest": N_("its list of contents"),
    "set": N_("something lies there that is no part of a backup"),
}
"""Every part of a backup that a BackupDamaged names."""

CLOSED: Mapping[Compartment, str] = {
    Compartment.CONTACT: N_("contact details"),
    Compartment.HEALTH: N_("answers about health"),
}
"""What of a card can be closed to a desk."""

UNNAMED = N_("One of the fields")
WRONG = N_("this cannot be saved")
GONE = N_("a part of the vault")


def facts_of(error: VaultError) -> Mapping[str, str]:
    """Return the facts of ``error`` in the language on screen, by their names."""
    match error:
        case InvalidInput(field=field, problem=problem):
            named, wrong = FIELDS.get(field, UNNAMED), FAULTS.get(problem, WRONG)
            return {"field": _(named), "problem": _(wrong)}
        case BackupDamaged(part=part):
            return {"part": _(SET_PARTS[part])}
        case VaultMissing(part=part):
            return {"part": _(PARTS.get(part, GONE))}
        case (
            FolderRefused(why=why, program=program)
            | WatchedFolderRefused(why=why, program=program)
        ):
            return {"place": _(PLACES[why]).format(program=program)}
        case PaperNotReady(missing=missing):
            return {"missing": listed(_missing(missing))}
        case _:
            return _facts_of_feature(error)


def _facts_of_feature(error: VaultError) -> Mapping[str, str]:
    """Return the facts of an error that only one feature knows, or those that need no word."""
    match error:
        case DayFileRefused() | DayLineRefused():
            return day_facts(error)
        case FileUnreadable() | FileTooLarge() | OtherEncoding():
            return import_facts(error)
        case BeyondReach(compartment=compartment, people=people):
            closed, able = _(CLOSED[compartment]), listed(people) or _("the owner")
            return {"closed": closed, "able": able}
        case FileRefused() | PhotoConsentMissing():
            return picture_facts(error)
        case WordingMissing():
            return wording_facts(error)
        case _:
            return {name: _plain(fact) for name, fact in vars(error).items()}


def _missing(names: Sequence[str]) -> list[str]:
    """Return what a paper waits for, each once, by the page on which it is put right."""
    return list(dict.fromkeys(_missing_word(name) for name in names))


def _missing_word(name: str) -> str:
    place, _dot, rest = name.partition(".")
    match place:
        case "salon":
            return field_name(rest)
        case "elsewhere":
            return _("Outside the program")
        case _:
            return _("points of law")


def _plain(fact: object) -> str:
    if type(fact) is date:
        return day(fact)
    return listed(map(str, fact)) if isinstance(fact, tuple) else str(fact)
