/** Words shown to people, held in every language that the product speaks. */
@Export
@Version("1.0.0")
package org.redress.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
