"""What stands where in the form of each kind of record."""
