"""The Telegram bot: everything a Telegram user touches."""
