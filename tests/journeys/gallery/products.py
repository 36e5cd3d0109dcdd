"""Pictures of products and batches: the shelf, a batch in the making, and who had one."""

from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.navigation import PRODUCTS
from ui.products.change_product import ChangeProduct
from ui.products.lot_row import LotRow
from ui.products.print_recall import PrintRecall


def products(seat: Seat) -> None:
    """Show the page with a batch that many had, and the list for the printer."""
    seat.window.go(PRODUCTS)
    page = seat.window.screen_of(PRODUCTS)
    until(lambda: bool(page.shelf._lots))
    seat.settle()
    seat.album.take("products")
    type_into(page.recall.search, "263-71")
    page.recall.look()
    until(lambda: page.recall.recall is not None)
    seat.settle()
    seat.album.take("products-recall")
    press(page.shelf.add)
    page.shelf.entry.enter()
    seat.album.take("products-add")
    press(page.shelf.entry.stop)
    seat.settle()
    press(next(row for row in page.shelf.findChildren(LotRow) if row.isVisible()).product)
    question = seat.front(ChangeProduct)
    seat.album.take("products-change")
    question.reject()
    asking = PrintRecall(page, seat.window.line, "263-71")
    asking.show()
    seat.settle()
    seat.album.take("products-print")
    asking.close()
