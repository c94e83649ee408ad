# Rule pages and messages.
