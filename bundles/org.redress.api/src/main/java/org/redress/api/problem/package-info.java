/** Expected outcomes of a request as values: what was done, or why it was not. */
@Export
@Version("1.0.0")
package org.redress.api.problem;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
