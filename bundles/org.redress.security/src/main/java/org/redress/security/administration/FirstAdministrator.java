package org.redress.security.administration;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.security.AdministrationLog;
import org.redress.security.account.AccountDirectory;
import org.redress.security.account.StoredAccounts;
import org.redress.security.node.NodeSettings;
import org.redress.security.node.WebAddress;
import org.redress.store.port.AccountStore;
import org.redress.store.port.AccountStore.StoredAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it at start that somebody can get in: without any account creates {@code admin}, and while no administrator can
 * sign in hands out a fresh set-up link. The link goes to standard output and a file, never into the log.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String USERNAME = "admin";

    private final AccountStore store;
    private final AccountDirectory directory;
    private final OneTimeCodes codes;
    private final AdministrationLog log;
    private final NodeSettings node;
    private final WebAddress address;
    private final SetupLink link;
    private final PrintStream out;

    @Activate
    public FirstAdministrator(
            @Reference AccountStore store,
            @Reference AccountDirectory directory,
            @Reference NodeSettings node,
            @Reference WebAddress address,
            @Reference SetupLink link) {
        this(store, directory, node, address, link, System.out, Clock.systemUTC());
        ensure();
    }

    FirstAdministrator(
            AccountStore store,
            AccountDirectory directory,
            NodeSettings node,
            WebAddress address,
            SetupLink link,
            PrintStream out,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.codes = new OneTimeCodes(store, clock);
        this.log = new AdministrationLog(store, clock);
        this.node = node;
        this.address = address;
        this.link = link;
        this.out = out;
    }

    void ensure() {
        if (node.demo()) {
            return;
        }
        // Not from memory: another node may have set one up a moment ago.
        List<StoredAccount> accounts = store.all();
        List<StoredAccount> administrators = accounts.stream()
                .filter(StoredAccounts::activeAdministrator)
                .sorted(Comparator.comparing(StoredAccount::username))
                .toList();
        if (administrators.stream().anyMatch(directory::canSignIn)) {
            link.remove();
            return;
        }
        if (accounts.isEmpty()) {
            handOut(create());
            return;
        }
        Optional<StoredAccount> waiting = administrators.stream().findFirst();
        if (waiting.isPresent()) {
            handOut(waiting.get().username());
        } else {
            LOG.warn("RD-SEC-056 there are accounts but no enabled administrator; restore the database from a backup in"
                    + " which there is one");
        }
    }

    private String create() {
        // Another node that starts at the same moment may be first; either way there is one account then.
        if (directory.save(StoredAccounts.fresh(USERNAME, "系统管理员", List.of(Grant.administrator()), Optional.empty()))) {
            log.write(Caller.SYSTEM_USER, "account.create", USERNAME, "first start");
        }
        return USERNAME;
    }

    private void handOut(String username) {
        String url = address.base() + "/setup?code=" + codes.issue(username);
        out.println("Set up the administrator: " + url);
        out.flush();
        link.write(url);
        log.write(Caller.SYSTEM_USER, "account.setup-link", username, "valid for 48 hours");
        LOG.info("RD-SEC-055 no administrator can sign in yet; a set-up link has been printed to the standard output");
    }
}
