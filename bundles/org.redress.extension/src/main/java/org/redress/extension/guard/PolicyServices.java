package org.redress.extension.guard;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.redress.extension.Origin;
import org.redress.spi.policy.Answer;
import org.redress.spi.policy.EscalationPolicy;
import org.redress.spi.policy.Question;

/** Policies that bundles offer. Knows them by reference only: the object is fetched within each guarded call. */
final class PolicyServices {

    private static final String NAME = "redress.policy";

    private final BundleContext context;
    private final ServiceTracker<EscalationPolicy, ServiceReference<EscalationPolicy>> tracker;

    PolicyServices(BundleContext context) {
        this.context = context;
        this.tracker = new ServiceTracker<>(context, EscalationPolicy.class, null) {
            @Override
            public ServiceReference<EscalationPolicy> addingService(ServiceReference<EscalationPolicy> reference) {
                return reference;
            }

            @Override
            public void removedService(
                    ServiceReference<EscalationPolicy> reference, ServiceReference<EscalationPolicy> same) {
                // Nothing was fetched.
            }
        };
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    Optional<ServiceReference<EscalationPolicy>> find(String origin, String policy) {
        ServiceReference<EscalationPolicy>[] all = tracker.getServiceReferences();
        return all == null
                ? Optional.empty()
                : Stream.of(all)
                        .filter(found -> policy.equals(found.getProperty(NAME)))
                        .filter(found -> found.getBundle() != null
                                && Origin.of(found.getBundle()).equals(origin))
                        .findFirst();
    }

    /** The bundle of that origin, if it offers any policy. */
    Optional<Bundle> bundle(String origin) {
        ServiceReference<EscalationPolicy>[] all = tracker.getServiceReferences();
        return all == null
                ? Optional.empty()
                : Stream.of(all)
                        .map(ServiceReference::getBundle)
                        .filter(Objects::nonNull)
                        .filter(bundle -> Origin.of(bundle).equals(origin))
                        .findFirst();
    }

    /** Runs code of the plugin from the first step: making the object may hang, too. */
    Callable<Answer> call(ServiceReference<EscalationPolicy> reference, Question question) {
        return () -> {
            ServiceObjects<EscalationPolicy> objects = context.getServiceObjects(reference);
            EscalationPolicy policy = objects == null ? null : objects.getService();
            if (policy == null) {
                throw new IllegalStateException("the policy is gone or could not be made");
            }
            try {
                return policy.decide(question);
            } finally {
                giveBack(objects, policy);
            }
        };
    }

    private static void giveBack(ServiceObjects<EscalationPolicy> objects, EscalationPolicy policy) {
        try {
            objects.ungetService(policy);
        } catch (IllegalArgumentException alreadyBack) {
            // The framework counts uses and says so when another call gave the last one back at the same moment.
        }
    }
}
