/** Business time. */
@Export
@Version("1.0.0")
package org.redress.api.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
