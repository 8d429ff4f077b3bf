/** Figures over complaints for those who manage: read, looked behind, downloaded. */
@Export
@Version("1.0.0")
package org.redress.api.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
