package org.redress.api.procedure;

import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A class that cases of a pack fall into, besides their severity: class A or B (P16), nature A, B or C (P07).
 *
 * @param code as rules write it
 * @param score what a case of the class counts in the house's figures (P06: a major counts as two general); empty where
 *     the pack keeps no score of it
 */
public record ClassDecl(String code, Text title, Optional<Integer> score) {}
