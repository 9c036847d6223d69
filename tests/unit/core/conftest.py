"""Property tests give the same examples at each run, and are not timed one by one."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "wa", derandomize=True, deadline=None, database=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("wa")
