/** Changes of plugins that are looked at, made as a whole, and reversed as a whole (decision 0009). */
package org.redress.manager.plan;
