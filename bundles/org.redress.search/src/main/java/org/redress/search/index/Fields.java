package org.redress.search.index;

/** Names of the fields of the index. Only the key and the customer of a case are kept as they are: references. */
public final class Fields {

    /** The reference: what it is and its id, see {@link Key}. */
    public static final String KEY = "key";

    public static final String KIND = "kind";
    /** Branches at whose cases one has to be allowed to look; several for customers and guides. */
    public static final String BRANCH = "branch";
    /** People who may not know of the case. */
    public static final String HIDDEN = "hidden";

    public static final String STATE = "state";
    /** When the case was received. */
    public static final String AT = "at";
    /** Decides between things that fit equally well: the later one first, and never two at one place. */
    public static final String ORDER = "order";
    /** Id of the customer of a case. */
    public static final String CUSTOMER = "customer";
    /** The run of building in which it was last written. */
    public static final String RUN = "run";

    public static final String NUMBER = "number";
    /** The counter of the number, with and without leading zeros. */
    public static final String COUNTER = "counter";

    public static final String PHONE = "phone";
    /** From the last digit, so that an ending is a beginning. */
    public static final String PHONE_BACK = "phoneBack";

    public static final String MEMBER = "member";
    public static final String STAFF = "staff";

    /** Short texts that say what it is, cut into words and into pairs of characters. */
    public static final String HEAD_WORDS = "headWords";

    public static final String HEAD_PAIRS = "headPairs";
    /** All other texts, the same way. */
    public static final String TEXT_WORDS = "textWords";

    public static final String TEXT_PAIRS = "textPairs";

    private Fields() {}
}
