package org.redress.api.account;

import java.util.List;
import java.util.Optional;

/**
 * What to change of an account; empty means unchanged.
 *
 * @param grants the complete new list of roles
 */
public record AccountChange(Optional<String> displayName, Optional<Boolean> enabled, Optional<List<Grant>> grants) {}
