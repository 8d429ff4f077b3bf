package org.redress.manager.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;

/**
 * Whose signatures count: a folder of public keys, {@code signer.pem}, or {@code signer@unit.pem} for a key that counts at that unit and
 * below only. Read again whenever its files changed; a folder that is missing holds nothing. Thread-safe.
 */
final class TrustStore {

    private static final String SUFFIX = ".pem";
    private static final Pattern NAME = Pattern.compile("([\\p{L}\\p{N} ._-]{1,60})(?:@([a-z0-9-]{2,40}))?\\.pem");
    private static final int LARGEST = 10_000;

    /** One key and whom it belongs to. */
    private record Trusted(String name, Optional<String> unit) {}

    private final Path folder;
    private final Consumer<String> faults;
    private Map<String, Trusted> keys = Map.of();
    private List<String> readFrom = List.of();

    /** @param faults told of each file that is no key, once for each time it changed */
    TrustStore(Path folder, Consumer<String> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Path folder() {
        return folder;
    }

    boolean isEmpty() {
        return keys().isEmpty();
    }

    /** What a file's signature is worth here. */
    PluginSignature judge(SignedFile file) {
        if (file.tail().isEmpty()) {
            return PluginSignature.UNSIGNED;
        }
        String tail = file.tail().get();
        Optional<SignatureLine> line =
                SignatureLine.parse(tail.substring(0, Math.min(tail.length(), SignatureLine.LENGTH)));
        if (line.isEmpty() || !line.get().sound(file.kind())) {
            return PluginSignature.of(State.INVALID);
        }
        String fingerprint = PluginKeys.fingerprint(line.get().key());
        boolean same =
                tail.length() == SignatureLine.LENGTH && line.get().sha256().equals(file.digest());
        return same
                ? judge(fingerprint)
                : new PluginSignature(State.MODIFIED, Optional.empty(), Optional.empty(), Optional.of(fingerprint));
    }

    /** What was judged before, with the keys of now. */
    PluginSignature again(PluginSignature before) {
        boolean intact = before.state() == State.SIGNED || before.state() == State.INVALID;
        return intact ? before.key().map(this::judge).orElse(before) : before;
    }

    private PluginSignature judge(String fingerprint) {
        Trusted signer = keys().get(fingerprint);
        return signer == null
                ? new PluginSignature(State.INVALID, Optional.empty(), Optional.empty(), Optional.of(fingerprint))
                : new PluginSignature(
                        State.SIGNED, Optional.of(signer.name()), signer.unit(), Optional.of(fingerprint));
    }

    private synchronized Map<String, Trusted> keys() {
        List<Path> files = files();
        List<String> stamps = files.stream().map(TrustStore::stamp).toList();
        if (!stamps.equals(readFrom)) {
            keys = read(files);
            readFrom = stamps;
        }
        return keys;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) ->
                                    !file.getFileName().toString().contains("@"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException unreadable) {
            faults.accept("the folder " + folder + " cannot be read (" + unreadable.getMessage() + "); no key counts");
            return List.of();
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + known.lastModifiedTime() + " " + known.size() + " " + known.fileKey();
        } catch (IOException gone) {
            return file + " gone";
        }
    }

    /** A bound key comes before the same one unbound, so that leaving the latter there by mistake opens nothing. */
    private Map<String, Trusted> read(List<Path> files) {
        Map<String, Trusted> read = new LinkedHashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                faults.accept(name + " is not named like signer.pem or signer@unit.pem; it does not count");
                continue;
            }
            key(file).ifPresent(key -> {
                Trusted known = read.putIfAbsent(
                        PluginKeys.fingerprint(key), new Trusted(parts.group(1), Optional.ofNullable(parts.group(2))));
                if (known != null) {
                    faults.accept(name + " holds the key of " + known.name()
                            + known.unit().map(unit -> "@" + unit).orElse("") + " again; it does not count");
                }
            });
        }
        return read;
    }

    private Optional<PublicKey> key(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is too large for a key");
            }
            return Optional.of(PluginKeys.publicKey(Files.readString(file)));
        } catch (IOException | GeneralSecurityException unusable) {
            faults.accept(file.getFileName() + " is no public key of Ed25519 in PEM (" + unusable.getMessage()
                    + "); it does not count");
            return Optional.empty();
        }
    }
}
