"""The career grammar: what the parts of a note mean. One file per thing it can read."""
