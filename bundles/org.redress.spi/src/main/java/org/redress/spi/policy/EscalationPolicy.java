package org.redress.spi.policy;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides whether a row of the ladder applies to a case, and to whom it goes. Implemented by plugins, as a component with
 * {@link RedressPolicy}; asked by the core when something happened that the row reacts to and all its columns fit.
 *
 * <p>The answer must follow from the question alone: the core may ask again, and keeps the answer, never the object. No
 * clock, no network, no file, no thread of its own. Asked from several threads at once. Whoever takes too long, throws, or
 * answers with roles that nobody knows is passed over: owner and managers of the case are told instead, and a plugin that
 * does so again and again is not asked any more until an administrator says so.
 */
@ConsumerType
public interface EscalationPolicy {

    /**
     * @param question never null
     * @return never null
     */
    Answer decide(Question question);
}
