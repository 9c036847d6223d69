"""The domain: contacts, schedules, deliveries and when they are due. Knows neither Telegram nor WhatsApp."""
