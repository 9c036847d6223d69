"""What the bot can do, one module a feature; each has `build()`, which gives its router."""
