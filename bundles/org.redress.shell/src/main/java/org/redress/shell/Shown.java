package org.redress.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.procedure.PackError;
import org.redress.api.text.Text;

/** How values look in a terminal. */
final class Shown {

    /** In the node's zone, which need not be the branch's, hence with its offset. */
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mmXXX");

    private Shown() {}

    static String time(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    static String time(Optional<Instant> at) {
        return at.map(Shown::time).orElse("");
    }

    static String text(Text text) {
        return plain(text.in(RedressCommand.language()));
    }

    static String text(Optional<Text> text) {
        return text.map(Shown::text).orElse("");
    }

    static String error(PackError error) {
        return plain(error.in(RedressCommand.language()));
    }

    /** State, signer, unit, and the beginning of the fingerprint where nobody known signed. */
    static String signature(PluginSignature signature) {
        String key = signature.by().isPresent()
                ? ""
                : signature
                        .key()
                        .map(known -> ", key " + known.substring(0, 16))
                        .orElse("");
        return plain(signature.state().name().toLowerCase(Locale.ROOT)
                + signature.by().map(name -> " by " + name).orElse("")
                + signature.unit().map(unit -> ", for " + unit + " and below").orElse("")
                + key);
    }

    /** Words from packs must not move the cursor or colour the terminal. */
    static String plain(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }
}
