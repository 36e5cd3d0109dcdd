"""What a paper is made of: the building blocks that every form, notice and sheet uses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in bold type."""

    text: str


type Prose = str | tuple[str | Strong, ...]
"""Plain words, or plain and bold words in turn; never markup, so a name prints as it is."""


def plain(prose: Prose) -> str:
    """
    Return the words without their weight.

    >>> plain(("Ask ", Strong("first"), "."))
    'Ask first.'
    """
    if isinstance(prose, str):
        return prose
    return "".join(part.text if isinstance(part, Strong) else part for part in prose)


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section; it never stands alone at the foot of a page."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    words: Prose


@dataclass(frozen=True, slots=True)
class Small:
    """A paragraph in small, quiet type: hints and sources."""

    words: Prose


@dataclass(frozen=True, slots=True)
class Callout:
    """A paragraph nobody should overlook, on a tinted ground."""

    words: Prose


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points."""

    items: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; long tables go on over the page and repeat the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Prose, ...], ...]
    widths: tuple[float, ...] = ()
    """Shares of the full width, one a column; () for equal columns."""
    row_mm: float = 0.0
    """Least height of a row in millimetres, for tables written in by hand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with its value, or with an empty line to write on."""

    label: str
    value: str = ""
    share: int = 1
    """How many columns it is wide."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Labelled values side by side, as on the head of a form."""

    rows: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A question with one empty box for every answer, yes and no as a rule."""

    question: Prose
    answers: tuple[str, ...]
    hint: Prose = ""
    """What follows from an answer, in small type under the question."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and a line to write on."""

    label: str
    count: int = 1
    """How many lines; those after the first are as wide as the page."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A field to sign in, with a line for the date and the time beside it."""

    who: str
    when: str
    name: str = ""
    """Label of a further line for the name in print, "" for none."""
    guardian: bool = False
    """Whether a parent or guardian signs here, for a client under age."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks in a frame under a title of their own: what staff fill in."""

    title: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of characters in large type, to be read out or typed back."""

    groups: tuple[str, ...]
    columns: int = 4


@dataclass(frozen=True, slots=True)
class Code:
    """A large QR code in the body of a paper, with words beside it."""

    payload: str
    size_mm: float
    words: Prose = ""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room, in millimetres."""

    mm: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


type Block = (
    Heading
    | Text
    | Small
    | Callout
    | Bullets
    | Table
    | Entries
    | CheckRow
    | Line
    | Signature
    | Panel
    | Groups
    | Code
    | Spacer
    | PageBreak
)
"""Everything that can stand on a paper."""
