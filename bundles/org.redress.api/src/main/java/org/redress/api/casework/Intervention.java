package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * An outside body has stepped in (P13).
 *
 * @param body media, consumer-association, health-authority, market-authority, police, court or other
 * @param name which one, in words
 */
public record Intervention(int no, String body, Optional<String> name, String text, Instant at, String by) {}
