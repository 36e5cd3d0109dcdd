"""What a form must not lose when its words change: who signs, when, and what to choose."""

from collections import Counter
from collections.abc import Iterator

from salon_vault.paper.blocks import Block, CheckRow, Panel, Signature
from salon_vault.paper.template import Template

KEPT = ("client.name", "treatment", "practitioner", "date", "withdrawn")
"""Values, or lines for them, without which nobody knows later what a paper was about."""

type Found = Iterator[tuple[int, str]]
"""Lines and problems."""


def lost(shipped: Template, own: Template) -> Found:
    """Yield the signatures and lines of the shipped form that its own wording has no more."""
    there, kept = Counter(_signatures(shipped)), Counter(_signatures(own))
    last = own.parts[-1].line if own.parts else 1
    for who in there - kept:
        yield last, f"no {who}"
    said = own.placeholders()
    for name in shipped.placeholders():
        if name in KEPT and name not in said:
            yield 0, f"no value {name}"


def faults_of_boxes(own: Template) -> Found:
    """Yield questions that leave nothing to choose, and signatures without a day."""
    for line, block in _blocks(own):
        match block:
            case CheckRow() if len(set(block.answers)) < 2:
                yield line, "one box"
            case Signature() if not (block.who.strip() and block.when.strip()):
                yield line, "signature"


def _signatures(template: Template) -> Iterator[str]:
    for part in template.parts:
        inside = part.block.blocks if isinstance(part.block, Panel) else (part.block,)
        for block in inside:
            if isinstance(block, Signature):
                yield _who(minor=bool(part.only), named=bool(block.name))


def _who(*, minor: bool, named: bool) -> str:
    if minor:
        return "signature guardian"
    return "signature practitioner" if named else "signature client"


def _blocks(template: Template) -> Iterator[tuple[int, Block]]:
    for part in template.parts:
        yield part.line, part.block
        if isinstance(part.block, Panel):
            yield from ((part.line, block) for block in part.block.blocks)
