package org.redress.engine.action;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.casework.Representative;
import org.redress.api.customer.Customer;
import org.redress.engine.decision.Snapshot;

/** What somebody has to know to open a customer's link: the end of a number that only those concerned have. Pure. */
public final class CustomerDigits {

    private static final int ASKED = 4;

    private CustomerDigits() {}

    /** Of the customer and of whoever complains on their behalf; none where no number is known. */
    public static Set<String> of(Snapshot snapshot) {
        Optional<String> own = snapshot.customer().person().flatMap(Customer::phone);
        Optional<String> other = snapshot.file().intake().representedBy().map(Representative::phone);
        return Stream.of(own, other)
                .flatMap(Optional::stream)
                .map(phone -> phone.replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= ASKED)
                .map(digits -> digits.substring(digits.length() - ASKED))
                .collect(Collectors.toSet());
    }
}
