package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.RefusedPack;

/** A pack that was dropped in and refused; nothing of it is active. */
@Schema(name = "RefusedPack")
public record RefusedPackView(
        @Schema(example = "deploy:clinic-chain.redress.yaml")
        String origin,

        OffsetDateTime at,
        List<PackErrorView> errors) {

    /** Why. */
    @Schema(name = "PackError")
    public record PackErrorView(
            String file,

            @Schema(description = "from 1; 0 means the whole file")
            int line,

            int column,
            String code,
            Map<String, String> message) {}

    public static RefusedPackView of(RefusedPack pack, BranchTime time) {
        return new RefusedPackView(
                pack.origin(),
                time.of(pack.at()),
                pack.errors().stream()
                        .map(error -> new PackErrorView(
                                error.file(), error.line(), error.column(), error.code(), Words.of(error.message())))
                        .toList());
    }
}
