/** Files that belong to a case. */
@Export
@Version("1.0.0")
package org.redress.api.evidence;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
