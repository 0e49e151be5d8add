"""What can go wrong, as exceptions."""

from __future__ import annotations

from typing import Sequence


class ReebError(RuntimeError):
    """The engine could not do what it was asked for.

    :ivar messages: why, in the engine's words, one for each mistake
    :ivar code: the exit code that the command ``reeb`` would have ended with: 1 a fault inside, 3 something could not be written
    """

    def __init__(self, messages: Sequence[str], code: int = 1) -> None:
        super().__init__("\n".join(messages) or f"the engine ended the command with code {code} and said nothing")
        self.messages = list(messages)
        self.code = code

    def __reduce__(self) -> tuple[type[ReebError], tuple[list[str], int]]:
        return type(self), (self.messages, self.code)


class InputError(ReebError, ValueError):
    """Something given is wrong: data, a parameter, a workflow. The message says what, where, and what would be right."""


class EngineError(ReebError):
    """There is no engine, or it has ended by itself; the next call begins a new one."""
