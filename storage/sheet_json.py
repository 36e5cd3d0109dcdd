"""How the roster's sheet is spelled in the header, and read back without trusting it."""

from salon_vault.compartments import Compartment
from salon_vault.errors import HeaderDamaged, InvalidInput
from salon_vault.staff.model import Member, StaffId, Tier, clean_label
from storage.canonical import Json
from storage.identity import PublicKeys
from storage.seal import KEY, SIGNATURE, bound
from storage.sheet import SEALED, CompartmentKey, Grant, KeyName, RosterLine, Sheet, key_names
from storage.strict import (
    base64_of,
    blob,
    fields,
    hex_text,
    listed,
    one_of,
    some_of,
    text,
    whole,
    yes_no,
)

MOST_MEMBERS = 256
"""Lines of a sheet; former people stay on it."""

MOST_GRANTS = 1024

MOST_EPOCHS = 2**31

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
        "members": [_line_to_json(line) for line in sheet.lines],
        "grants": [
            {
                "member": grant.member,
                "key": grant.key.value,
                "epoch": grant.epoch,
                "sealed": base64_of(grant.sealed),
            }
            for grant in sheet.grants
        ],
    }


def sheet_from_json(value: Json) -> Sheet:
    """
    Return the sheet that stands in the header; its signature is not looked at here.

    Raises:
        HeaderDamaged: if anything in it is not as this program writes it.
    """
    found = fields(value, ("revision", "demo", "database", "compartments", "members", "grants"))
    database = fields(found["database"], ("epoch", "file"))
    keys = fields(found["compartments"], (name.value for name in SEALED))
    sheet = Sheet(
        revision=whole(found["revision"]),
        demo=yes_no(found["demo"]),
        database_epoch=whole(database["epoch"], most=MOST_EPOCHS),
        compartments={name: _compartment_key(keys[name.value]) for name in SEALED},
        lines=tuple(_line(item) for item in listed(found["members"], MOST_MEMBERS)),
        grants=tuple(_grant(item) for item in listed(found["grants"], MOST_GRANTS)),
    )
    if database["file"] != sheet.database_file:
        raise HeaderDamaged
    _check_whole(sheet)
    return sheet


def _line_to_json(line: RosterLine) -> Json:
    member = line.member
    return {
        "id": member.id,
        "label": member.label,
        "tier": member.tier.value,
        "compartments": sorted(name.value for name in member.compartments),
        "cuts": sorted(member.cuts),
        "active": member.active,
        "kit": member.kit,
        "seal": base64_of(line.keys.seal),
        "sign": base64_of(line.keys.sign),
        "pin": base64_of(line.pin),
    }


def _line(value: Json) -> RosterLine:
    found = fields(
        value,
        (
            *("id", "label", "tier", "compartments", "cuts", "active", "kit"),
            *("seal", "sign", "pin"),
        ),
    )
    cuts = tuple(text(cut) for cut in listed(found["cuts"], 64))
    kit = yes_no(found["kit"])
    member = Member(
        id=StaffId(hex_text(found["id"], 8)),
        label=_label(found["label"]),
        tier=one_of(found["tier"], Tier),
        compartments=some_of(found["compartments"], Compartment),
        cuts=frozenset(cuts),
        active=yes_no(found["active"]),
        kit=kit,
    )
    keys = PublicKeys(blob(found["seal"], KEY), blob(found["sign"], KEY))
    line = RosterLine(member, keys, blob(found["pin"], SIGNATURE if kit else 0))
    if list(cuts) != sorted(member.cuts):
        raise HeaderDamaged
    return line


def _label(value: Json) -> str:
    label = text(value)
    try:
        tidy = clean_label(label)
    except InvalidInput as problem:
        raise HeaderDamaged from problem
    if tidy != label:
        raise HeaderDamaged
    return label


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
