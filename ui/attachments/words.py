"""What kinds of files are called on screen."""

from collections.abc import Mapping

from salon_vault.attachments.model import Attachment, AttachmentKind
from ui.words import N_, _

KINDS: Mapping[AttachmentKind, str] = {
    AttachmentKind.OLD_CARD: N_("Old paper card"),
    AttachmentKind.INSURER: N_("Insurer's letter"),
    AttachmentKind.DOCTOR: N_("Doctor's letter"),
    AttachmentKind.SIGNED_BEFORE: N_("Paper signed earlier"),
    AttachmentKind.OTHER: N_("Other file"),
}


def title_of(attachment: Attachment) -> str:
    """Return the title of a file, or its kind where it has none."""
    return attachment.title or _(KINDS[attachment.kind])
