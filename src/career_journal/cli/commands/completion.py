"""`journal completion`: what the shell has to know."""

from __future__ import annotations

from typing import Annotated

import typer

from career_journal.cli import complete
from career_journal.errors import BadRequest

EPILOG = "Example: journal completion bash >> ~/.bashrc"


def run(shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell.")]) -> None:
    """Print what makes your shell complete what you type.

    Commands, kinds, objectives, companies, tags and people of this journal are completed.
    """
    if shell not in complete.SHELLS:
        message = f"'{shell}' is no shell that can be completed"
        raise BadRequest(message, f"known shells: {', '.join(complete.SHELLS)}")
    typer.echo(complete.script(shell))
