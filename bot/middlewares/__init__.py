"""What every update, and every request to Telegram, passes through; one concern each."""
