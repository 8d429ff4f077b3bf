/**
 * Why something was decided and what would have changed it. Pure: looks at rules and facts only. Decisions and the page
 * of explanations use it alike, so that both say the same.
 */
package org.redress.engine.why;
