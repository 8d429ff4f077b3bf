package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** What is to be reversed: a plan, or the one that was applied last to a plugin. */
@Schema(name = "Rollback")
public record RollbackBody(
        @Schema(description = "id of an applied plan") Optional<String> plan,

        @Schema(description = "instead: the plan of this plugin that was applied last", example = "clinic-chain")
        Optional<String> plugin) {}
