"""When things happen: reading it from words, computing it from rules, waking up for it."""
