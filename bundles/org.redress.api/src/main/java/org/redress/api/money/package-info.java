/** Amounts with their currency. */
@Export
@Version("1.0.0")
package org.redress.api.money;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
