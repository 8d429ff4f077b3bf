package org.redress.upkeep.support;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Services as they are at the moment: a bundle for support is wanted most when some are missing. */
final class Services {

    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    /** What is made of the service; empty when it is not there. */
    <S, R> Optional<R> with(Class<S> type, Function<S, R> use) {
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }
}
