package org.redress.engine.desk;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many wrong tries are borne from one address, over all links. Kept in this node only: it slows down whoever tries many
 * links, while the tries on one link are counted in the database. Thread-safe.
 */
final class AddressLimit {

    /** A whole branch, or all customers behind one proxy, may share an address. */
    static final int MOST = 60;

    static final Duration FORGIVE_ONE = Duration.ofSeconds(15);
    private static final int ADDRESSES = 10_000;
    private static final int LONGEST = 64;

    /**
     * Wrong tries that are not forgiven yet.
     *
     * @param since when the count was made
     */
    private record Wrong(int count, Instant since) {

        int left(Instant now) {
            return (int) Math.max(0, count - Duration.between(since, now).dividedBy(FORGIVE_ONE));
        }
    }

    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    synchronized boolean refuses(String address, Instant now) {
        Wrong counted = wrong.get(subject(address));
        return counted != null && counted.left(now) >= MOST;
    }

    synchronized void wrong(String address, Instant now) {
        String subject = subject(address);
        Wrong before = wrong.remove(subject);
        wrong.put(subject, new Wrong((before == null ? 0 : before.left(now)) + 1, now));
        if (wrong.size() > ADDRESSES) {
            wrong.remove(wrong.keySet().iterator().next());
        }
    }

    /** Whoever has one IPv6 address has a whole /64 of them. */
    private static String subject(String address) {
        if (!address.contains(":") || !address.matches("[0-9a-fA-F:.]{2," + LONGEST + "}")) {
            return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
