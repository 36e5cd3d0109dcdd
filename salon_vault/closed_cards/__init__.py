"""Cards that open to named persons alone, and specialists who open only their own clients'."""
