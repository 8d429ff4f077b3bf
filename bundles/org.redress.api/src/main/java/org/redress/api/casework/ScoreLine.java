package org.redress.api.casework;

/**
 * What the cases of one class counted at one branch in a period (P06).
 *
 * @param type full type id
 * @param classCode confirmed class
 * @param cases how many, those that count nothing included
 * @param score their sum
 */
public record ScoreLine(String branch, String type, String classCode, int cases, int score) {}
