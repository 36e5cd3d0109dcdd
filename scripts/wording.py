"""The wording rules: words that no screen, paper or document may use, in any language."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog

ROOT = Path(__file__).parents[1]
RULES = ROOT / "resources" / "wording.toml"
PAPERS = ("resources/forms/**/*.md", "resources/law/*.toml", "resources/demo/*.toml")
DOCUMENTS = ("README.md", "SECURITY.md", "CHANGELOG.md")

type Rules = Mapping[str, Sequence[str]]


def wording_faults(source: Catalog, translated: Mapping[str, Catalog]) -> Iterator[str]:
    """Yield every forbidden word with its place: in catalogues, papers and documents."""
    rules = tomllib.loads(RULES.read_text("utf-8"))
    for text in _texts(source, ids=True):
        yield from forbidden(text, rules["screens"]["en"], f"source: {text[:60]!r}")
    for language, catalog in translated.items():
        for text in _texts(catalog, ids=False):
            place = f"{language}: {text[:60]!r}"
            yield from forbidden(text, rules["screens"][language], place)
    for path in sorted(path for pattern in PAPERS for path in ROOT.glob(pattern)):
        yield from _file_faults(path, rules["papers"])
    for name in DOCUMENTS:
        if (ROOT / name).exists():
            yield from _file_faults(ROOT / name, rules["documents"])


def _texts(catalog: Catalog, *, ids: bool) -> Iterator[str]:
    for message in catalog:
        held = message.id if ids else message.string
        if message.id:
            yield from held if isinstance(held, (tuple, list)) else (held,)


def _file_faults(path: Path, rules: Rules) -> Iterator[str]:
    """Check a file line by line; a form is in one language, a law pack in several."""
    named = path.suffix == ".md" and path.stem in rules
    patterns = rules[path.stem] if named else [p for some in rules.values() for p in some]
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        yield from forbidden(line, patterns, f"{path.relative_to(ROOT)}:{number}")


def forbidden(text: str, patterns: Sequence[str], place: str) -> Iterator[str]:
    """Yield the words of ``text`` that one of the patterns forbids, with the ``place``."""
    for pattern in patterns:
        if found := re.search(pattern, text, re.IGNORECASE):
            yield f"{place}: the wording rules forbid {found[0]!r}"
