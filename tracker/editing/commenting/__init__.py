"""Comments of editors on records: said beside the form, settled, folded away."""
