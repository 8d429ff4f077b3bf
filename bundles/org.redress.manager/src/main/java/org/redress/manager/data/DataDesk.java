package org.redress.manager.data;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Roles;
import org.redress.api.casework.CaseDesk;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginExport;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PluginPurge.State;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.manager.admin.Deciders;
import org.redress.store.port.AccountStore;
import org.redress.store.port.PlanStore;
import org.redress.store.port.PluginDataStore;
import org.redress.store.port.PluginDataStore.Holdings;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.PluginStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators look at what is kept of plugins, take it along, and two of them have it deleted. */
@Component(service = PluginData.class)
public final class DataDesk implements PluginData {

    private static final Logger LOG = LoggerFactory.getLogger(DataDesk.class);
    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);

    private final LivePlugins live;
    private final PluginDataStore store;
    private final AccountStore log;
    private final Accounts accounts;
    private final Deciders deciders;
    private final ExportFile.Sources sources;
    private final BusinessClock clock;

    @Activate
    public DataDesk(
            @Reference LivePlugins live,
            @Reference PluginDataStore store,
            @Reference PluginStore plugins,
            @Reference PluginFileStore files,
            @Reference PlanStore plans,
            @Reference AccountStore log,
            @Reference Accounts accounts,
            @Reference CaseDesk cases,
            @Reference BusinessClock clock) {
        this.live = live;
        this.store = store;
        this.log = log;
        this.accounts = accounts;
        this.deciders = new Deciders(accounts);
        this.sources = new ExportFile.Sources(store, plugins, files, plans, cases);
        this.clock = clock;
    }

    @Override
    public Outcome<List<KeptData>> all(Caller caller) {
        return deciders.include(caller)
                ? Outcome.done(store.plugins().stream()
                        .map(plugin -> kept(store.of(plugin)))
                        .toList())
                : DataRefusal.notAdministrator();
    }

    @Override
    public Outcome<KeptData> find(Caller caller, String plugin) {
        if (!deciders.include(caller)) {
            return DataRefusal.notAdministrator();
        }
        KeptData kept = kept(store.of(plugin));
        return unknown(kept) ? DataRefusal.nothing() : Outcome.done(kept);
    }

    private static boolean unknown(KeptData kept) {
        return kept.versions().isEmpty()
                && kept.parts().isEmpty()
                && kept.purges().isEmpty();
    }

    private KeptData kept(Holdings there) {
        List<LiveVersion> deployed = live(there.plugin());
        Instant now = clock.now();
        return new KeptData(
                there.plugin(),
                deployed.isEmpty() && there.wanted().isEmpty(),
                there.versions().stream()
                        .map(version -> new KeptData.Version(
                                version.known().ref(),
                                version.known().origin(),
                                version.known().installedAt(),
                                deployed.stream().anyMatch(one -> one.ref()
                                        .equals(version.known().ref())),
                                version.size(),
                                version.cases()))
                        .toList(),
                Scopes.parts(there),
                Scopes.of(there),
                Hindrances.of(there, deployed),
                store.purges(there.plugin()).stream()
                        .map(purge -> purge.at(now))
                        .toList());
    }

    private List<LiveVersion> live(String plugin) {
        return live.live().stream()
                .filter(version -> version.plugin().equals(plugin))
                .toList();
    }

    @Override
    public Outcome<PluginExport> export(Caller caller, String plugin, boolean cases) {
        Outcome<KeptData> found = find(caller, plugin);
        if (!(found instanceof Outcome.Done<KeptData> done)) {
            return found.map(kept -> null);
        }
        Instant now = clock.now();
        // Before the first byte: who breaks the download off has read it all the same.
        log.logAdministration(
                now, caller.username(), "plugin-data-exported", "plugin:" + plugin, "{\"cases\":" + cases + "}");
        LOG.info("data of plugin {} is exported by {}{}", plugin, caller.username(), cases ? ", with cases" : "");
        ExportFile file = new ExportFile(sources, done.value(), caller, cases, now);
        return Outcome.done(new PluginExport(fileName(plugin, now), out -> write(file, plugin, out)));
    }

    /** Half a file has no directory, so nobody takes it for a whole one. */
    private static void write(ExportFile file, String plugin, OutputStream out) throws IOException {
        try {
            file.writeTo(out);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "RD-PLG-307 the export of the data of plugin {} broke off, export it again: {}",
                    plugin,
                    failure.toString());
            throw new IOException("the export broke off", failure);
        }
    }

    /** Ids of plugins are plain, and seconds of a time are enough to tell two files apart. */
    private static String fileName(String plugin, Instant now) {
        return "plugin-data-" + plugin.replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + now.toString().replaceAll("[^0-9T]", "").substring(0, 15) + ".zip";
    }

    @Override
    public Outcome<PluginPurge> askPurge(Caller caller, String plugin, String reason) {
        Outcome<KeptData> found = find(caller, plugin);
        if (!(found instanceof Outcome.Done<KeptData> done)) {
            return found.map(kept -> null);
        }
        if (!person(caller)) {
            return DataRefusal.nobody();
        }
        String words = reason.strip();
        if (words.length() < 2 || words.length() > 500) {
            return DataRefusal.faulty(
                    new FieldError("/reason", Text.of("请填写 2 至 500 个字的原因。", "Give a reason of 2 to 500 characters.")));
        }
        KeptData kept = done.value();
        if (!kept.hindrances().isEmpty()) {
            return DataRefusal.hindered(kept.hindrances());
        }
        if (kept.scope().empty()) {
            return DataRefusal.nothingCanGo();
        }
        return ask(caller, kept, words);
    }

    private Outcome<PluginPurge> ask(Caller caller, KeptData kept, String reason) {
        Instant now = clock.now();
        Optional<PluginPurge> before = store.purges(kept.plugin()).stream()
                .filter(purge -> purge.state() == State.ASKED)
                .findFirst();
        boolean holds = before.filter(purge -> purge.at(now).state() == State.ASKED)
                .filter(purge -> purge.scope().digest().equals(kept.scope().digest()))
                .isPresent();
        if (holds) {
            return DataRefusal.askedAlready();
        }
        PluginPurge purge = new PluginPurge(
                UUID.randomUUID().toString(),
                kept.plugin(),
                State.ASKED,
                reason,
                caller.username(),
                now,
                now.plus(TIME_TO_CONFIRM),
                kept.scope(),
                Optional.empty(),
                Optional.empty());
        if (!store.ask(purge, before.map(old -> old.ended(State.LAPSED, Optional.empty(), now)))) {
            return DataRefusal.askedAlready();
        }
        LOG.info("{} asks that the data of plugin {} is purged: {}", caller.username(), kept.plugin(), reason);
        return Outcome.done(purge);
    }

    @Override
    public Outcome<PluginPurge> confirmPurge(Caller caller, String plugin, String id) {
        Outcome<PluginPurge> found = waiting(caller, plugin, id);
        if (!(found instanceof Outcome.Done<PluginPurge> done)) {
            return found;
        }
        PluginPurge purge = done.value();
        if (purge.askedBy().equals(caller.username())) {
            return DataRefusal.samePerson();
        }
        if (!administrator(purge.askedBy())) {
            return DataRefusal.askerGone();
        }
        List<Text> hindrances = Hindrances.of(store.of(plugin), live(plugin));
        if (!hindrances.isEmpty()) {
            return DataRefusal.hindered(hindrances);
        }
        return carriedOut(purge, caller);
    }

    private Outcome<PluginPurge> carriedOut(PluginPurge purge, Caller caller) {
        Instant now = clock.now();
        PluginPurge ended = purge.ended(State.DONE, Optional.of(caller.username()), now);
        boolean gone = live.whileAbsent(
                        purge.plugin(), () -> store.carryOut(ended, there -> asShown(purge.scope(), there), now))
                .orElse(false);
        if (!gone) {
            return DataRefusal.changed();
        }
        live.decisionsChanged();
        LOG.info(
                "data of plugin {} is purged: {} version(s) deleted, {} stay for their cases; asked by {}, confirmed by {}",
                purge.plugin(),
                purge.scope().going().size(),
                purge.scope().staying().size(),
                purge.askedBy(),
                caller.username());
        return Outcome.done(ended);
    }

    private static boolean asShown(PurgeScope shown, Holdings there) {
        return Hindrances.of(there, List.of()).isEmpty()
                && Scopes.of(there).digest().equals(shown.digest());
    }

    @Override
    public Outcome<PluginPurge> withdrawPurge(Caller caller, String plugin, String id) {
        Outcome<PluginPurge> found = waiting(caller, plugin, id);
        if (!(found instanceof Outcome.Done<PluginPurge> done)) {
            return found;
        }
        Instant now = clock.now();
        PluginPurge ended = done.value().ended(State.WITHDRAWN, Optional.of(caller.username()), now);
        if (!store.end(ended, now)) {
            return DataRefusal.over();
        }
        LOG.info("purge of the data of plugin {} is withdrawn by {}", plugin, caller.username());
        return Outcome.done(ended);
    }

    private Outcome<PluginPurge> waiting(Caller caller, String plugin, String id) {
        if (!deciders.include(caller)) {
            return DataRefusal.notAdministrator();
        }
        if (!person(caller)) {
            return DataRefusal.nobody();
        }
        Optional<PluginPurge> found =
                store.purge(id).filter(purge -> purge.plugin().equals(plugin));
        if (found.isEmpty()) {
            return DataRefusal.unknownPurge();
        }
        return found.map(purge -> purge.at(clock.now()))
                .filter(purge -> purge.state() == State.ASKED)
                .<Outcome<PluginPurge>>map(Outcome::done)
                .orElseGet(DataRefusal::over);
    }

    /** Somebody with an account: by the shell, too, where the name of the session alone says nothing. */
    private boolean person(Caller caller) {
        return !caller.isSystem() && administrator(caller.username());
    }

    private boolean administrator(String username) {
        return accounts.find(username)
                .filter(Account::enabled)
                .filter(account -> account.holds(Roles.ADMINISTRATOR))
                .isPresent();
    }
}
