/** Duties of the house that come round, beside the cases: what is due, what was recorded, what was missed. */
@Export
@Version("1.0.0")
package org.redress.api.routine;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
