package org.redress.search.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.store.port.SearchStore.Change;
import org.redress.store.port.SearchStore.Span;

/**
 * Which changes have been read. Numbers are given out in order, but transactions end in any order: one that is missing may
 * still come, so it is asked for until a transaction that took so long cannot be. Not thread-safe.
 */
final class Trail {

    /** Transactions take moments. One that has not appeared by then was taken back, or its number was never used. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    /** More gaps than this are asked for as one, with what lies between them. */
    private static final int MOST_SPANS = 50;

    /** Numbers that have not been seen, and since when they are missed. */
    private record Gap(long from, long to, long since) {}

    private final List<Gap> gaps = new ArrayList<>();
    private final TreeMap<Long, Change> ahead = new TreeMap<>();
    private Change mark;
    private long top;

    /** @param mark this one and all before it have been read */
    Trail(Change mark) {
        this.mark = mark;
        this.top = mark.seq();
    }

    /** The last change before which none is missing. */
    Change mark() {
        return mark;
    }

    /** The highest number seen. */
    long top() {
        return top;
    }

    /** What is still asked for. */
    List<Span> missing() {
        if (gaps.size() > MOST_SPANS) {
            return List.of(
                    new Span(gaps.get(0).from(), gaps.get(gaps.size() - 1).to()));
        }
        return gaps.stream().map(gap -> new Span(gap.from(), gap.to())).toList();
    }

    /** Whether a change is news. */
    boolean isNew(Change change) {
        return change.seq() > mark.seq() && !ahead.containsKey(change.seq());
    }

    /** @param nanos of the machine */
    void read(Change change, long nanos) {
        if (!isNew(change)) {
            return;
        }
        if (change.seq() > top) {
            if (change.seq() > top + 1) {
                gaps.add(new Gap(top + 1, change.seq() - 1, nanos));
            }
            top = change.seq();
        } else {
            fill(change.seq());
        }
        ahead.put(change.seq(), change);
    }

    private void fill(long seq) {
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            if (seq >= gap.from() && seq <= gap.to()) {
                gaps.remove(i);
                if (seq < gap.to()) {
                    gaps.add(i, new Gap(seq + 1, gap.to(), gap.since()));
                }
                if (seq > gap.from()) {
                    gaps.add(i, new Gap(gap.from(), seq - 1, gap.since()));
                }
                return;
            }
        }
    }

    /** Gives up what has been missing for too long, and moves the mark up. */
    void settle(long nanos) {
        gaps.removeIf(gap -> nanos - gap.since() > PATIENCE_NANOS);
        long end = gaps.isEmpty() ? Long.MAX_VALUE : gaps.get(0).from();
        for (Map.Entry<Long, Change> next = ahead.firstEntry();
                next != null && next.getKey() < end;
                next = ahead.firstEntry()) {
            mark = ahead.pollFirstEntry().getValue();
        }
    }
}
