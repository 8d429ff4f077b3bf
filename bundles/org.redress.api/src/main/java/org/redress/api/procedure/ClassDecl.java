package org.redress.api.procedure;

import org.redress.api.text.Text;

/**
 * A class that cases of a pack fall into, besides their severity: class A or B (P16), nature A, B or C (P07).
 *
 * @param code as rules write it
 */
public record ClassDecl(String code, Text title) {}
