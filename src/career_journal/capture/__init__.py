"""New records from people, files and other tools."""
