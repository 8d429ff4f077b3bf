/** Whether this node lives, is ready, and how it fares. Exports nothing. */
package org.redress.health;
