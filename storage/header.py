"""The vault's header: who may open it and how; parsed as if a stranger had written it."""

import hashlib
from dataclasses import dataclass, replace

from salon_vault.errors import HeaderDamaged, InvalidInput, NotFound, VaultTooNew
from salon_vault.staff.model import StaffId
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.kit import short_id
from storage.line_json import uses_newer_words
from storage.ring import KeyRing
from storage.root_chain import FormerRoot, chain_from_json, chain_to_json, check_chain
from storage.seal import KEY, SIGNATURE, SUITE, bound, verify
from storage.sheet import Sheet
from storage.sheet_json import sheet_bytes, sheet_from_json, sheet_to_json
from storage.slots import Slot, slot_from_json, slot_is_signed, slot_to_json
from storage.strict import base64_of, blob, fields, hex_text, listed, whole

FORMAT = 2
"""The newest this program reads; it writes 1 wherever nothing newer is said."""

OURS = b"SALONVAULT-HEADER "
FIRST_LINE = OURS + b"1\n"
LAST_LINE = b"\nsha256 "

LONGEST = 256 * 1024
"""Bytes of a header, all of it."""

MOST_SLOTS = 64

ALWAYS = (
    *("format", "min_reader", "suite", "vault", "generation", "root"),
    *("roster", "roster_signature", "slots", "writer", "signature"),
)

_DIGEST = 2 * hashlib.sha256().digest_size
_TAIL = len(LAST_LINE) + _DIGEST + 1


@dataclass(frozen=True, slots=True)
class Header:
    """One generation of the header, signed whole by whoever wrote it."""

    vault_id: str
    generation: int
    root: bytes
    sheet: Sheet
    sheet_signature: bytes
    slots: tuple[Slot, ...]
    writer: StaffId
    signature: bytes = b""
    former_roots: tuple[FormerRoot, ...] = ()
    """The first one first; since format 2."""

    @property
    def roots(self) -> frozenset[bytes]:
        """Every root this vault has had; whoever trusts one of them may trust the last."""
        return frozenset({self.root, *(former.root for former in self.former_roots)})

    @property
    def short_id(self) -> str:
        """The eight characters by which people tell vaults apart; the same for ever."""
        first = self.former_roots[0].root if self.former_roots else self.root
        return short_id(self.vault_id, first)

    @property
    def format(self) -> int:
        """The oldest format that can say all of this header."""
        newer = any(uses_newer_words(line.member) for line in self.sheet.lines)
        newer = newer or any(slot.key_file or slot.slip for slot in self.slots)
        newer = newer or bool(self.sheet.second_person or self.sheet.pins)
        return 2 if newer or self.former_roots else 1

    def slot(self, who: StaffId) -> Slot:
        """
        Return the slot of ``who``.

        Raises:
            NotFound: if ``who`` has none: not active, a kit, or unknown.
        """
        for slot in self.slots:
            if slot.member == who:
                return slot
        raise NotFound("staff", who)


def signed_header(header: Header, ring: KeyRing) -> Header:
    """Return the header with this person's signature in place of any other."""
    mine = replace(header, writer=ring.member.id)
    return replace(mine, signature=ring.sign(_signed_bytes(mine)))


def dump_header(header: Header) -> bytes:
    """
    Return the header as it lies on the disk.

    Raises:
        InvalidInput: if there are more people than a header holds.
    """
    body = canonical({**_unsigned_json(header), "signature": base64_of(header.signature)})
    raw = _framed(FIRST_LINE + body)
    if len(raw) > LONGEST or len(header.slots) > MOST_SLOTS:
        raise InvalidInput("staff", "many")
    return raw


def parse_header(raw: bytes) -> Header:
    """
    Return the header in ``raw``, every signature in it verified.

    Raises:
        HeaderDamaged: if one byte of it is not as its writer signed it.
        VaultTooNew: if a newer program wrote it.
        KdfOutOfBounds: if a slot asks for an absurd derivation.
    """
    found = _top(_checked_body(raw))
    former_roots = chain_from_json(found["former_roots"]) if "former_roots" in found else ()
    header = Header(
        vault_id=hex_text(found["vault"], 16),
        generation=whole(found["generation"]),
        root=blob(found["root"], KEY),
        sheet=sheet_from_json(found["roster"]),
        sheet_signature=blob(found["roster_signature"], SIGNATURE),
        slots=tuple(slot_from_json(slot) for slot in listed(found["slots"], MOST_SLOTS)),
        writer=StaffId(hex_text(found["writer"], 8)),
        signature=blob(found["signature"], SIGNATURE),
        former_roots=former_roots,
    )
    if (header.format, header.format) != (found["format"], found["min_reader"]):
        raise HeaderDamaged
    _check_signatures(header)
    return header


def _checked_body(raw: bytes) -> bytes:
    front, tail = raw[:-_TAIL], raw[-_TAIL:]
    if len(raw) > LONGEST or _framed(front)[-_TAIL:] != tail:
        raise HeaderDamaged
    if front.startswith(FIRST_LINE):
        return front[len(FIRST_LINE) :]
    # The checksum holds, so this is no torn write: another program means another line.
    if front.startswith(OURS):
        raise VaultTooNew
    raise HeaderDamaged


def _top(body: bytes) -> dict[str, Json]:
    try:
        value = from_canonical(body, LONGEST)
    except NotCanonical as problem:
        raise HeaderDamaged from problem
    if not isinstance(value, dict):
        raise HeaderDamaged
    if max(whole(value.get(key, 0)) for key in ("format", "min_reader")) > FORMAT:
        raise VaultTooNew
    found = fields(value, (*ALWAYS, "former_roots") if value.get("former_roots") else ALWAYS)
    if found["suite"] != SUITE:
        raise HeaderDamaged
    return found


def _check_signatures(header: Header) -> None:
    vault_id = header.vault_id
    lines = {line.member.id: line for line in header.sheet.active()}
    roster = sheet_bytes(vault_id, header.sheet)
    check_chain(vault_id, header.former_roots, header.root)
    if header.sheet.root_epoch != len(header.former_roots) + 1:
        raise HeaderDamaged
    if not verify(header.root, roster, header.sheet_signature):
        raise HeaderDamaged
    writer = lines.get(header.writer)
    if writer is None:
        raise HeaderDamaged
    if not verify(writer.keys.sign, _signed_bytes(header), header.signature):
        raise HeaderDamaged
    people = [line.member.id for line in header.sheet.active() if not line.member.kit]
    if sorted(slot.member for slot in header.slots) != sorted(people):
        raise HeaderDamaged
    if not all(slot_is_signed(vault_id, slot, lines[slot.member]) for slot in header.slots):
        raise HeaderDamaged


def _unsigned_json(header: Header) -> dict[str, Json]:
    former = {"former_roots": chain_to_json(header.former_roots)} if header.former_roots else {}
    return {
        "format": header.format,
        "min_reader": header.format,
        "suite": SUITE,
        "vault": header.vault_id,
        "generation": header.generation,
        "root": base64_of(header.root),
        "roster": sheet_to_json(header.sheet),
        "roster_signature": base64_of(header.sheet_signature),
        "slots": [slot_to_json(slot) for slot in header.slots],
        "writer": header.writer,
        **former,
    }


def _signed_bytes(header: Header) -> bytes:
    return bound("header", _unsigned_json(header))


def _framed(front: bytes) -> bytes:
    digest = hashlib.sha256(front).hexdigest().encode("ascii")
    return front + LAST_LINE + digest + b"\n"
