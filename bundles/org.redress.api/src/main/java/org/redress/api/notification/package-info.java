/** The in-app inbox of each member of staff. */
@Export
@Version("1.0.0")
package org.redress.api.notification;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
