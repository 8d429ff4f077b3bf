package org.redress.engine.evidence;

/** Names of uploaded files: shown to people, never used as a path. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of the name without control, direction-changing and reserved characters. */
    public static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.isValidCodePoint(point)
                        && Character.getType(point) != Character.SURROGATE
                        && "<>:\"|?*".indexOf(point) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        while (clean.startsWith(".")) {
            clean = clean.substring(1);
        }
        if (clean.isEmpty()) {
            return "file";
        }
        return clean.codePointCount(0, clean.length()) <= LONGEST ? clean : shortened(clean);
    }

    /** Keeps the extension, by which people know what it is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int keep = name.offsetByCodePoints(0, LONGEST - extension.length());
        return name.substring(0, keep) + extension;
    }
}
