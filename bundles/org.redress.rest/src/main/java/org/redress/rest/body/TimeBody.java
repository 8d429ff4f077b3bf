package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** How far to move simulated time: either to an instant, or by some days, hours, minutes. */
@Schema(name = "TimeTravel")
public record TimeBody(
        Optional<Instant> to, Optional<Integer> days, Optional<Integer> hours, Optional<Integer> minutes) {}
