"""What goes wrong."""


class ReebError(Exception):
    """A request that the server did not answer as asked.

    ``status`` is that of HTTP, or 0 where there was no answer at all.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"{message} (status {status})" if status else message)
        self.status = status
        self.message = message
