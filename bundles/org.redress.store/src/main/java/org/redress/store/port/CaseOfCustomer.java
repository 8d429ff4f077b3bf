package org.redress.store.port;

/**
 * A case and by what its customer was found.
 *
 * @param by the surest of them
 */
public record CaseOfCustomer(CaseRow row, By by) {

    /** What is the same, the surest first: names repeat. */
    public enum By {
        MEMBER_NO,
        PHONE,
        NAME
    }
}
