"""What came of papers: noted, looked for, and asked about until they are back."""
