"""How much memory processes have, where the system tells (/proc)."""

from pathlib import Path


def resident(pid: int) -> float:
    """Give a process's resident memory (RSS) in MB."""
    return _kilobytes(Path(f"/proc/{pid}/status"), "VmRSS:") / 1024


def proportional(pid: int) -> float:
    """Give a process's share of the memory that it has in MB: what several have is divided among them (PSS)."""
    return _kilobytes(Path(f"/proc/{pid}/smaps_rollup"), "Pss:") / 1024


def tree(pid: int) -> list[int]:
    """Give a process and all that it has started, directly or not."""
    parents = {}
    for entry in Path("/proc").iterdir():
        try:
            if entry.name.isdigit():
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def _kilobytes(path: Path, name: str) -> int:
    try:
        lines = path.read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
        return 0
    for line in lines:
        if line.startswith(name):
            return int(line.split()[1])
    return 0
