package org.redress.api.plugin;

import java.util.List;

/**
 * What a decision would change, before it is made.
 *
 * @param gain branches where the plugin becomes active
 * @param lose branches where it ends; running cases there go on
 * @param openCases open cases of the plugin in those branches, unaffected
 */
public record ActivationPreview(List<String> gain, List<String> lose, int openCases) {
    public ActivationPreview {
        gain = List.copyOf(gain);
        lose = List.copyOf(lose);
    }
}
