package org.redress.rest;

import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Models of resources whose methods run on an object made by hand. Jersey takes such objects directly too, but warns about
 * each of them at every start that it is no provider.
 */
final class InstanceResources {
    private InstanceResources() {}

    static Resource of(Object instance) {
        return copy(Resource.from(instance.getClass()), instance).build();
    }

    private static Resource.Builder copy(Resource described, Object instance) {
        Resource.Builder copy = Resource.builder(described.getPath());
        for (ResourceMethod method : described.getResourceMethods()) {
            copy.addMethod(method.getHttpMethod())
                    .consumes(method.getConsumedTypes())
                    .produces(method.getProducedTypes())
                    .handledBy(instance, method.getInvocable().getHandlingMethod());
        }
        for (Resource child : described.getChildResources()) {
            copy.addChildResource(copy(child, instance).build());
        }
        return copy;
    }
}
