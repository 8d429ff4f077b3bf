/** Full-text search. */
package org.redress.search;
