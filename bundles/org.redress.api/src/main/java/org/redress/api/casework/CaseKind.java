package org.redress.api.casework;

/** Whether somebody asks or complains (P17: one can turn into the other). */
public enum CaseKind {
    INQUIRY,
    COMPLAINT
}
