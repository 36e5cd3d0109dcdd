"""The emergency folder on screen: printing it, what is left of it, giving its papers away."""
