"""Recording a hearing in under a minute: one short page, from a case or from the menu."""
