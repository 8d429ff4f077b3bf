package org.redress.itests.node;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class talk to one demonstration node with simulated time, started once for all such classes: they
 * share its cases and its time, which only moves forward. Constructors and methods may take a {@link RedressNode} or
 * the {@link org.redress.itests.rest.Staff} on it. After the class, what it made the node log is looked at.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DemoNodeExtension.class)
public @interface DemoNode {

    String START = "2026-11-19T10:00:00+08:00";

    /** Small, so that a file above the limit takes no time to send. */
    int LARGEST_FILE_MB = 2;

    /** Regular expressions of warnings that this class provokes on purpose. */
    String[] provokes() default {};
}
