"""The court monitors' pages: what they saw at a hearing, typed on a phone, sent once."""
