/** Complaint cases: what a case is, and the one service through which it changes. */
@Export
@Version("1.0.0")
package org.redress.api.casework;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
