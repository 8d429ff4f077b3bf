package org.redress.pack;

import java.util.HashMap;
import java.util.Map;

/** A fact was asked for of which nobody has said anything. The language treats it as any error: what decides, decides. */
final class Unsaid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Unsaid(Object name) {
        super(String.valueOf(name), null, false, false);
    }

    /** Facts of a group; of those that it does not hold even their absence is unknown. */
    static final class Group extends HashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        Group(Map<?, ?> known) {
            super(known);
        }

        @Override
        public boolean containsKey(Object name) {
            if (!super.containsKey(name)) {
                throw new Unsaid(name);
            }
            return true;
        }

        @Override
        public Object get(Object name) {
            containsKey(name);
            return super.get(name);
        }
    }
}
