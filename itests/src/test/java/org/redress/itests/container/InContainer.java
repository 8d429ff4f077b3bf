package org.redress.itests.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test methods of this class run inside the real distribution, started once for all such classes. They may take a
 * {@code BundleContext}. Life-cycle methods and injected fields are not supported there: each call gets a new object.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InContainerExtension.class)
public @interface InContainer {}
