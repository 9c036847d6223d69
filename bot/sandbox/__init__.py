"""The sandbox: a Telegram Bot API server and a page with two phones, all on this machine."""
