"""The screens for papers that come back."""
