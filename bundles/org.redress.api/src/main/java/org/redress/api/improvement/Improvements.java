package org.redress.api.improvement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;

/**
 * The desk at which entries ask for improvement items. Whoever sees cases of the item's unit sees the item, and of its cases
 * those that they may see. Items come about by what happens in cases: somebody marks one, or a rule finds that a type
 * recurs. Implemented by the engine; called by REST and console. Thread-safe; calls block for database time.
 */
@ProviderType
public interface Improvements {

    /** Raised last first. */
    Outcome<Page<Improvement>> list(Caller caller, ImprovementQuery query);

    Outcome<ImprovementFile> open(Caller caller, String code);

    /** Items that a case belongs to, raised first first. */
    List<Improvement> ofCase(Caller caller, CaseFile file);

    /** How many open items the caller owns. */
    int owned(Caller caller);

    /** What can be done with an item; every action, also those that this caller may not do. */
    Outcome<List<ActionOffer>> actions(Caller caller, String code);

    /**
     * Does something with an item: {@code assign}, {@code add-note}, {@code finish}, {@code drop}.
     *
     * @param request its key is not kept: the version that the caller has seen keeps a repeated request from counting twice
     */
    Outcome<ImprovementFile> perform(Caller caller, String code, ActionRequest request);
}
