"""The PIN of a shift on screen: chosen, typed, and allowed by the owner."""
