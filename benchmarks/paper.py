"""Drawing the papers before every kind of treatment, after the first has loaded the fonts."""

from pathlib import Path

from benchmarks.row import Row, below, p95, reported, timed
from benchmarks.vaults import SIZES, filled, seated
from salon_vault.consents.library import Role, library
from salon_vault.consents.use_cases import compose_form_set
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.words import LANGUAGES

SAMPLES = 60
LIMIT = 50
PAGES = 2
PAGE = b"/Type /Page\n"


def measure(folder: Path) -> list[Row]:
    """Measure every form in every language."""
    vault = filled(folder, SIZES[0])
    one = vault.sought[0].id
    with seated(vault) as desk:
        papers = [
            paper
            for each in library().sets.values()
            if each.role is Role.CONSENT
            for language in LANGUAGES
            for paper in desk.run(compose_form_set, one, each.id, language, "Full colour")
            if paper.language == language  # the law's own language comes along
        ]
    first = timed(lambda: render(papers[0]))
    rows = [_measured(paper) for paper in papers]
    what = f"the first paper, {papers[0].form} in {papers[0].language}, with loading the fonts"
    return [reported("paper.first", what, None, first, "ms"), *rows]


def _measured(paper: Document) -> Row:
    pages = render(paper).count(PAGE)
    slowest = p95([timed(lambda: render(paper)) for _ in range(SAMPLES)])
    what = f"{paper.form} in {paper.language}, {pages} pages, p95 of {SAMPLES}"
    id_ = f"paper.{paper.form}.{paper.language}"
    if pages > PAGES:
        return reported(id_, what, None, slowest, "ms")
    return below(id_, what, None, slowest, "ms", LIMIT, strictly=True)
