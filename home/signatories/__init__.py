"""Who signed a statement: countries, lists as they are pasted, rows made of them."""
