package org.redress.api.procedure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An amount written in the pack, or named as a setting that branches choose. Both empty means without limit.
 *
 * @param amount in the currency of the case
 * @param setting name of a number setting of the same pack
 */
public record Limit(Optional<BigDecimal> amount, Optional<String> setting) {

    public static final Limit NONE = new Limit(Optional.empty(), Optional.empty());

    /** The figure itself, with the settings of its pack; empty means without limit. */
    public Optional<BigDecimal> in(Map<String, Object> settings) {
        return setting.map(name -> new BigDecimal(String.valueOf(settings.get(name))))
                .or(this::amount);
    }
}
