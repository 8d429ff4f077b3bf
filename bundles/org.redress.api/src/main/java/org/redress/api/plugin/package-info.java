/** Installed plugins, and for which units they are active. */
@Export
@Version("1.0.0")
package org.redress.api.plugin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
