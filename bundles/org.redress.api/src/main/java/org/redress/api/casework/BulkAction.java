package org.redress.api.casework;

import org.redress.api.text.Text;

/** An action that makes sense for several cases with the same input. */
public record BulkAction(String id, Text title) {}
