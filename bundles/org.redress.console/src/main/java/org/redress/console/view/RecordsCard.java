package org.redress.console.view;

import java.util.List;

/**
 * Rights that were told, and what is under seal.
 *
 * @param rights a line for each time
 */
public record RecordsCard(List<String> rights, List<Seal> seals) {

    /**
     * A seal.
     *
     * @param present who was there, and when
     * @param until when its time is over; of an opened one why it was opened
     */
    public record Seal(int no, List<String> items, boolean closed, String present, String until) {}

    public boolean empty() {
        return rights.isEmpty() && seals.isEmpty();
    }
}
