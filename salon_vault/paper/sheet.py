"""Sheets made from a form of ours that bear no code: nobody files them under a client."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.templates import read_checked
from salon_vault.paper.document import Document

JOB_TITLE = "Sheet"
"""All that a print queue gets to know of one; so of every paper that is no form or notice."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of them, in its current version."""

    form: str
    compartment: Compartment
    """Of the highest field that is printed on it."""
    values: tuple[str, ...]
    """What it says besides the salon's name and the date."""
    version: int = 1

    @property
    def placeholders(self) -> tuple[str, ...]:
        """All that its templates may ask for."""
        return (*self.values, "salon.name", "date")

    def filled(
        self, values: Mapping[str, str], salon_name: str, language: str, made_on: date
    ) -> Document:
        """
        Return the sheet as a paper; it is not registered.

        Raises:
            TemplateFault: if there is no such sheet in this language.
        """
        folder = resources.path("forms")
        template = read_checked(folder, self.form, self.version, language, self.placeholders)
        today = printed_date(made_on, language)
        said = {**values, "salon.name": salon_name, "date": today}
        return Document(
            form=self.form,
            version=self.version,
            language=language,
            code="",
            compartment=self.compartment.value,
            title=template.title,
            blocks=template.filled(said, minor=False),
            salon=salon_name,
            footer=template.footer,
            fingerprint=template.fingerprint,
            large=template.large,
        )
