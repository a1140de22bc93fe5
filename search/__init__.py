"""Search in Khmer and English; imports no other app of the project."""
