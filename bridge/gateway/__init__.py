"""The WhatsApp gateway: a subset of WAHA's HTTP API over an engine."""
