"""Notes on disk: text to records, and changes back into the text. The only floor that touches notes."""
