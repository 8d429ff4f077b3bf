package org.redress.api.casework;

/** Finding about who is at fault, made only when both accounts are recorded (P02). */
public enum FaultClass {
    OWN_FAULT,
    COMMUNICATION,
    UNREASONABLE
}
