"""Write the privacy notice: one text for every client, in one of the pack's languages."""

import hashlib
import json
from collections.abc import Iterator

from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.errors import NotFound
from salon_vault.law.notice import Layout
from salon_vault.law.pack import Pack
from salon_vault.notices.answers import missing
from salon_vault.notices.model import NoticeVersion
from salon_vault.notices.parts import Part, parts
from salon_vault.paper.blocks import Block, Bullets, Callout, Heading, Table, Text
from salon_vault.paper.document import Document
from salon_vault.salon.model import Salon

__all__ = ["compose", "fingerprint", "missing"]

TABLE_WIDTHS = (0.18, 0.3, 0.23, 0.29)
"""Shares of purpose, data, ground and how long."""


def compose(pack: Pack, salon: Salon, language: str, version: NoticeVersion) -> Document:
    """
    Write the notice under its version number.

    It is the same for everybody and is never filed, so it carries no code: which client was
    handed which version is a record, not a paper.

    Raises:
        NotFound: if the pack does not speak ``language``.
    """
    if language not in pack.languages:
        raise NotFound("notice language", language)
    since = printed_date(day_of(version.since), language)
    footer = pack.notice.words.footer[language]
    return Document(
        form="notice",
        version=version.number,
        language=language,
        code="",
        compartment=Compartment.SALON.value,
        title=pack.notice.title[language],
        blocks=tuple(b for part in parts(pack, salon, language) for b in _blocks(part)),
        salon=salon.name,
        footer=footer.format(version=version.number, since=since),
        fingerprint=version.fingerprint.hex(),
    )


def fingerprint(pack: Pack, salon: Salon) -> bytes:
    """
    Return SHA-256 over the text of the notice in all languages of the pack.

    Neither dates nor codes nor the layout of the page go in, so the same wording stays the
    same version.
    """
    texts = [
        [language, pack.notice.title[language], *_words(parts(pack, salon, language))]
        for language in pack.languages
    ]
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).digest()


def _words(said: tuple[Part, ...]) -> list[object]:
    return [[part.heading, part.body, part.points, part.header, part.rows] for part in said]


def _blocks(part: Part) -> Iterator[Block]:
    yield Heading(part.heading)
    yield Callout(part.body) if part.layout is Layout.CALLOUT else Text(part.body)
    if part.points:
        yield Bullets(part.points)
    if part.rows:
        yield Table(part.header, part.rows, TABLE_WIDTHS)
