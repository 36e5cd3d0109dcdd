"""Read the tables of a TOML file into frozen classes; a fault is named by its line."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, cast, get_args, get_origin, get_type_hints

from salon_vault.errors import TemplateFault
from salon_vault.law.lines import Path, line_of
from salon_vault.law.shape import ScreenWording, Wording
from salon_vault.words import LANGUAGES

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading one file needs to know: its name, its lines, the languages of its papers."""

    file: str
    lines: Mapping[Path, int]
    languages: tuple[str, ...]

    def fault(self, path: Path, problem: str) -> TemplateFault:
        """Return the fault at ``path``, for the caller to raise."""
        return TemplateFault(self.file, line_of(self.lines, path), problem)

    def table[T: "DataclassInstance"](self, kind: type[T], raw: object, path: Path) -> T:
        """
        Return the table ``raw`` as a ``kind``.

        Raises:
            TemplateFault: for an unknown or missing key, a wrong type, a missing language,
                or a word outside a closed list.
        """
        if not isinstance(raw, dict):
            raise self.fault(path, "not a table")
        hints = get_type_hints(kind)
        for key in raw.keys() - hints.keys():
            raise self.fault((*path, key), f"unknown key {key}")
        for field in fields(kind):
            if field.name not in raw and field.default is MISSING:
                raise self.fault(path, f"missing key {field.name}")
        read = {key: self._value(hints[key], value, (*path, key)) for key, value in raw.items()}
        return kind(**read)

    def _value(self, hint: object, raw: object, path: Path) -> object:
        if isinstance(hint, UnionType):  # X | None: TOML has no None, so a value is an X
            hint = get_args(hint)[0]
        if hint is Wording:
            return self._wording(raw, path, self.languages)
        if hint is ScreenWording:
            return self._wording(raw, path, tuple(LANGUAGES))
        if get_origin(hint) is tuple:
            if not isinstance(raw, list):
                raise self.fault(path, "not an array")
            item = get_args(hint)[0]
            return tuple(self._value(item, one, (*path, i)) for i, one in enumerate(raw))
        if isinstance(hint, type) and is_dataclass(hint):
            return self.table(hint, raw, path)
        return self._plain(cast("type", hint), raw, path)

    def _plain(self, hint: type, raw: object, path: Path) -> object:
        if issubclass(hint, StrEnum):
            if not isinstance(raw, str) or raw not in list(hint):
                raise self.fault(path, f"not one of {', '.join(hint)}")
            return hint(raw)
        # a bool is an int to Python, and a moment is a date: neither is meant here
        if type(raw) is not hint or isinstance(raw, datetime):
            raise self.fault(path, f"not a {_TOML_NAMES[hint]}")
        if isinstance(raw, str) and not raw.strip():
            raise self.fault(path, "blank")
        return raw

    def _wording(self, raw: object, path: Path, languages: tuple[str, ...]) -> Wording:
        if not isinstance(raw, dict):
            raise self.fault(path, "not a text in languages")
        for language in raw.keys() - set(languages):
            raise self.fault((*path, language), f"unknown language {language}")
        for language in languages:
            if language not in raw:
                raise self.fault(path, f"missing language {language}")
        return MappingProxyType(
            {name: str(self._plain(str, raw[name], (*path, name))) for name in languages}
        )


_TOML_NAMES = {
    str: "text",
    int: "number",
    float: "decimal number",
    bool: "true or false",
    date: "date",
}
