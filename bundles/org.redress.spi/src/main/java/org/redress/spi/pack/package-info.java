/**
 * How a bundle says that it brings a rule pack. A pack is data; a bundle that brings one needs no class of its own and
 * exports nothing.
 */
@Export
@Version("1.0.0")
package org.redress.spi.pack;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
