/** Keeps an installation: its decisions as a file, copies of all of it, figures for those who help. */
package org.redress.upkeep;
