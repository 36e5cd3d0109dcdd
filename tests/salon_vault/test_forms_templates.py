"""A template that breaks a rule is refused, with file and line."""

import re
import shutil
from pathlib import Path

import pytest

import resources
from salon_vault.consents.templates import check_form
from salon_vault.errors import TemplateFault
from salon_vault.paper.blocks import (
    Bullets,
    Callout,
    CheckRow,
    Code,
    Entry,
    Groups,
    Heading,
    Line,
    PageBreak,
    Panel,
    Signature,
    Small,
    Strong,
    Table,
    Text,
)
from salon_vault.paper.markdown import read_parts

FORM = "hair-colour-consent"


@pytest.fixture
def folder(tmp_path) -> Path:
    shutil.copytree(resources.path("forms"), tmp_path / "forms")
    return tmp_path / "forms"


def change(folder: Path, language: str, old: str, new: str) -> int:
    """Replace ``old`` once, and return the line it stood on."""
    file = folder / FORM / "1" / f"{language}.md"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def fault(folder: Path) -> TemplateFault:
    with pytest.raises(TemplateFault) as refused:
        check_form(folder, FORM, 1)
    return refused.value


def test_the_shipped_form_passes(folder):
    assert len(check_form(folder, FORM, 1)) == 5


def test_a_missing_language_is_refused(folder):
    (folder / FORM / "1" / "vi.md").unlink()
    found = fault(folder)
    assert (found.file, found.problem) == (f"{FORM}/1/vi.md", "missing language")


def test_an_unknown_placeholder_is_refused_at_its_line(folder):
    line = change(folder, "ru", "## Мои ответы", "## Мои ответы {{health.allergens}}")
    found = fault(folder)
    assert (found.file, found.line) == (f"{FORM}/1/ru.md", line)
    assert "health.allergens" in found.problem


@pytest.mark.parametrize("broken", ["{{client.name", "client.name}}", "{{Client Name}}"])
def test_a_broken_placeholder_is_refused(folder, broken):
    change(folder, "pl", "## Co uzgodniono", f"## Co uzgodniono {broken}")
    assert fault(folder).problem == "broken placeholder"


def test_a_question_that_one_language_lacks_is_refused(folder):
    change(folder, "vi", "[?] Tôi biết các dấu hiệu dị ứng và biết phải làm gì khi đó.\n", "")
    assert fault(folder).file == f"{FORM}/1/vi.md"


def test_a_heading_that_one_language_has_more_is_refused(folder):
    change(folder, "zh", "## 我的回答", "## 双方\n\n## 我的回答")
    found = fault(folder)
    assert (found.file, found.problem) == (f"{FORM}/1/zh.md", "unlike en")


def test_a_box_more_in_one_language_is_refused(folder):
    change(folder, "pl", "[?] Znam", "[? tak / nie / może] Znam")
    assert fault(folder).problem == "unlike en"


def test_a_placeholder_missing_in_one_language_is_refused(folder):
    change(folder, "ru", "{{client.phone}}", "")
    assert fault(folder).problem == "unlike en"


def test_a_value_in_another_cell_is_refused(folder):
    change(folder, "en", "Date of birth = {{client.birthday}} | Phone = {{client.phone}}",
           "Date of birth = {{client.phone}} | Phone = {{client.birthday}}")  # fmt: skip
    assert fault(folder).problem == "unlike en"


def test_a_character_no_font_has_is_refused_by_its_number(folder):
    line = change(folder, "zh", "## 双方约定", "## 双方约定𠮷")
    found = fault(folder)
    assert (found.line, found.problem) == (line, "missing glyph U+20BB7")


def test_bold_type_that_does_not_end_is_refused(folder):
    change(folder, "zh", "**我同意接受本次服务**。", "**我同意接受本次服务。**")
    assert fault(folder).problem == "broken bold type"


def test_a_copy_under_another_number_is_refused(folder):
    change(folder, "pl", "version: 1", "version: 2")
    assert fault(folder).problem == "head and place differ"


@pytest.mark.parametrize("setting", ["title", "footer", "yes", "no", "lang"])
def test_a_missing_setting_is_refused(folder, setting):
    file = folder / FORM / "1" / "pl.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(rf"^{setting}: .*\n", "", text, count=1, flags=re.M), "utf-8")
    assert fault(folder).problem == f"setting {setting}"


def test_an_unknown_setting_is_refused_at_its_line(folder):
    line = change(folder, "pl", "footer:", "colour: pink\nfooter:")
    found = fault(folder)
    assert (found.line, found.problem) == (line, "setting colour")


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("# Too large", "unknown heading"),
        ("1. numbered", "unknown ordered_list"),
        ("[a link](https://example.org)", "unknown link"),
        ("![a picture](https://example.org/x.png)", "unknown image"),
        ("~~~python\nprint()\n~~~", "unknown python"),
        ("~~~signature\nonly one\n~~~", "signature"),
        ("~~~entries\n~~~", "empty entries"),
        ("[?]", "question"),
        ("[?] One\nhint\nanother hint", "question"),
    ],
)
def test_what_the_list_does_not_have_is_refused(written, problem):
    with pytest.raises(TemplateFault) as refused:
        read_parts("x.md", f"words\n\n{written}\n", 10, ("yes", "no"), "en")
    assert refused.value.problem == problem
    assert refused.value.line >= 13


def test_html_is_words_like_any_other():
    (part,) = read_parts("x.md", "<b>Anna</b> &amp; co", 0, ("yes", "no"), "en")
    assert part.block == Text("<b>Anna</b> & co")


def test_everything_the_list_has_is_read():
    source = """## Title

Words in **bold** type.

*Small words.*

> Mind this.

- one
- **two**

[?] Asked?
Yes: hint.
[? low / high] How?

| A | B |
|---|---|
| 1 | |

***

~~~line 2
Label:
~~~

~~~~panel For staff
~~~entries
Name = {{client.name}} | | Phone
~~~
~~~~

~~~signature minor
Who | When | Name
~~~

~~~groups 6
{{kit.groups}}
~~~

~~~code 40
{{kit.code}}
Scan it.
~~~
"""
    parts = read_parts("x.md", source, 5, ("yes", "no"), "en")
    assert [part.block for part in parts] == [
        Heading("Title"),
        Text(("Words in ", Strong("bold"), " type.")),
        Small("Small words."),
        Callout("Mind this."),
        Bullets(("one", (Strong("two"),))),
        CheckRow("Asked?", ("yes", "no"), "Yes: hint."),
        CheckRow("How?", ("low", "high")),
        Table(("A", "B"), (("1", ""),)),
        PageBreak(),
        Line("Label:", 2),
        Panel("For staff", (entries_block(),)),
        Signature("Who", "When", "Name", guardian=True),
        Groups(("{{kit.groups}}",), 6),
        Code("{{kit.code}}", 40.0, "Scan it."),
    ]
    assert [part.line for part in parts[:3]] == [6, 8, 10]
    assert [part.only for part in parts if part.only] == ["minor"]


def entries_block():
    from salon_vault.paper.blocks import Entries

    return Entries(((Entry("Name", "{{client.name}}", 2), Entry("Phone")),))
