import tomllib

import pytest

import resources
from salon_vault.law.lines import Path, find_lines, line_of

TEXT = '''\
# a comment with [a header] in it
schema = 1

[meta]
name.en = "one [[two]] = 3"   # [not] = a header
languages = [
    "pl",  # ]
    "en",
]
long = """
id = "inside"
[inside]
"""
late = 'it''s'
[[rows]]
id = "a"
[[rows]]
id = "b"
period = { n = 1, unit = "month" }
[rows.more]
deep.key = 2
[[rows.items]]
id = "c"
'''.replace("'it''s'", "'its'")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("schema",), 2),
        (("meta",), 4),
        (("meta", "name"), 5),
        (("meta", "name", "en"), 5),
        (("meta", "languages"), 6),
        (("meta", "long"), 10),
        (("meta", "late"), 14),
        (("rows",), 15),
        (("rows", 0, "id"), 16),
        (("rows", 1), 17),
        (("rows", 1, "id"), 18),
        (("rows", 1, "period"), 19),
        (("rows", 1, "more", "deep", "key"), 21),
        (("rows", 1, "items", 0, "id"), 23),
    ],
)
def test_every_header_and_key_is_found_on_its_line(path: Path, line: int) -> None:
    assert find_lines(TEXT)[path] == line


def test_what_looks_like_a_key_inside_a_string_is_none() -> None:
    lines = find_lines(TEXT)
    assert ("inside",) not in lines
    assert ("meta", "id") not in lines
    assert ("not",) not in lines


def test_what_has_no_line_of_its_own_is_found_by_what_it_belongs_to() -> None:
    lines = find_lines(TEXT)
    assert line_of(lines, ("rows", 1, "period", "unit")) == 19
    assert line_of(lines, ("meta", "languages", 1)) == 6
    assert line_of(lines, ("meta", "absent")) == 4
    assert line_of(lines, ("absent",)) == 1


def leaves(raw: object, path: Path = ()) -> list[Path]:
    if isinstance(raw, dict):
        return [leaf for key, value in raw.items() for leaf in leaves(value, (*path, key))]
    if isinstance(raw, list) and raw and isinstance(raw[0], dict):
        return [leaf for i, value in enumerate(raw) for leaf in leaves(value, (*path, i))]
    return [path]


def test_the_lines_of_a_whole_pack_hold_the_keys_they_are_said_to_hold() -> None:
    text = resources.path("law/pl.toml").read_text(encoding="utf-8")
    lines, rows = find_lines(text), text.splitlines()
    found = leaves(tomllib.loads(text))
    assert len(found) > 500
    for path in found:
        row = rows[line_of(lines, path) - 1]
        assert f"{path[-1]} = " in row, path
