/** How the node and its data are doing. */
@Export
@Version("1.0.0")
package org.redress.api.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
