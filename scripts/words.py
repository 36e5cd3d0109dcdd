"""
The catalogues of words: read from the sources, compiled, and checked.

``update`` reads every msgid out of the sources into ``resources/locale``; ``compile FILE``
writes the ``.mo`` beside a ``.po``; ``check`` refuses what is incomplete or forbidden.
"""

import string
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from scripts.wording import wording_faults

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "resources" / "locale"
NAMES = {"pl": "Polish", "ru": "Russian", "vi": "Vietnamese", "zh": "Chinese"}
LANGUAGES = tuple(NAMES)
SETTLED = datetime(2026, 1, 1, tzinfo=UTC)
"""A date in the header that never moves, so that only words make differences."""
KEYWORDS = {"_": None, "N_": None, "tr": None, "plural": (1, 2)}
SOURCES = ("salon_vault", "ui")


def po_path(language: str) -> Path:
    """Return where the catalogue of ``language`` lies."""
    return LOCALE / language / "LC_MESSAGES" / "salon_vault.po"


def template() -> Catalog:
    """Return every msgid of the sources."""
    catalog = Catalog(charset="utf-8", creation_date=SETTLED)
    for room in SOURCES:
        found = extract_from_dir(ROOT / room, [("**.py", "python")], keywords=KEYWORDS)
        for name, _line, message, comments, context in found:
            place = [(f"{room}/{name}", None)]
            catalog.add(message, None, place, auto_comments=comments, context=context)
    return catalog


def read(language: str) -> Catalog:
    """Return the catalogue of ``language``, an empty one if there is none yet."""
    path = po_path(language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update() -> None:
    """Bring every catalogue up to the sources; translations that still fit stay."""
    words = template()
    for language in LANGUAGES:
        kept = read(language)
        catalog = Catalog(
            locale=language,
            project="Salon Vault",
            version="1",
            header_comment=f"# Salon Vault: every word of screens in {NAMES[language]}.",
            charset="utf-8",
            creation_date=SETTLED,
            revision_date=SETTLED,
            language_team="none",
            last_translator="none",
            msgid_bugs_address="none",
            fuzzy=False,
        )
        for message in kept:
            if message.id:
                catalog[message.id] = message
        catalog.update(words, no_fuzzy_matching=True, keep_user_comments=True)
        catalog.obsolete.clear()
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalog, width=96, sort_output=True, include_lineno=False)


def compile_po(path: Path) -> None:
    """Write the ``.mo`` that the program reads at run time."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=path.parents[1].name)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)


def faults() -> Iterator[str]:
    """Yield what is missing, out of step with the sources, or forbidden."""
    words = template()
    known = {(m.id, m.context) for m in words if m.id}
    for language in LANGUAGES:
        catalog = read(language)
        kept = {(m.id, m.context) for m in catalog if m.id}
        for message, _context in sorted(known - kept, key=str):
            yield f"{language}: not in the catalogue, run make words-update: {message!r}"
        for message in catalog:
            if message.id:
                yield from (
                    f"{language}: {fault}" for fault in message_faults(message, catalog)
                )
    yield from wording_faults(words, {language: read(language) for language in LANGUAGES})


def message_faults(message: Message, catalog: Catalog) -> Iterator[str]:
    """Yield what is missing in one translation, or does not fit its msgid."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    if message.fuzzy:
        yield f"fuzzy: {ids[0]!r}"
    if isinstance(message.id, tuple) and len(texts) != catalog.num_plurals:
        yield f"wants {catalog.num_plurals} plural forms: {ids[0]!r}"
    for text in texts:
        if not text:
            yield f"untranslated: {ids[0]!r}"
        elif _fields(text) != _fields(ids[-1]) and len(ids) == 1:
            yield f"other placeholders: {ids[0]!r}"
        elif not _fields(text) <= _fields(ids[-1]):
            yield f"unknown placeholder: {ids[0]!r}"


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def main(arguments: list[str]) -> int:
    """Carry out one chore; return 1 if something is wrong."""
    match arguments:
        case ["update"]:
            update()
        case ["compile", path]:
            compile_po(Path(path))
        case ["check"]:
            found = list(faults())
            print("\n".join(found) or "words: complete in five languages, within the rules")
            return 1 if found else 0
        case _:
            print("python -m scripts.words update | compile FILE | check")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
