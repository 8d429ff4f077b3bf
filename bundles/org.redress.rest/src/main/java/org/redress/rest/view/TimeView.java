package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** Business time of a node with a simulated clock. */
@Schema(name = "BusinessTime")
public record TimeView(OffsetDateTime now, boolean simulated) {}
