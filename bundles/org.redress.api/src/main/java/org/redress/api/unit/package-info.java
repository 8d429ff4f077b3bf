/** The organisation tree: chain, region, branch. */
@Export
@Version("1.0.0")
package org.redress.api.unit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
