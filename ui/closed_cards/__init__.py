"""Cards that open to named persons alone, and who stands in for whom."""
