package org.redress.api.procedure;

/** On what a claim rests. A claimant chooses one: the same loss is never made good twice. */
public enum LegalGround {
    TORT,
    CONTRACT
}
