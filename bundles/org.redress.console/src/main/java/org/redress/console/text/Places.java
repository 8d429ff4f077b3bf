package org.redress.console.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the places of a sentence. In Chinese a space stands between Han and digits or Latin letters, and none
 * between Han, so that sentences need not know what their values begin with: 今天 or 11-23, a person's name or Anna.
 */
final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final StringBuilder filled = new StringBuilder();
    private final boolean spaced;

    private Places(boolean spaced) {
        this.spaced = spaced;
    }

    static String fill(String sentence, boolean chinese, Object... values) {
        Places places = new Places(chinese);
        Matcher place = PLACE.matcher(sentence);
        int end = 0;
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            if (index < values.length) {
                places.add(sentence.substring(end, place.start()));
                places.add(String.valueOf(values[index]));
                end = place.end();
            }
        }
        places.add(sentence.substring(end));
        return places.filled.toString();
    }

    private void add(String more) {
        int last = lastMark();
        String rest = more.stripLeading();
        if (!spaced || last < 0 || rest.isEmpty()) {
            filled.append(more);
            return;
        }
        int before = filled.codePointBefore(last);
        int after = rest.codePointAt(0);
        boolean same = han(before) && han(after);
        boolean differ = han(before) && latin(after) || latin(before) && han(after);
        if (same || differ) {
            filled.setLength(last);
            filled.append(differ ? " " : "").append(rest);
        } else {
            filled.append(more);
        }
    }

    /** Behind the last character that is no space; -1 when there is none. */
    private int lastMark() {
        int last = filled.length();
        while (last > 0 && filled.charAt(last - 1) == ' ') {
            last--;
        }
        return last == 0 ? -1 : last;
    }

    private static boolean han(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean latin(int character) {
        return Character.isLetterOrDigit(character) && !han(character);
    }
}
