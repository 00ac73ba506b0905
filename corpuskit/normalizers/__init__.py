"""Steps that change text and record it: one module a step."""
