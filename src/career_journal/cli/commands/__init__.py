"""One file for each command, found by its name; the function in it has the command's name, or `run`."""
