"""What needs doing: one need a class, each a list whose lines lead to the field to mend."""
