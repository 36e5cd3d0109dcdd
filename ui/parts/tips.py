"""Tooltips, which Qt would take for HTML if a name in them looked like it."""


def tip(text: str, keys: str = "") -> str:
    """
    Return a tooltip that shows ``text`` as it is, and the keys that do the same.

    >>> tip("<b>Ada</b>", "Ctrl+P")
    '<span>&lt;b&gt;Ada&lt;/b&gt; (Ctrl+P)</span>'
    """
    from html import escape  # it knows every entity there is, and no button needs that at once

    shown = f"{text} ({keys})" if keys else text
    return f"<span>{escape(shown)}</span>" if shown else ""
