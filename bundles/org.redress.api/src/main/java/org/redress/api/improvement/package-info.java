/** Improvement items: types of complaint that recur, and what comes of them. */
@Export
@Version("1.0.0")
package org.redress.api.improvement;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
