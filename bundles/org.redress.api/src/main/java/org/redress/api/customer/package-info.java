/** Customers and how they are found again. */
@Export
@Version("1.0.0")
package org.redress.api.customer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
