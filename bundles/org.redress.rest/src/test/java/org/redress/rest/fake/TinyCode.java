package org.redress.rest.fake;

import java.util.List;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Quarantine;
import org.redress.api.problem.Outcome;

/** No plugin has code. */
public final class TinyCode implements CodeAdministration {

    @Override
    public Outcome<List<CodeHealth>> health(Caller caller) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<Quarantine>> quarantines(Caller caller) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<Quarantine>> quarantine(Caller caller, String plugin, String reason) {
        return Outcome.done(List.of());
    }

    @Override
    public Outcome<List<Quarantine>> release(Caller caller, String plugin, String reason) {
        return Outcome.done(List.of());
    }
}
