package org.redress.api.unit;

/** Levels of the organisation tree, from the top. */
public enum UnitKind {
    CHAIN,
    REGION,
    BRANCH
}
