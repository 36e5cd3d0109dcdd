"""How the roster's sheet is spelled in the header, and read back without trusting it."""

from salon_vault.errors import HeaderDamaged
from salon_vault.staff.model import StaffId, Tier
from storage.canonical import Json
from storage.line_json import line_from_json, line_to_json
from storage.seal import KEY, bound
from storage.sheet import SEALED, CompartmentKey, Grant, KeyName, Sheet, key_names
from storage.strict import (
    base64_of,
    blob,
    fields,
    hex_text,
    listed,
    names,
    one_of,
    some_of,
    whole,
    yes_no,
)

ALWAYS = ("revision", "demo", "database", "compartments", "members", "grants")

MOST_MEMBERS = 256
"""Lines of a sheet; former people stay on it."""

MOST_GRANTS = 1024

MOST_EPOCHS = 2**31

MOST_CASES = 64
"""Use cases that need a second person."""

AT_TIMES = frozenset({"root_epoch", "second_person", "pins"})
"""Since format 2; what is as it usually is has no word, so that format 1 stays as it was."""

GRANT_SIZE = 80
"""Bytes of a 32-byte key sealed by HPKE: 32 of encapsulation, 16 of tag."""


def sheet_bytes(vault_id: str, sheet: Sheet) -> bytes:
    """Return what the root key signs."""
    return bound("roster", vault_id, sheet_to_json(sheet))


def sheet_to_json(sheet: Sheet) -> Json:
    """Return the sheet as it stands in the header."""
    return {
        "revision": sheet.revision,
        "demo": sheet.demo,
        "database": {"epoch": sheet.database_epoch, "file": sheet.database_file},
        "compartments": {
            name.value: {"epoch": key.epoch, "public": base64_of(key.public)}
            for name, key in sheet.compartments.items()
        },
        "members": [line_to_json(line) for line in sheet.lines],
        "grants": [
            {
                "member": grant.member,
                "key": grant.key.value,
                "epoch": grant.epoch,
                "sealed": base64_of(grant.sealed),
            }
            for grant in sheet.grants
        ],
        **_at_times(sheet),
    }


def sheet_from_json(value: Json) -> Sheet:
    """
    Return the sheet that stands in the header; its signature is not looked at here.

    Raises:
        HeaderDamaged: if anything in it is not as this program writes it.
    """
    present = AT_TIMES & value.keys() if isinstance(value, dict) else frozenset()
    found = fields(value, (*ALWAYS, *present))
    database = fields(found["database"], ("epoch", "file"))
    keys = fields(found["compartments"], (name.value for name in SEALED))
    sheet = Sheet(
        revision=whole(found["revision"]),
        demo=yes_no(found["demo"]),
        database_epoch=whole(database["epoch"], most=MOST_EPOCHS),
        compartments={name: _compartment_key(keys[name.value]) for name in SEALED},
        lines=tuple(line_from_json(item) for item in listed(found["members"], MOST_MEMBERS)),
        grants=tuple(_grant(item) for item in listed(found["grants"], MOST_GRANTS)),
        root_epoch=whole(found.get("root_epoch", 1), 1, MOST_EPOCHS),
        second_person=names(found.get("second_person", []), MOST_CASES),
        pins=some_of(found.get("pins", []), Tier),
    )
    if database["file"] != sheet.database_file or _at_times(sheet).keys() != present:
        raise HeaderDamaged
    _check_whole(sheet)
    return sheet


def _at_times(sheet: Sheet) -> dict[str, Json]:
    words: dict[str, Json] = {}
    if sheet.root_epoch > 1:
        words["root_epoch"] = sheet.root_epoch
    if sheet.second_person:
        words["second_person"] = sorted(sheet.second_person)
    if sheet.pins:
        words["pins"] = sorted(sheet.pins)
    return words


def _compartment_key(value: Json) -> CompartmentKey:
    found = fields(value, ("epoch", "public"))
    return CompartmentKey(whole(found["epoch"], most=MOST_EPOCHS), blob(found["public"], KEY))


def _grant(value: Json) -> Grant:
    found = fields(value, ("member", "key", "epoch", "sealed"))
    return Grant(
        StaffId(hex_text(found["member"], 8)),
        one_of(found["key"], KeyName),
        whole(found["epoch"], most=MOST_EPOCHS),
        blob(found["sealed"], GRANT_SIZE),
    )


def _check_whole(sheet: Sheet) -> None:
    ids = {line.member.id for line in sheet.lines}
    granted = {(grant.member, grant.key, grant.epoch) for grant in sheet.grants}
    needed = {
        (line.member.id, key, sheet.epoch_of(key))
        for line in sheet.active()
        for key in key_names(line.member)
    }
    if len(ids) != len(sheet.lines) or len(granted) != len(sheet.grants):
        raise HeaderDamaged
    if not needed <= granted:
        raise HeaderDamaged
