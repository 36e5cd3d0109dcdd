"""Ticks on signed papers, entered by whoever reads them."""
