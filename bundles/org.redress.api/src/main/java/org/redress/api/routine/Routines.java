package org.redress.api.routine;

import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;

/**
 * The desk at which entries ask for duties that come round. Whoever holds a role at a unit sees its duties and those of the
 * units below it; whoever holds the duty's role there, or stands in, records it. Implemented by the engine; called by REST
 * and console. Thread-safe; calls block for database time.
 */
@ProviderType
public interface Routines {

    /** What is due, ends first first; what was missed or recorded, ended last first. */
    Outcome<Page<RoutineDuty>> list(Caller caller, RoutineQuery query);

    Outcome<RoutineFile> open(Caller caller, DutyKey key);

    /** Records that it was done, once and for all. */
    Outcome<RoutineFile> record(Caller caller, DutyKey key, RoutineRecord record);

    /** How many duties are due that the caller has to do. */
    int waiting(Caller caller);
}
