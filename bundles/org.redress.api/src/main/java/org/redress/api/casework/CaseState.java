package org.redress.api.casework;

/** Life of a case. */
public enum CaseState {
    OPEN,
    /** Result told; keeps its owner until archived. */
    CLOSED,
    /** In custody only: nobody owns it, nothing about it changes. */
    ARCHIVED
}
