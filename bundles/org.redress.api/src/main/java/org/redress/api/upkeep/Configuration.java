package org.redress.api.upkeep;

import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Everything that administrators decided, as one file: units, working time, plugins, and accounts on request. The same
 * decisions give the same text. Implemented by the upkeep bundle; called by REST and shell. Administrators only.
 * Thread-safe; blocks for database time and proofs.
 */
@ProviderType
public interface Configuration {

    /**
     * The file. It holds no secret.
     *
     * @param accounts with accounts and their roles, never with passwords
     */
    Outcome<String> export(Caller caller, boolean accounts);

    /** What would change here if the file were applied, and what speaks against it. Changes nothing. */
    Outcome<ConfigurationPlan> plan(Caller caller, String file);

    /**
     * Applies a file that was planned, each decision through its own use case. When one of them is refused on the way,
     * those before it are taken back, last one first; the refusal names what could not be taken back.
     *
     * @param plan {@link ConfigurationPlan#id()}; refused when the file or anything it speaks of changed since
     */
    Outcome<ConfigurationPlan> apply(Caller caller, String file, String plan);
}
