"""Each kind of record in the admin: its form, its list, how it is found."""
