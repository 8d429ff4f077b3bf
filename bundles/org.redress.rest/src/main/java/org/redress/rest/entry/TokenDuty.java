package org.redress.rest.entry;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Puts the token filter before every resource method but those marked {@link NoToken}: who forgets it, is closed. */
public final class TokenDuty implements DynamicFeature {
    private final TokenFilter filter;

    public TokenDuty(TokenFilter filter) {
        this.filter = filter;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceMethod().isAnnotationPresent(NoToken.class)) {
            context.register(filter);
        }
    }
}
