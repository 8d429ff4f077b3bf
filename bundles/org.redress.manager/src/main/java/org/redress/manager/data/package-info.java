/** What is kept of plugins: shown, taken along, and deleted where two people want it. */
package org.redress.manager.data;
