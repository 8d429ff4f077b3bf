/**
 * Decisions about escalation that a table of data cannot make: a row of a pack's ladder names a policy, and code in the same
 * bundle answers for it.
 */
@Export
@Version("1.0.0")
@Capability(namespace = PolicyNamespace.NAMESPACE, name = PolicyNamespace.NAME, version = PolicyNamespace.VERSION)
package org.redress.spi.policy;

import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
