package org.redress.shell.access;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.redress.api.account.Roles;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;

/**
 * Checks name and password like every other sign-in, throttling and lock-out included, and lets only administrators pass.
 * JAAS makes one for each login by its default constructor, so it looks its service up itself.
 */
public final class AdministratorLogin implements LoginModule {

    /** What Karaf asks for: entry by SSH, and its commands. */
    private static final Set<String> KARAF_ROLES = Set.of("ssh", "viewer", "manager", "admin");

    private Subject subject;
    private CallbackHandler callbacks;
    private BundleContext context;
    private final Set<Principal> principals = new HashSet<>();

    @Override
    public void initialize(
            Subject forSubject, CallbackHandler handler, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = forSubject;
        callbacks = handler;
        context = (BundleContext) options.get(BundleContext.class.getName());
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("Username: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            callbacks.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException impossible) {
            throw new LoginException(impossible.getMessage());
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw new FailedLoginException("name and password are needed");
        }
        char[] secret = password.getPassword();
        try {
            principals.addAll(check(name.getName(), secret));
            return true;
        } finally {
            Arrays.fill(secret, '\0');
            password.clearPassword();
        }
    }

    private Set<Principal> check(String username, char[] secret) throws LoginException {
        ServiceReference<SignIn> reference = Optional.ofNullable(context.getServiceReference(SignIn.class))
                .orElseThrow(() -> new LoginException("the node is still starting"));
        SignIn signIn = context.getService(reference);
        try {
            Outcome<Session> outcome = signIn.signIn(username, secret, SignIn.Kind.TOKEN, "shell");
            if (!(outcome instanceof Outcome.Done<Session> done)) {
                throw new FailedLoginException("refused");
            }
            // Only the answer was wanted; the shell has a session of its own.
            signIn.end(done.value().secret());
            if (!done.value().account().holds(Roles.ADMINISTRATOR)) {
                throw new FailedLoginException("administrators only");
            }
            Set<Principal> found = new HashSet<>();
            found.add(new UserPrincipal(done.value().account().username()));
            KARAF_ROLES.forEach(role -> found.add(new RolePrincipal(role)));
            return found;
        } finally {
            context.ungetService(reference);
        }
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return true;
    }

    @Override
    public boolean abort() {
        principals.clear();
        return true;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}
