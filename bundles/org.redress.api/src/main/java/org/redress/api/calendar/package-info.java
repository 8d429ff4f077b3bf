/** Working time: when a unit is open, which days count, when nobody is disturbed. */
@Export
@Version("1.0.0")
package org.redress.api.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
