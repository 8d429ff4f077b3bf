/** The compiled form of a rule pack: types, stages, tasks, gates, clocks, ladders, authority, guides. */
@Export
@Version("1.0.0")
package org.redress.api.procedure;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
