/** The demonstration chain, for the command that loads it. */
@Export
@Version("1.0.0")
package org.redress.demo;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
