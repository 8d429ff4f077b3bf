package org.redress.manager.admin;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Quarantine;
import org.redress.api.problem.Outcome;
import org.redress.extension.PluginCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators see how code of plugins is doing, and decide whether it is asked. */
@Component(service = CodeAdministration.class)
public final class CodeDesk implements CodeAdministration {

    private static final Logger LOG = LoggerFactory.getLogger(CodeDesk.class);

    private final PluginCode code;
    private final Deciders deciders;

    @Activate
    public CodeDesk(@Reference PluginCode code, @Reference Accounts accounts) {
        this.code = code;
        this.deciders = new Deciders(accounts);
    }

    @Override
    public Outcome<List<CodeHealth>> health(Caller caller) {
        return deciders.include(caller) ? Outcome.done(code.health()) : Refusal.notAdministrator();
    }

    @Override
    public Outcome<List<Quarantine>> quarantines(Caller caller) {
        return deciders.include(caller) ? Outcome.done(code.quarantines()) : Refusal.notAdministrator();
    }

    @Override
    public Outcome<List<Quarantine>> quarantine(Caller caller, String plugin, String reason) {
        Optional<Outcome<List<Quarantine>>> refusal = refusal(caller, reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!code.quarantine(plugin, reason.strip(), caller.username())) {
            return Refusal.noCode(plugin);
        }
        LOG.info("code of plugin {} is quarantined by {}: {}", plugin, caller.username(), reason.strip());
        return Outcome.done(of(plugin));
    }

    @Override
    public Outcome<List<Quarantine>> release(Caller caller, String plugin, String reason) {
        Optional<Outcome<List<Quarantine>>> refusal = refusal(caller, reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (of(plugin).isEmpty()) {
            return Refusal.notQuarantined(plugin);
        }
        code.release(plugin);
        LOG.info("code of plugin {} is asked again, by {}: {}", plugin, caller.username(), reason.strip());
        return Outcome.done(of(plugin));
    }

    private List<Quarantine> of(String plugin) {
        return code.quarantines().stream()
                .filter(quarantine -> quarantine.plugin().equals(plugin))
                .toList();
    }

    private Optional<Outcome<List<Quarantine>>> refusal(Caller caller, String reason) {
        if (!deciders.include(caller)) {
            return Optional.of(Refusal.notAdministrator());
        }
        return DecisionCheck.reason(reason).map(fault -> Refusal.faulty(List.of(fault)));
    }
}
