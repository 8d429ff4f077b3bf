/** Staff accounts, their roles at units, sign-in, sessions and tokens. */
@Export
@Version("1.0.0")
package org.redress.api.account;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
