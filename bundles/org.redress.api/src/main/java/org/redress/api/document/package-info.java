/** Paper: what is printed, and who prints it. */
@Export
@Version("1.0.0")
package org.redress.api.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
