"""The command line: parse arguments, load, ask, show. One file a command; nothing is decided here."""
