package org.redress.security.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.problem.Problem;

/** What a password has to be like: long, not the name, not what everybody takes. No rules on its signs (NIST SP 800-63B). */
public final class PasswordRules {

    public static final int SHORTEST = 10;

    /** Far above what people type; keeps hashing from being fed megabytes. */
    public static final int LONGEST = 200;

    private final Set<String> common = read();

    /** Why a password cannot be taken; empty when it can. */
    public Optional<Problem> refusal(String username, char[] password) {
        if (password.length < SHORTEST || password.length > LONGEST) {
            return refused(
                    "密码须为 10–200 个字符；一句容易记住的话就很好。",
                    "A password has 10–200 characters; a sentence you can remember does well.");
        }
        String words = new String(password).toLowerCase(Locale.ROOT);
        if (words.equals(username)) {
            return refused("密码不能与用户名相同。", "The password cannot be the username.");
        }
        if (common.contains(words) || words.chars().distinct().count() == 1) {
            return refused(
                    "这个密码太常见，容易被猜到，请换一个。", "This password is one of the first to be guessed. Choose a different one.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refused(String zh, String en) {
        return Optional.of(Problem.of("RD-SEC-030", zh, en));
    }

    private static Set<String> read() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
