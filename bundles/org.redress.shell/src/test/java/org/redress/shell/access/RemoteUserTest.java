package org.redress.shell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.security.PrivilegedAction;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.junit.jupiter.api.Test;

/** Who a command is run by, where that has to be a person. */
class RemoteUserTest {

    private static Subject subject(Principal... principals) {
        return new Subject(true, Set.of(principals), Set.of(), Set.of());
    }

    @Test
    @SuppressWarnings("removal")
    void the_account_that_signed_in_by_ssh() {
        Subject anna = subject(new UserPrincipal("anna"), new ClientPrincipal("ssh", "/127.0.0.1:5"));
        assertThat(Subject.doAs(anna, (PrivilegedAction<Optional<String>>) RemoteUser::current))
                .contains("anna");
    }

    @Test
    void nobody_at_the_local_console_or_without_a_session() {
        assertThat(RemoteUser.of(subject(new UserPrincipal("karaf"), new ClientPrincipal("local", "localhost"))))
                .isEmpty();
        assertThat(RemoteUser.of(subject(new UserPrincipal("anna")))).isEmpty();
        assertThat(RemoteUser.current()).isEmpty();
    }
}
