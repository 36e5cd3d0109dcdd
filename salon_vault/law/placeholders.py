"""The gaps in the notice's sentences, and which section may have which."""

from collections.abc import Iterator
from string import Formatter

from salon_vault.law.lines import Path
from salon_vault.law.notice import Layout, Notice
from salon_vault.law.shape import Wording

GAPS = frozenset({"controller", "contact", "authority"})
"""Gaps that any section may have."""

LAYOUT_GAPS = {
    Layout.INTERESTS: frozenset({"interests"}),
    Layout.RECIPIENTS: frozenset({"recipients"}),
}
"""Gaps that a layout must have."""

FOOTER_GAPS = frozenset({"version", "since"})


def faults_in_gaps(notice: Notice) -> Iterator[tuple[Path, str]]:
    """Yield where a gap is unknown, missing, or not the same in every language."""
    for i, section in enumerate(notice.sections):
        must = LAYOUT_GAPS.get(section.layout, frozenset())
        path: Path = ("notice", "sections", i, "body")
        yield from _faults(section.body, path, must, GAPS | must)
        yield from _faults(section.heading, (*path[:-1], "heading"), frozenset(), frozenset())
    footer: Path = ("notice", "words", "footer")
    yield from _faults(notice.words.footer, footer, FOOTER_GAPS, FOOTER_GAPS)


def _faults(
    wording: Wording, path: Path, must: frozenset[str], may: frozenset[str]
) -> Iterator[tuple[Path, str]]:
    found = {}
    for language, text in wording.items():
        try:
            found[language] = _gaps(text)
        except ValueError:
            yield (*path, language), "unpaired brace"
            return
    shared = frozenset[str]().union(*found.values())
    for language, gaps in found.items():
        here = (*path, language)
        yield from ((here, f"unknown gap {{{name}}}") for name in sorted(gaps - may))
        yield from (
            (here, f"missing gap {{{name}}}") for name in sorted((must | shared) - gaps)
        )


def _gaps(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
