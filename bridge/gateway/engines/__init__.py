"""The engines: what speaks to WhatsApp for a session."""
