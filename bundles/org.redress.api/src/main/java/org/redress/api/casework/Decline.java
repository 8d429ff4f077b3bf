package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * That a complaint was not accepted, or sent elsewhere, with the reason that the customer was told.
 *
 * @param ground id of the ground
 * @param redirectedTo where the complaint goes
 * @param letter code of the template of the letter that has to go out
 * @param round how often the case had been reopened by then
 */
public record Decline(
        int no,
        String ground,
        String text,
        Optional<String> redirectedTo,
        Optional<String> letter,
        int round,
        Instant at,
        String by) {}
