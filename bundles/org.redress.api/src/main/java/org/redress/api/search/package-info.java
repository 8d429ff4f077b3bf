/** Full-text search over cases, customers and guides. */
@Export
@Version("1.0.0")
package org.redress.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
