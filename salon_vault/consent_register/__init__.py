"""What clients agree to, purpose by purpose: asked, answered, shown, renewed, withdrawn."""
