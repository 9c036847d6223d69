"""Text, as pure functions: phone numbers, placeholders, names."""
