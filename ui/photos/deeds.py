"""What is done with photos of clients, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

PHOTO_DEEDS: Mapping[str, Deed] = {
    "photos.view_album": Deed(
        N_("Under the login of {who} the photos on a card were looked through"),
        N_("look through the photos on a card"),
    ),
    "photos.view_thumbnails": Deed(
        N_("Under the login of {who} small photos on a card were shown"),
        N_("show the small photos on a card"),
    ),
    "photos.open_photo": Deed(
        N_("Under the login of {who} a photo was opened"), N_("open a photo")
    ),
    "photos.file_photos": Deed(
        N_("Under the login of {who} photos were filed"), N_("file photos")
    ),
    "photos.look_at_pictures": Deed(
        N_("Under the login of {who} the pictures in a folder were looked through"),
        N_("look through the pictures in a folder"),
    ),
    "photos.describe_photo": Deed(
        N_("Under the login of {who} the description of a photo was changed"),
        N_("change the description of a photo"),
    ),
    "photos.pair_photos": Deed(
        N_("Under the login of {who} two photos were put side by side"),
        N_("put two photos side by side"),
    ),
    "photos.unpair_photos": Deed(
        N_("Under the login of {who} two photos were separated"), N_("separate two photos")
    ),
    "photos.remove_photo": Deed(
        N_("Under the login of {who} a photo was removed"), N_("remove a photo")
    ),
    "photos.publish_photo": Deed(
        N_("Under the login of {who} it was recorded where a photo was published"),
        N_("record where a photo was published"),
    ),
    "photos.list_still_up": Deed(
        N_("Under the login of {who} photos that have to be taken down were looked through"),
        N_("look through photos that have to be taken down"),
    ),
    "photos.take_down": Deed(
        N_("Under the login of {who} it was recorded that a photo was taken down"),
        N_("record that a photo was taken down"),
    ),
}
