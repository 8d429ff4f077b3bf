package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A time at which a visit could begin. */
@Schema(name = "FreeTime")
public record FreeTimeView(OffsetDateTime at) {}
