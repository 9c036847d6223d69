"""Our small kit: screens that are sent or edited in place, conversations, and a few widgets."""
