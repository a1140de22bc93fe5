"""What the body of a page is made of, one module for each kind of block."""
