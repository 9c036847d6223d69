"""WhatsApp: the gateway (`bridge.gateway`) and its client (`bridge.client`)."""
