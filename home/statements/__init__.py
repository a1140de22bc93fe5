"""The list of statements: what is asked of it, its rows, its choices and their counts."""
