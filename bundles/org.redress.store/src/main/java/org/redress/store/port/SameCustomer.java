package org.redress.store.port;

import java.time.Instant;
import java.util.Optional;

/**
 * Which cases may be of a customer who is only being typed in.
 *
 * @param branch unit id
 * @param from earliest receipt
 * @param until first receipt that is too late
 * @param limit most cases, for each of phone, member number and name
 */
public record SameCustomer(
        String branch,
        Optional<String> phone,
        Optional<String> memberNo,
        Optional<String> name,
        Instant from,
        Instant until,
        int limit) {}
