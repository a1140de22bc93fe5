"""When and where events take place, how they are listed, and their calendar files."""
