package org.redress.search.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How far an index has come; committed with it, so that after a power cut it goes on from what it really holds.
 *
 * @param mark number of a change; this one and all before it are in the index
 * @param markAt when that change was noted, and which case it was about: it must still be the same change
 * @param whole whether everything there was had been read at least once, so that answers miss nothing
 * @param run of building; documents of an earlier one are left over from it
 * @param walk what building is at; {@link Walk#DONE} when it has read everything
 * @param last id of the last thing read
 * @param swept machine time in milliseconds at which what was replaced or deleted was last removed from the files
 */
public record Progress(
        long mark,
        Instant markAt,
        Optional<UUID> markCase,
        boolean whole,
        String run,
        Walk walk,
        Optional<UUID> last,
        long swept) {

    /** Grows whenever what is written, or how texts are cut up, changes: an index of another format is built anew. */
    private static final String FORMAT = "1";

    /** What building reads, in this order. */
    public enum Walk {
        CASES,
        CUSTOMERS,
        DONE
    }

    public boolean building() {
        return walk != Walk.DONE;
    }

    public Progress marked(long seq, Instant at, Optional<UUID> caseId) {
        return new Progress(seq, at, caseId, whole, run, walk, last, swept);
    }

    public Progress walked(Walk next, Optional<UUID> read) {
        return new Progress(mark, markAt, markCase, whole || next == Walk.DONE, run, next, read, swept);
    }

    /** Everything is to be read again; what is there is found meanwhile. */
    public Progress again(String newRun) {
        return new Progress(mark, markAt, markCase, whole, newRun, Walk.CASES, Optional.empty(), swept);
    }

    public Progress sweptAt(long millis) {
        return new Progress(mark, markAt, markCase, whole, run, walk, last, millis);
    }

    Map<String, String> text() {
        Map<String, String> text = new HashMap<>();
        text.put("format", FORMAT);
        text.put("mark", String.valueOf(mark));
        text.put("markAt", markAt.toString());
        markCase.ifPresent(id -> text.put("markCase", id.toString()));
        text.put("whole", String.valueOf(whole));
        text.put("run", run);
        text.put("walk", walk.name());
        last.ifPresent(id -> text.put("last", id.toString()));
        text.put("swept", String.valueOf(swept));
        return text;
    }

    /** Empty for an index of another format. */
    static Optional<Progress> parse(Map<String, String> text) {
        if (!FORMAT.equals(text.get("format"))) {
            return Optional.empty();
        }
        Function<String, Optional<UUID>> id =
                name -> Optional.ofNullable(text.get(name)).map(UUID::fromString);
        return Optional.of(new Progress(
                Long.parseLong(text.get("mark")),
                Instant.parse(text.get("markAt")),
                id.apply("markCase"),
                Boolean.parseBoolean(text.get("whole")),
                text.get("run"),
                Walk.valueOf(text.get("walk")),
                id.apply("last"),
                Long.parseLong(text.get("swept"))));
    }
}
