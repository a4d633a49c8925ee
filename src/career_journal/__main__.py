"""Run the command line, as `journal` or as `python -m career_journal`."""

import signal

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends a program that is still being loaded, and that is all

from career_journal.cli.app import main

if __name__ == "__main__":
    main()
