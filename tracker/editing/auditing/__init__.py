"""The log of everything done to a record: what is written there, and who reads it."""
