"""What all forms are called on paper: no two of them by one title (wording rule 13)."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from salon_vault.consents.library import library
from salon_vault.consents.templates import shipped_source
from salon_vault.paper.template import split_head
from salon_vault.ports import Work
from salon_vault.words import LANGUAGES


def titles_beside(work: Work, form: str) -> Mapping[str, frozenset[str]]:
    """Return the titles of all forms but one as they print today, by language."""
    found: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for other in library().forms.keys() - {form}:
        titles = dict(shipped_titles()[other])
        own = next(iter(work.wordings.versions(other)), None)
        if own is not None and own.is_own:
            titles = {language: title_in(text) for language, text in own.texts.items()}
        for language, title in titles.items():
            found[language].add(title.casefold())
    return {language: frozenset(titles) for language, titles in found.items()}


def title_in(source: str) -> str:
    """Return the title in the head of a template; raise TemplateFault."""
    head, _body = split_head("", source.replace("\r\n", "\n"))
    return head.values["title"]


@cache
def shipped_titles() -> Mapping[str, Mapping[str, str]]:
    """Return the titles of the shipped forms by form and language."""
    return MappingProxyType(
        {
            form.id: {
                language: title_in(shipped_source(form.id, form.version, language))
                for language in LANGUAGES
            }
            for form in library().forms.values()
        }
    )
