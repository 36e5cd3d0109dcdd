"""
How the helper process is asked: a new one for every job, so that nothing outlives a bad file.

This end knows no Qt. It fulfils ``Printer`` of ``salon_vault.ports``, and ``Darkroom`` and
``Sheets`` of ``salon_vault.from_elsewhere.ports``; ``__main__`` composes it.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from salon_vault.errors import Cancelled, HelperStopped, InvalidInput, NoPrinter, VaultError
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import LARGEST_WORKBOOK, Developed, Leaf, Why
from salon_vault.importing.errors import FileTooLarge, FileUnreadable
from salon_vault.importing.model import CELLS, COLUMNS, ROWS
from salon_vault.paper.printing import Impression
from ui.helper.frames import (
    Frame,
    FrameBroken,
    Term,
    packed,
    unpacked,
)
from ui.helper.talk import Talk, started

ANSWERS_WITHIN = 60.0
"""Seconds after which a silent helper is ended."""

CODES_WITHIN = 20.0
"""The same for the codes on one picture: somebody stands there with the sheet in hand."""

PAPER_WITHIN = 3.0
"""How much longer it may take for every paper of a print job."""

FINISHES = frozenset({"print", "print_together"})
"""Jobs that a helper brings to their end though nobody waits any more."""

PULSE = 0.01
"""Seconds between two looks at the pipe; questions that wait are served in between."""

_ERRORS: dict[str, Callable[[], VaultError]] = {
    "no_printer": NoPrinter,
    "not_a_picture": lambda: InvalidInput("picture", "unreadable"),
    "not_a_page": lambda: InvalidInput("page", "unreadable"),
    **{why.value: partial(FileRefused, why) for why in Why},
    "list_other": lambda: FileUnreadable("other workbook"),
    "list_password": lambda: FileUnreadable("password"),
    "list_damaged": lambda: FileUnreadable("damaged"),
    "list_bytes": lambda: FileTooLarge("bytes", LARGEST_WORKBOOK),
    "list_rows": lambda: FileTooLarge("rows", ROWS),
    "list_columns": lambda: FileTooLarge("columns", COLUMNS),
    "list_cells": lambda: FileTooLarge("cells", CELLS),
}


@dataclass(slots=True)
class Helper:
    """
    The asking end; callable from any thread.

    ``command`` starts the program with ``--helper``. ``meanwhile`` is called while the helper
    works; it serves the questions that wait, and raises Cancelled when the vault locks.
    """

    command: Sequence[str]
    meanwhile: Callable[[], None] = lambda: None
    within: float = ANSWERS_WITHIN

    def printers(self) -> Sequence[str]:
        """Return the names of the printers this PC knows, the default first."""
        answer = self.ask(Frame({"do": "printers"}))
        try:
            return answer.names("printers")
        except FrameBroken as error:
            raise HelperStopped from error

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """
        Send our own PDF to ``printer``; "" is the default one.

        A lock meanwhile does not take the paper back: the helper finishes what it holds.

        Raises:
            NoPrinter, HelperStopped: and nothing is known to have been printed.
        """
        terms: dict[str, Term] = {
            "do": "print",
            "title": title,
            "printer": printer,
            "copies": copies,
        }
        with suppress(Cancelled):
            self.ask(Frame(terms, pdf))

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        """
        Send several PDFs of ours as one job, each beginning on a sheet of its own.

        Raises:
            NoPrinter, HelperStopped: as ``send`` does.
        """
        parts = [part for each in impressions for part in (each.mark.encode(), each.pdf)]
        terms: dict[str, Term] = {"do": "print_together", "title": title, "printer": printer}
        patient = replace(self, within=self.within + PAPER_WITHIN * len(impressions))
        with suppress(Cancelled):
            patient.ask(Frame(terms, packed(parts)))

    def page(self, pdf: bytes, number: int, dpi: int) -> bytes:
        """Return page ``number`` (from 0) of a PDF as PNG; raise InvalidInput if it is none."""
        return self.ask(Frame({"do": "page", "number": number, "dpi": dpi}, pdf)).body

    def develop(self, contents: bytes) -> Developed:
        """
        Draw a picture anew: at most 2048 px a side, and a thumbnail of at most 320 px.

        Raises:
            FileRefused: if it is no picture that can be taken.
        """
        body = self.looked_at(Frame({"do": "photo"}, contents)).body
        try:
            photo, thumbnail = unpacked(body)
        except (FrameBroken, ValueError) as error:
            raise HelperStopped from error
        return Developed(photo, thumbnail)

    def glance(self, pictures: Sequence[bytes]) -> list[bytes | Why]:
        """
        Return a thumbnail of each picture, to choose by, or why there is none.

        One helper looks at several, for nothing of it is kept; where it ends over them, each
        gets one of its own.
        """
        try:
            answer = self.ask(Frame({"do": "glances"}, packed(pictures)))
            whys, thumbnails = answer.names("whys"), unpacked(answer.body)
            found = zip(thumbnails, whys, strict=True)
            seen = [Why(why) if why else thumbnail for thumbnail, why in found]
        except (HelperStopped, FrameBroken, ValueError):
            if len(pictures) <= 1:
                return [Why.TOO_MUCH] * len(pictures)
            return [one for each in pictures for one in self.glance([each])]
        return seen if len(seen) == len(pictures) else [Why.TOO_MUCH] * len(pictures)

    def leaf(self, contents: bytes, number: int, across: int) -> Leaf:
        """
        Return page ``number`` (from 0) of a PDF or picture, at most ``across`` pixels wide.

        Raises:
            FileRefused: if it cannot be shown.
        """
        terms: dict[str, Term] = {"do": "leaf", "number": number, "across": across}
        answer = self.looked_at(Frame(terms, contents))
        try:
            return Leaf(answer.body, answer.number("pages", range(1, 1_000_000)))
        except FrameBroken as error:
            raise HelperStopped from error

    def lay_out(self, contents: bytes, meanwhile: Callable[[], None]) -> bytes:
        """
        Return the first sheet of an XLSX workbook that has rows, as CSV (RFC 4180) in UTF-8.

        Raises:
            FileUnreadable, FileTooLarge: of ``salon_vault.importing.errors``.
            Cancelled: from ``meanwhile``; the helper is ended.
        """
        patient = replace(self, meanwhile=meanwhile)
        try:
            return patient.ask(Frame({"do": "sheet"}, contents)).body
        except HelperStopped as stopped:
            raise FileUnreadable("too much") from stopped

    def looked_at(self, question: Frame) -> Frame:
        """Ask about a file that somebody brought; a helper that ends over it refuses it."""
        try:
            return self.ask(question)
        except HelperStopped as stopped:
            raise FileRefused(Why.TOO_MUCH) from stopped
        except InvalidInput as unreadable:
            raise FileRefused(Why.DAMAGED) from unreadable

    def codes(self, contents: bytes) -> Sequence[str]:
        """
        Return what the QR codes on a picture or PDF say; the bytes are kept nowhere.

        Raises:
            InvalidInput: if it is no picture that can be read.
            HelperStopped: if reading it took too long, too much memory, or broke the helper.
        """
        hasty = replace(self, within=min(self.within, CODES_WITHIN))
        try:
            return hasty.ask(Frame({"do": "codes"}, contents)).names("codes")
        except FrameBroken as error:
            raise HelperStopped from error

    def ask(self, question: Frame) -> Frame:
        """
        Start a helper, ask it, and return its answer.

        Raises:
            HelperStopped: if it ends, says nothing for too long, or talks nonsense.
        """
        talk = Talk(started(self.command), question)
        end = time.monotonic() + self.within
        while not talk.over.wait(PULSE):
            if time.monotonic() > end:
                talk.process.kill()
            self._meanwhile(talk, question)
        answer = talk.answer()
        if "error" in answer.terms:
            raise _ERRORS.get(str(answer.terms["error"]), HelperStopped)()
        return answer

    def _meanwhile(self, talk: Talk, question: Frame) -> None:
        try:
            self.meanwhile()
        except Cancelled:
            if question.terms.get("do") not in FINISHES:
                talk.process.kill()
            raise
