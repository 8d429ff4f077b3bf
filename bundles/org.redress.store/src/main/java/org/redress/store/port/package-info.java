/**
 * What core bundles ask of the database. Implemented by the store; called by engine, security, extension and manager, never
 * by plugins or entries. Every write method is one transaction. Implementations are thread-safe and block for database
 * time. No type of the persistence library shows here.
 */
@Export
@Version("1.0.0")
package org.redress.store.port;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
