package org.redress.api.search;

/** Kinds of things that are found. */
public enum HitKind {
    CASE,
    CUSTOMER,
    GUIDE
}
