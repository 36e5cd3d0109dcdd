"""A wording as it will come out on paper, before anybody's name is on it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from salon_vault.adapted_forms.checking import Rules
from salon_vault.adapted_forms.faults import Fault
from salon_vault.adapted_forms.model import OWN_FROM
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.compartments import Compartment
from salon_vault.consents.templates import PLACEHOLDERS, read_own
from salon_vault.errors import MissingGlyph, TemplateFault
from salon_vault.paper.document import Document
from salon_vault.salon.model import Salon

CODE = "A" * 16
"""Stands for the code that every real paper has; nothing is registered under it."""
MOST_PAGES = 2
"""One sheet of paper, printed on both sides."""


def sample(source: str, form: str, language: str, salon: Salon) -> Document:
    """
    Return a wording with the salon's own facts in it and room for everything else.

    Raises:
        TemplateFault: if it breaks a rule that a template is held to by itself.
    """
    template = read_own(numbered(source, OWN_FROM), form, OWN_FROM, language)
    values = dict.fromkeys(PLACEHOLDERS, "") | {
        "salon.name": salon.name,
        "salon.address": salon.address,
        "salon.phone": salon.phone,
        "salon.mail": salon.mail,
    }
    return Document(
        form=form,
        version=template.version,
        language=language,
        code=CODE,
        compartment=Compartment.SALON.value,
        title=template.title,
        blocks=template.filled(values, minor=True),
        salon=salon.name,
        footer=template.footer,
        initials=template.initials,
        size=template.size,
        fingerprint=template.fingerprint,
    )


@lru_cache(maxsize=12)
def drawn(document: Document) -> bytes:
    """Return the PDF of a sample, kept while the other languages are being written."""
    from salon_vault.paper.pdf import render  # heavy, and not before the unlock window

    return render(document)


def faults_of_length(texts: Mapping[str, str], rules: Rules, salon: Salon) -> Iterator[Fault]:
    """Yield the languages in which a wording needs more than one sheet of paper."""
    for language, source in texts.items():
        try:
            document = sample(source, rules.form, language, salon)
            pages = document.pages(drawn(document))
        except (TemplateFault, MissingGlyph):
            continue  # said at its place already
        if pages > MOST_PAGES:
            yield Fault(language, 0, f"long {pages}")
