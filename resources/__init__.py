"""Files that ship with the program and are only read: fonts, forms, law packs, words, icons."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """
    Return where a shipped file or folder lies, from source and in a frozen build alike.

    >>> path("fonts").is_dir()
    True

    Raises:
        FileNotFoundError: if nothing of that name is shipped, or it lies outside.
    """
    found = (_HERE / name).resolve()
    if not found.is_relative_to(_HERE) or not found.exists():
        raise FileNotFoundError(name)
    return found
