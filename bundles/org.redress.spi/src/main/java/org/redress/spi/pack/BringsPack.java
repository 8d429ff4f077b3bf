package org.redress.spi.pack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Header;

/**
 * Put on the {@code package-info} of a bundle's package, makes the build write the header {@link PackManifest#HEADER}.
 * Authors who write manifests otherwise do not need it; at run time it is not there.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Header(name = PackManifest.HEADER, value = "${@value}")
public @interface BringsPack {

    /** Path of the main file inside the bundle. */
    String value() default PackManifest.USUAL_PATH;
}
