package org.redress.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.redress.api.text.Text;

/** Finds the name that was probably meant. */
final class Near {

    private static final int LONGEST = 60;

    private Near() {}

    /** A hint that can stand at the end of a sentence: the nearest name, else the few names there are, else nothing. */
    static Text hint(String wrong, Collection<String> names) {
        Optional<String> near = nearest(wrong, names);
        if (near.isPresent()) {
            return Text.of("；是否应为“" + near.get() + "”？", "; did you mean \"" + near.get() + "\"?");
        }
        if (names.isEmpty() || names.size() > 30) {
            return Text.of("", "");
        }
        String all = String.join(", ", names.stream().sorted().toList());
        return Text.of("；可用：" + all, "; there are: " + all);
    }

    private static Optional<String> nearest(String wrong, Collection<String> names) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, wrong.length() / 3);
        return names.stream()
                .filter(name -> distance(wrong, name) <= most)
                .min(Comparator.comparingInt((String name) -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to change, add, drop or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
