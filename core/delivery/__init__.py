"""From a due schedule to an answer from WhatsApp: once, on time, and told."""
