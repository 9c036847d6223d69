"""One line of what the benchmarks print."""

import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table: the values of all runs in order, and what they should be."""

    name: str
    unit: str
    values: list[float]
    goal: str

    @property
    def text(self) -> str:
        """Write the median with the span."""
        low, middle, high = min(self.values), statistics.median(self.values), max(self.values)
        if len(self.values) == 1:
            return f"{middle:.2f} {self.unit}".rstrip()
        return f"{middle:.2f} {self.unit} (from {low:.2f} to {high:.2f}, {len(self.values)} runs)".replace("  ", " ")
