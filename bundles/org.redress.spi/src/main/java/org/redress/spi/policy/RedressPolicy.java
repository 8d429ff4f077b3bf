package org.redress.spi.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Requirement;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Put on a component that implements {@link EscalationPolicy}: the name by which rows of the ladder of this bundle's pack
 * speak of it.
 */
@ComponentPropertyType
@Requirement(namespace = PolicyNamespace.NAMESPACE, name = PolicyNamespace.NAME, version = PolicyNamespace.VERSION)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RedressPolicy {

    /** As in {@code policy: vip-caller} of the row. */
    String value();
}
