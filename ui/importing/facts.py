"""What the facts about files and rows are called on screen."""

from collections.abc import Mapping

from salon_vault.errors import VaultError
from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.importing.model import Wrong
from ui.words import N_, _

WHY: Mapping[str, str] = {
    "gone": N_("It is not there, or it is not a file."),
    "empty": N_("There is nothing in it."),
    "binary": N_("It is not text in an encoding that this program reads."),
    "password": N_("It has a password, or an old format. Save it as XLSX or CSV."),
    "other workbook": N_("It is a workbook of another kind. Save it as XLSX or CSV."),
    "too much": N_("Taking it apart needs too much memory or time. Save it as CSV."),
    "damaged": N_("It is not whole."),
    "quotes": N_("The quotation marks that begin in row {row} are never closed."),
    "no cards": N_("There is no vCard in it."),
}
"""Every reason of a FileUnreadable."""

WHAT: Mapping[str, str] = {
    "bytes": N_("A list may have {limit} bytes at most."),
    "rows": N_("A list may have {limit} rows at most."),
    "columns": N_("A list may have {limit} columns at most."),
    "cells": N_(
        "A workbook may have {limit} cells between the first and the last. Save it as CSV."
    ),
    "cell": N_("Row {row} is longer than any row of a list."),
}
"""Every limit of a FileTooLarge."""

ENCODINGS: Mapping[str, str] = {
    "utf-8": N_("UTF-8 (usual today)"),
    "utf-16-le": N_("UTF-16 (“Unicode text” of spreadsheets)"),
    "utf-16-be": N_("UTF-16, other byte order"),
    "cp1250": N_("Windows 1250 (Polish, Czech, Hungarian)"),
    "cp1251": N_("Windows 1251 (Russian, Ukrainian)"),
    "cp1252": N_("Windows 1252 (Western European)"),
    "gb18030": N_("GB 18030 (Chinese)"),
}

FAULTS: Mapping[Wrong, str] = {
    Wrong.TORN: N_("the quotation marks do not match"),
    Wrong.TOO_FEW_CELLS: N_("cells are missing at the end"),
    Wrong.TOO_MANY_CELLS: N_("there are more cells than columns"),
    Wrong.HIDDEN_SIGNS: N_("it holds characters that cannot be shown"),
    Wrong.NO_NAME: N_("there is no name"),
    Wrong.LONG_NAME: N_("the name is too long"),
    Wrong.LONG_ALLERGIES: N_("the text about allergies is too long"),
    Wrong.LOST_LETTERS: N_("another program has lost letters here"),
    Wrong.LONG_VALUE: N_("too long, left out"),
    Wrong.PHONE_ROUNDED: N_("the phone number was rounded by a spreadsheet, left out"),
    Wrong.PHONE_UNREADABLE: N_("no phone number, left out"),
    Wrong.MORE_PHONES: N_("a card has one phone number: the others are left out"),
    Wrong.MORE_MAILS: N_("a card has one e-mail address: the others are left out"),
    Wrong.DAY_UNREADABLE: N_("no day that can be read, left out"),
    Wrong.LANGUAGE_UNKNOWN: N_("a language without papers, left out"),
}


def import_facts(error: VaultError) -> Mapping[str, str]:
    """Return the facts of an error about a file, by their names."""
    match error:
        case FileUnreadable(why=why, row=row):
            return {"why": _(WHY[why]).format(row=row)}
        case FileTooLarge(what=what, limit=limit, row=row):
            return {"what": _(WHAT[what]).format(limit=f"{limit:,}".replace(",", " "), row=row)}
        case OtherEncoding(encoding=encoding, row=row):
            return {"encoding": _(ENCODINGS[encoding]), "row": str(row)}
        case _:
            return {name: str(fact) for name, fact in vars(error).items()}
