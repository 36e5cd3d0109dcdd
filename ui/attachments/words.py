"""What files are called on screen."""

from salon_vault.attachments.model import Attachment
from salon_vault.attachments.words import KINDS
from ui.words import _


def title_of(attachment: Attachment) -> str:
    """Return the title of a file, or its kind where it has none."""
    return attachment.title or _(KINDS[attachment.kind])
