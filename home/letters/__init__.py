"""Letters with blanks that a reader fills in the browser."""
