/** Keeping an installation: what was decided as a file, copies of the node, figures for those who help. */
@Export
@Version("1.0.0")
package org.redress.api.upkeep;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
