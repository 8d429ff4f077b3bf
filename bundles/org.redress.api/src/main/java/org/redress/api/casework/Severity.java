package org.redress.api.casework;

/** Weight of a case. */
public enum Severity {
    GENERAL,
    MAJOR
}
