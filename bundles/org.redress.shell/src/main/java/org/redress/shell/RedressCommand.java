package org.redress.shell;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.account.Caller;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.shell.access.RemoteUser;

/** What the commands share: who asks, where to print, how a refusal is told. */
abstract class RedressCommand implements Action {

    @Reference
    private Session session;

    /**
     * The account that signed in by ssh, whatever the session calls itself; at the local console the name of the session, and {@code
     * system} where it has none.
     */
    final Caller caller() {
        return person().orElseGet(() -> {
            Object user = session.get("USER");
            String name = user == null || user.toString().isBlank() ? Caller.SYSTEM_USER : user.toString();
            return shell(name);
        });
    }

    /** The account that signed in, for what has to be a certain person's; empty at the local console. */
    final Optional<Caller> person() {
        return RemoteUser.current().map(RedressCommand::shell);
    }

    private static Caller shell(String name) {
        return new Caller(
                name, Caller.Entry.SHELL, language(), UUID.randomUUID().toString());
    }

    /** For metadata, which the shell may read without an account of its own. */
    static Caller reader() {
        return Caller.system("shell");
    }

    /** The node's own language: Chinese, or English for every other. */
    static String language() {
        return Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    }

    final PrintStream out() {
        return session.getConsole();
    }

    final void useSession(Session used) {
        session = used;
    }

    /** The value, or one sentence with its code; never a stack trace. */
    static <T> T require(Outcome<T> outcome) throws CommandException {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        if (outcome instanceof Outcome.Invalid<T> invalid) {
            StringBuilder all = new StringBuilder(sentence(invalid.problem()));
            for (FieldError error : invalid.errors()) {
                all.append("\n  ")
                        .append(error.pointer())
                        .append(": ")
                        .append(error.message().in(language()));
            }
            throw refused(all.toString());
        }
        if (outcome instanceof Outcome.Blocked<T> blocked) {
            throw refused(sentence(blocked.problem()));
        }
        if (outcome instanceof Outcome.Forbidden<T> forbidden) {
            throw refused(sentence(forbidden.problem()));
        }
        if (outcome instanceof Outcome.NotFound<T> missing) {
            throw refused(sentence(missing.problem()));
        }
        if (outcome instanceof Outcome.Stale<T> stale) {
            throw refused(sentence(stale.problem()));
        }
        throw refused(sentence(((Outcome.Conflict<T>) outcome).problem()));
    }

    static CommandException refused(String sentence) {
        return new CommandException(sentence, sentence);
    }

    /** A wrong argument of the command itself. */
    static CommandException wrong(String zh, String en) {
        return refused("RD-SHL-001 " + (language().equals("zh") ? zh : en));
    }

    private static String sentence(Problem problem) {
        return problem.code() + " " + problem.message().in(language());
    }
}
