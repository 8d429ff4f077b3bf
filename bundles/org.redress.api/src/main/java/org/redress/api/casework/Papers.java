package org.redress.api.casework;

/** Documents issued and signed, rights that were told, and what is sealed. */
public record Papers() {

    /** Of a case in which nothing of this has happened. */
    public static final Papers NONE = new Papers();
}
