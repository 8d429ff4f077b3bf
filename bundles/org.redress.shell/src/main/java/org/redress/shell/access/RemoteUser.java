package org.redress.shell.access;

import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/**
 * Whose account opened the session in which a command runs. Not what the session calls itself: that is a variable of the
 * shell, which whoever sits there may set.
 */
public final class RemoteUser {

    private static final String SSH = "ssh";

    private RemoteUser() {}

    /** Empty at the container's local console, which asks nobody for a password. */
    // The container says who runs a command in this way and in no other.
    @SuppressWarnings("removal")
    public static Optional<String> current() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .flatMap(RemoteUser::of);
    }

    static Optional<String> of(Subject subject) {
        boolean remote = subject.getPrincipals(ClientPrincipal.class).stream()
                .anyMatch(client -> client.getMethod().equals(SSH));
        return subject.getPrincipals(UserPrincipal.class).stream()
                .filter(user -> remote)
                .map(UserPrincipal::getName)
                .findFirst();
    }
}
