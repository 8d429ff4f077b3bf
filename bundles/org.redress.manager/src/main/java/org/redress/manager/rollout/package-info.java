/** A version goes to more and more branches, and comes back by itself where that goes badly. */
package org.redress.manager.rollout;
