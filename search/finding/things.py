"""The numbers of things that were found, which callers take apart by what a number tells."""

from collections.abc import Iterable


class Things(list[int]):
    """Numbers of things, each once; it is not changed once it is made."""

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        super().__init__(numbers)
        self._parts: dict[int, list[list[int]]] = {}

    def leaving(self, remainder: int, divisor: int) -> list[int]:
        """Give the numbers that leave a remainder; they are parted once for all remainders."""
        parts = self._parts.get(divisor)
        if parts is None:
            parts = [[] for _ in range(divisor)]
            for number in self:
                parts[number % divisor].append(number)
            self._parts[divisor] = parts
        return parts[remainder]
