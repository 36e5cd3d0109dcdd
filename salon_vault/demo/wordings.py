"""The form that the invented salon has in its own words."""

import tomllib
from collections.abc import Mapping

import resources
from salon_vault.consents.library import form_of
from salon_vault.consents.templates import shipped_source

FILE = "demo/wording.toml"


def invented_wording() -> tuple[str, Mapping[str, str]]:
    """Return the form, and its Markdown by language with one point more in its first list."""
    read = tomllib.loads(resources.path(FILE).read_text("utf-8"))
    form = form_of(read["form"])
    return form.id, {
        language: _with_point(shipped_source(form.id, form.version, language), point)
        for language, point in read["point"].items()
    }


def _with_point(source: str, point: str) -> str:
    return source.replace("\n- ", f"\n- {point}\n- ", 1)
