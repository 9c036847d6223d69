"""Running things: tasks, child processes, logs."""
