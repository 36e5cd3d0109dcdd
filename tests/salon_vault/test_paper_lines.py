"""Where lines break, and which characters a paper can carry."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from salon_vault.errors import MissingGlyph
from salon_vault.paper.blocks import Strong
from salon_vault.paper.fonts import face_for, missing_glyphs
from salon_vault.paper.template import PLACEHOLDER, template_from, texts
from salon_vault.paper.text import CANNOT_END, CANNOT_START, break_lines

CLOSING = "，。；：！？）》”’、」』】〉…％"
WIDTHS = [60.0, 83.0, 97.5, 140.0, 251.0, 480.0]


def chinese_paragraphs() -> list[str]:
    file = "hair-colour-consent/1/zh.md"
    template = template_from((resources.path("forms") / file).read_text("utf-8"), file)
    whole = ["".join(texts(part.block)) for part in template.parts]
    return [PLACEHOLDER.sub("王小明", text) for text in whole]


def cut_like_a_knife(text: str, width: float) -> list[str]:
    characters = int(width / 9.6)
    return [text[at : at + characters] for at in range(0, len(text), characters)]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_chinese_line_begins_with_a_closing_mark(width):
    for text in chinese_paragraphs():
        for line in break_lines(text, width, 9.6, "zh"):
            assert line.text[:1] not in CANNOT_START or not line.text
            assert line.text[-1:] not in CANNOT_END or not line.text


def test_cutting_at_the_same_widths_would_begin_lines_with_closing_marks():
    cut = [
        line for w in WIDTHS for t in chinese_paragraphs() for line in cut_like_a_knife(t, w)
    ]
    assert any(line[:1] in CLOSING for line in cut)


@pytest.mark.parametrize("mark", CLOSING)
def test_every_closing_mark_is_kept_from_the_head_of_a_line(mark):
    text = "染发服务知情" + mark + "染发服务知情" + mark
    for width in range(20, 140):
        lines = break_lines(text, float(width), 9.6, "zh")
        assert all(line.text[0] != mark for line in lines)


def test_two_closing_marks_in_a_row_stay_together():
    for width in range(30, 140):
        lines = break_lines("染发（局部挑染）。再染发（局部）。", float(width), 9.6, "zh")
        assert all(line.text[0] not in "）。" for line in lines)
        assert all(line.text[-1] != "（" for line in lines)


def test_a_latin_word_in_a_chinese_line_is_not_cut():
    for width in range(60, 200):
        lines = break_lines(
            "使用对苯二胺的局部挑染Balayage和其他染发剂", float(width), 9.6, "zh"
        )
        assert sum("Balayage" in line.text for line in lines) == 1


def test_a_word_wider_than_the_line_is_cut_and_nothing_is_lost():
    name = "W" * 120
    lines = break_lines(name, 100.0, 10, "en")
    assert "".join(line.text for line in lines) == name
    assert all(line.width <= 100.1 for line in lines)


@given(st.text(st.sampled_from("ab ĄęшЩ染发，。（）“”-/ \u00a0ữệ1"), max_size=80))
def test_every_line_fits_and_only_spaces_are_lost(text):
    for language in ("en", "pl", "zh"):
        lines = break_lines(text, 120.0, 9.6, language)
        kept = "".join(line.text for line in lines).replace(" ", "").replace("\u00a0", "")
        assert kept == text.replace(" ", "").replace("\u00a0", "")
        # A closing mark is never parted from its character, whatever the width.
        assert all(line.width <= 120.1 for line in lines) or any(c in text for c in CLOSING)


def test_polish_lines_do_not_end_with_a_word_of_one_letter():
    text = "Farba i utleniacz w salonie i w domu z solami i bez soli"
    for width in range(60, 200):
        for line in break_lines(text, float(width), 9.6, "pl")[:-1]:
            assert len(line.text.rstrip().replace("\u00a0", " ").split(" ")[-1]) > 1


def test_english_lines_may_end_with_a_word_of_one_letter():
    ends = {
        line.text.split(" ")[-1]
        for width in range(60, 200)
        for line in break_lines(
            "I may say a word or I may not say a word", float(width), 9, "en"
        )
    }
    assert {"I", "a"} & ends


@pytest.mark.parametrize("character", ["𠮷", "\u0e01", "😀"])
def test_a_character_no_font_has_is_refused_by_name(character):
    with pytest.raises(MissingGlyph) as refused:
        break_lines(f"Anna {character}", 200.0, 10, "en")
    assert refused.value.character == character
    assert missing_glyphs(f"Anna {character}") == [character]


@pytest.mark.parametrize("language", ["en", "pl", "ru", "vi", "zh"])
def test_a_name_of_any_of_the_five_languages_prints_in_each(language):
    for name in ("Łucja Żółć", "Щукина Ёлка", "Nguyễn Thị Hồng Phượng", "王小明"):
        assert break_lines(name, 500.0, 10, language)[0].text == name


def test_letters_typed_with_loose_marks_are_joined():
    loose = unicodedata.normalize("NFD", "Nguyễn Phượng Łódź")
    assert break_lines(loose, 500.0, 10, "vi")[0].text == "Nguyễn Phượng Łódź"


def test_zero_width_characters_are_left_out():
    assert break_lines("An\u200bna\ufeff", 500.0, 10, "en")[0].text == "Anna"


def test_bold_words_take_the_bold_face():
    line = break_lines(("plain ", Strong("bold")), 500.0, 10, "en")[0]
    assert [span.face for span in line.spans] == [
        face_for("p", "en", False),
        face_for("b", "en", True),
    ]
