package org.redress.security.administration;

import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.account.NewAccount;
import org.redress.api.account.Roles;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.security.AdministrationLog;
import org.redress.security.Refusals;
import org.redress.security.account.AccountDirectory;
import org.redress.security.account.StoredAccounts;
import org.redress.security.password.PasswordHashing;
import org.redress.security.password.PasswordRules;
import org.redress.security.password.StoredPassword;
import org.redress.security.signin.SessionRegistry;
import org.redress.security.signin.Throttle;
import org.redress.store.port.AccountStore.StoredAccount;

/** How passwords come and go. A password that changes ends what was opened with the old one. */
final class PasswordChanges {

    private final AccountDirectory directory;
    private final OneTimeCodes codes;
    private final SessionRegistry sessions;
    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final AdministrationLog log;
    private final SetupLink setupLink;
    private final PasswordRules rules = new PasswordRules();

    PasswordChanges(
            AccountDirectory directory,
            OneTimeCodes codes,
            SessionRegistry sessions,
            Throttle throttle,
            PasswordHashing hashing,
            AdministrationLog log,
            SetupLink setupLink) {
        this.directory = directory;
        this.codes = codes;
        this.sessions = sessions;
        this.throttle = throttle;
        this.hashing = hashing;
        this.log = log;
        this.setupLink = setupLink;
    }

    Outcome<NewAccount> reset(Caller caller, String username) {
        Optional<StoredAccount> found = directory.findStored(username);
        if (found.isEmpty()) {
            return Refusals.unknownAccount();
        }
        StoredAccount voided = StoredAccounts.withoutPassword(found.get());
        if (!directory.save(voided)) {
            return Refusals.stale();
        }
        sessions.endAll(username, Optional.empty());
        String code = codes.issue(username);
        log.write(caller, "account.reset-password", username, "new one-time code, sessions ended");
        return Outcome.done(new NewAccount(AccountDirectory.shown(voided), code));
    }

    Outcome<Account> changeOwn(Caller caller, char[] current, char[] replacement, String keepSecret) {
        String username = caller.username();
        return throttle.oneAtATime(username, () -> {
            Optional<StoredAccount> account = directory.findStored(username).filter(directory::canSignIn);
            if (account.isEmpty()) {
                return Refusals.unknownAccount();
            }
            // Whoever found an open browser must not get to guess here without a limit.
            Optional<Problem> wait = throttle.refusal(username, "");
            if (wait.isPresent()) {
                return new Outcome.Forbidden<>(wait.get());
            }
            boolean fits = current.length <= PasswordRules.LONGEST
                    && hashing.matches(current, directory.usableHash(account.get()));
            if (!fits) {
                throttle.wrong(username, "", true);
                return Outcome.invalid(
                        "/current",
                        Problem.of(
                                "RD-SEC-031", "当前密码不正确，请重新输入。", "The current password is not right. Enter it again."));
            }
            throttle.clear(username);
            Optional<Problem> refusal = rules.refusal(username, replacement);
            if (refusal.isPresent()) {
                return Outcome.invalid("/replacement", refusal.get());
            }
            return set(account.get(), replacement, Optional.of(keepSecret));
        });
    }

    Optional<StoredAccount> owner(String code) {
        return codes.owner(code).flatMap(directory::findStored).filter(StoredAccount::enabled);
    }

    Outcome<Account> redeem(String code, char[] password) {
        Optional<StoredAccount> account = owner(code);
        if (account.isEmpty()) {
            return spent();
        }
        // Judged first: a password that is refused must not cost the code.
        Optional<Problem> refusal = rules.refusal(account.get().username(), password);
        if (refusal.isPresent()) {
            return Outcome.invalid("/password", refusal.get());
        }
        if (codes.take(code).isEmpty()) {
            return spent();
        }
        Outcome<Account> outcome = set(account.get(), password, Optional.empty());
        if (outcome instanceof Outcome.Done<Account> done) {
            throttle.clear(done.value().username());
            if (done.value().holds(Roles.ADMINISTRATOR)) {
                setupLink.remove();
            }
        }
        return outcome;
    }

    private Outcome<Account> set(StoredAccount account, char[] password, Optional<String> keepSecret) {
        StoredAccount changed = StoredAccounts.withPassword(account, new StoredPassword(false, hashing.hash(password)));
        if (!directory.save(changed)) {
            return Refusals.stale();
        }
        sessions.endAll(account.username(), keepSecret);
        log.write(account.username(), "account.set-password", account.username(), "other sessions ended");
        return Outcome.done(AccountDirectory.shown(changed));
    }

    private static Outcome<Account> spent() {
        return new Outcome.NotFound<>(Problem.of(
                "RD-SEC-032",
                "此链接无效、已使用或已过期，请联系系统管理员重新获取。",
                "This link is not valid, has been used or has expired. Ask an administrator for a new one."));
    }
}
