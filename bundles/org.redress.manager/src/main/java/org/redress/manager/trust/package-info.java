/** Signatures of plugins: made, checked, and whose count (docs/decisions/0008-signatures.md). */
package org.redress.manager.trust;
