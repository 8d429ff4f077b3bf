/**
 * The live plugins as the plugin administration needs them. Everybody else asks {@code
 * org.redress.api.plugin.ProcedureCatalog}.
 */
@Export
@Version("1.0.0")
package org.redress.extension;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
