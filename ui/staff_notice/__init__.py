"""The papers that staff are handed and sign, on screen."""
