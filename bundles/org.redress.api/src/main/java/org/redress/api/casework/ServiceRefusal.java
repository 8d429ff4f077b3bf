package org.redress.api.casework;

import java.time.Instant;
import java.util.List;

/**
 * A service that was refused. The complaint itself goes on.
 *
 * @param ground id of the ground
 * @param text what happened and what the customer was told
 * @param told usernames
 */
public record ServiceRefusal(int no, String ground, String text, List<String> told, Instant at, String by) {
    public ServiceRefusal {
        told = List.copyOf(told);
    }
}
