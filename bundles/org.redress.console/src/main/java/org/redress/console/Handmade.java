package org.redress.console;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.model.Resource;

/**
 * Pages as Jersey resources. Registered as plain objects they would work as well, but Jersey then warns at every start that
 * each of them is no provider.
 */
final class Handmade {

    private Handmade() {}

    static Set<Resource> resources(Object... pages) {
        return Arrays.stream(pages).map(Handmade::resource).collect(Collectors.toSet());
    }

    private static Resource resource(Object page) {
        Resource described = Resource.from(page.getClass());
        Resource.Builder bound = Resource.builder(described.getPath());
        bind(described, page, bound);
        described.getChildResources().forEach(child -> bind(child, page, bound.addChildResource(child.getPath())));
        return bound.build();
    }

    private static void bind(Resource described, Object page, Resource.Builder bound) {
        described.getAllMethods().forEach(method -> bound.addMethod(method.getHttpMethod())
                .consumes(method.getConsumedTypes())
                .produces(method.getProducedTypes())
                .handledBy(page, method.getInvocable().getHandlingMethod()));
    }
}
