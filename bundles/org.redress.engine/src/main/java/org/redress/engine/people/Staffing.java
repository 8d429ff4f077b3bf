package org.redress.engine.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Account;

/** Who works where, at the moment of a decision. Answers from memory. */
public interface Staffing {

    /** The unit and those above it, nearest first. */
    List<String> path(String unit);

    /** Enabled holders of a role at exactly this unit, by username. */
    List<Account> holders(String role, String unit);

    Optional<Account> find(String username);

    /** Usernames of people who have an account in use and are called so, by user name or by name. */
    List<String> named(String name);

    /** Where the days of a unit begin and end. */
    ZoneId zone(String unit);

    /** Title of a unit for reasons. */
    String unitName(String unit, String language);
}
