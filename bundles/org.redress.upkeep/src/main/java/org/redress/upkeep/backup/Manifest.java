package org.redress.upkeep.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds: a head of names and values, an empty line, then each file with its SHA-256 as {@code sha256sum} writes
 * it. A second file holds the SHA-256 of this one. Uses the JDK alone: the restoring program runs outside the container.
 *
 * @param database whether the database is in the backup
 * @param schema version of its tables
 * @param files SHA-256 by path within the backup, with forward slashes
 */
public record Manifest(
        String software, String made, boolean database, int schema, long bytes, SortedMap<String, String> files) {

    public static final String NAME = "MANIFEST";
    public static final String SEAL = "MANIFEST.sha256";

    private static final String FIRST_LINE = "redress-backup 1";
    private static final String INSIDE = "derby";
    private static final String ELSEWHERE = "elsewhere";
    private static final int DIGEST = 64;
    private static final int BUFFER = 1 << 16;

    /** A backup that is damaged, or none. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }

    /** Of everything below a directory, reading each file. */
    public static SortedMap<String, String> digests(Path backup, List<Path> files) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path file : files) {
            digests.put(name(backup, file), sha256(file));
        }
        return digests;
    }

    /** Its name within the backup. */
    public static String name(Path backup, Path file) throws IOException {
        String name = backup.relativize(file).toString().replace('\\', '/');
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IOException("a file name has control characters: " + name.replaceAll("\\p{Cntrl}", "?"));
        }
        return name;
    }

    public void write(Path backup) throws IOException {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("software=").append(software).append('\n');
        text.append("made=").append(made).append('\n');
        text.append("database=").append(database ? INSIDE : ELSEWHERE).append('\n');
        text.append("schema=").append(schema).append('\n');
        text.append("bytes=").append(bytes).append("\n\n");
        files.forEach(
                (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        Path file = backup.resolve(NAME);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Files.writeString(backup.resolve(SEAL), sha256(file) + "  " + NAME + "\n", StandardCharsets.UTF_8);
    }

    public static Manifest read(Path backup) throws IOException, Unfit {
        Path file = backup.resolve(NAME);
        Path seal = backup.resolve(SEAL);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(seal)) {
            throw new Unfit(NAME + " / " + SEAL);
        }
        if (!Files.readString(seal, StandardCharsets.UTF_8).startsWith(sha256(file) + " ")) {
            throw new Unfit(NAME);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int gap = lines.indexOf("");
        if (gap < 1 || !lines.get(0).equals(FIRST_LINE)) {
            throw new Unfit(NAME);
        }
        Map<String, String> head = new TreeMap<>();
        lines.subList(1, gap).forEach(line -> {
            int equals = line.indexOf('=');
            head.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        });
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : lines.subList(gap + 1, lines.size())) {
            if (line.length() < DIGEST + 3) {
                throw new Unfit(NAME);
            }
            files.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
        }
        try {
            return new Manifest(
                    head.getOrDefault("software", ""),
                    head.getOrDefault("made", ""),
                    INSIDE.equals(head.get("database")),
                    Integer.parseInt(head.getOrDefault("schema", "")),
                    Long.parseLong(head.getOrDefault("bytes", "")),
                    files);
        } catch (NumberFormatException damaged) {
            throw new Unfit(NAME);
        }
    }

    /** Files that are missing, were changed, or lead out of the backup; each by its name. */
    public List<String> damaged(Path backup) throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = backup.resolve(entry.getKey()).normalize();
            boolean sound = file.startsWith(backup.normalize())
                    && Files.isRegularFile(file)
                    && sha256(file).equals(entry.getValue());
            if (!sound) {
                damaged.add(entry.getKey());
            }
        }
        return damaged;
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
