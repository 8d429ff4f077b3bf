package org.redress.itests.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Complaints as the front desk writes them. Names and numbers are invented. */
public final class Registrations {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private Registrations() {}

    /** P01: signs that began on the ninth day after the treatment, later than the seven that need no certificate. */
    public static Map<String, Object> sideEffectOnDayNine(String branch) {
        return registration(
                branch,
                "clinic-chain/side-effect",
                Map.of(
                        "treatedOn", "2026-11-07",
                        "onsetOn", "2026-11-16",
                        "treatment", "射频紧肤",
                        "symptoms", List.of("swelling")));
    }

    public static Map<String, Object> service(String branch) {
        return registration(branch, "clinic-chain/service", Map.of());
    }

    /** P02. */
    public static Map<String, Object> twoLevel() {
        return registration(
                "hz-xihu",
                "two-level-clinic/complaint",
                Map.of("visitOn", "2026-11-10", "area", List.of("manners"), "person", "某咨询师"));
    }

    public static Map<String, Object> registration(String branch, String type, Map<String, Object> fields) {
        Map<String, Object> registration = new HashMap<>();
        registration.put("branch", branch);
        registration.put("type", type);
        registration.put("channel", "front-desk");
        registration.put("summary", "左脸红肿，第二天更明显");
        // Another customer each time: what one was granted counts towards the limits of the next decision.
        String phone = "1380001%04d".formatted(CUSTOMERS.incrementAndGet());
        registration.put("customer", Map.of("name", "章小姐", "phone", phone));
        registration.put("fields", fields);
        return registration;
    }
}
