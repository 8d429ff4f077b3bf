package org.redress.api.plugin;

import java.time.Instant;
import java.util.List;
import org.redress.api.procedure.PackError;

/** A pack that was dropped in and refused; nothing of it is active. Gone once a good one takes its place. */
public record RefusedPack(String origin, Instant at, List<PackError> errors) {
    public RefusedPack {
        errors = List.copyOf(errors);
    }
}
