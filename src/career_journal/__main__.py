"""Run the command line as `python -m career_journal`."""

from career_journal.cli.app import main

if __name__ == "__main__":
    main()
