"""Where products and batches are kept, and who had one is asked."""

from ui.place import place_of
from ui.products.screen import ProductsScreen
from ui.words import N_

PRODUCTS_PLACE = place_of(
    "products",
    ProductsScreen,
    "package",
    lambda line, _around: ProductsScreen(line),
    N_(
        "Batches appear here by themselves from formulas, visits and tests; the one that "
        "is open is proposed there. Type the number of a batch to see who had it; "
        "spaces, small letters and O for 0 make no difference."
    ),
    on_rail=False,
    offered=True,
)
