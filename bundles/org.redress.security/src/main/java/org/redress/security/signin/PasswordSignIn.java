package org.redress.security.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.security.account.AccountDirectory;
import org.redress.security.account.AccountRules;
import org.redress.security.account.StoredAccounts;
import org.redress.security.password.PasswordHashing;
import org.redress.security.password.PasswordRules;
import org.redress.security.password.StoredPassword;
import org.redress.store.port.AccountStore.StoredAccount;

/** Sign-in by name and password. Right or wrong, known or unknown: the same work, the same words. */
@Component
public final class PasswordSignIn implements SignIn {

    /** Each attempt holds a thread for a while; beyond this the web server keeps its threads for those already inside. */
    private static final int MOST_AT_ONCE = 16;

    private static final int MOST_WAITING = 64;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final AccountDirectory accounts;
    private final SessionRegistry sessions;
    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final Semaphore admitted = new Semaphore(MOST_AT_ONCE, true);

    @Activate
    public PasswordSignIn(
            @Reference AccountDirectory accounts,
            @Reference SessionRegistry sessions,
            @Reference Throttle throttle,
            @Reference PasswordHashing hashing) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.hashing = hashing;
    }

    @Override
    public Outcome<Session> signIn(String username, char[] password, Kind kind, String address) {
        String name = AccountRules.canonical(username);
        if (!admit()) {
            return refused(Problem.of(
                    BUSY, "现在登录的人太多，请几秒后再试。", "Too many people are signing in. Try again in a few seconds."));
        }
        try {
            return throttle.oneAtATime(name, () -> attempt(name, password, kind, address));
        } finally {
            admitted.release();
        }
    }

    private boolean admit() {
        if (admitted.getQueueLength() >= MOST_WAITING) {
            return false;
        }
        try {
            return admitted.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome<Session> attempt(String name, char[] password, Kind kind, String address) {
        Optional<Problem> wait = throttle.refusal(name, address);
        if (wait.isPresent()) {
            return refused(wait.get());
        }
        Optional<StoredAccount> account = AccountRules.isUsername(name) ? accounts.findStored(name) : Optional.empty();
        Optional<String> hash = account.filter(StoredAccount::enabled).flatMap(accounts::usableHash);
        boolean fits = password.length <= PasswordRules.LONGEST && hashing.matches(password, hash);
        if (!fits || account.isEmpty()) {
            throttle.wrong(name, address, account.isPresent());
            return refused(Problem.of(
                    WRONG,
                    "用户名或密码不正确，请检查后重试；忘记密码请联系系统管理员。",
                    "Username or password is not right. Check both; an administrator can reset a forgotten password."));
        }
        throttle.clear(name);
        renewHash(account.get(), password);
        return Outcome.done(sessions.open(AccountDirectory.shown(account.get()), kind));
    }

    private void renewHash(StoredAccount account, char[] password) {
        StoredPassword stored = StoredPassword.parse(account.passwordHash().orElseThrow());
        if (hashing.outdated(stored.hash())) {
            StoredPassword renewed = new StoredPassword(stored.demo(), hashing.hash(password));
            // Where somebody else changes the account meanwhile, the next sign-in renews it.
            accounts.save(StoredAccounts.withPassword(account, renewed));
        }
    }

    private static Outcome<Session> refused(Problem problem) {
        return new Outcome.Forbidden<>(problem);
    }

    @Override
    public Optional<Session> resume(String secret, Kind kind) {
        return sessions.resume(secret, kind);
    }

    @Override
    public void end(String secret) {
        sessions.end(secret);
    }
}
