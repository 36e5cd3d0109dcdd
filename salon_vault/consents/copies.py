"""What stands above every page of a copy, so that nobody takes it for the paper itself."""

from salon_vault.words import N_, Translator

COPY = N_("Copy {n}")
FOR_CLIENT = N_("Copy {n} · for the client")


def copy_mark(number: int, language: str, *, for_client: bool = False) -> str:
    """
    Return the mark of the ``number``-th time that a paper comes out; "" for the first.

    Code and kept bytes stay those of the paper: the printer's side puts the mark on the page.

    >>> copy_mark(1, "en"), copy_mark(2, "en", for_client=True)
    ('', 'Copy 2 · for the client')
    """
    if number <= 1:
        return ""
    return Translator.of(language).tr(FOR_CLIENT if for_client else COPY).format(n=number)
