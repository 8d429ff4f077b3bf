/** What customers reach without an account: links to their own case. */
@Export
@Version("1.0.0")
package org.redress.api.portal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
