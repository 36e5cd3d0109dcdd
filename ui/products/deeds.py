"""What is done with products and their lots, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

PRODUCT_DEEDS: Mapping[str, Deed] = {
    "products.view_shelf": Deed(
        N_("Under the login of {who} the products on the shelf were looked through"),
        N_("look through the products on the shelf"),
    ),
    "products.list_lots": Deed(
        N_("Under the login of {who} the list of batches was read"),
        N_("read the list of batches"),
    ),
    "products.save_product": Deed(
        N_("Under the login of {who} a product was saved"), N_("save a product")
    ),
    "products.add_lot": Deed(
        N_("Under the login of {who} a batch was put on the shelf"),
        N_("put a batch on the shelf"),
    ),
    "products.change_lot": Deed(
        N_("Under the login of {who} number or dates of a batch were corrected"),
        N_("correct a batch"),
    ),
    "products.finish_lot": Deed(
        N_("Under the login of {who} a batch was noted as used up"),
        N_("note a batch as used up"),
    ),
    "products.who_had_lot": Deed(
        N_("Under the login of {who} it was looked up who had a batch"),
        N_("look up who had a batch"),
    ),
    "products.print_recall": Deed(
        N_("Under the login of {who} the list of who had a batch was sent to the printer"),
        N_("send the list of who had a batch to the printer"),
    ),
}
