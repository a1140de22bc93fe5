"""Handing out the files of sources to those who may know of them."""
