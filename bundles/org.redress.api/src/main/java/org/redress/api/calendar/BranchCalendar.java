package org.redress.api.calendar;

/**
 * Time at a branch as it holds now.
 *
 * @param house working time of the branch itself; clocks count by it unless they say otherwise
 * @param official Monday to Friday with the public holidays and make-up workdays of the active packs, whatever the house
 *     does: what the law calls a working day
 * @param attentionDays working days of the house after which somebody looks at a case that nothing else watches
 */
public record BranchCalendar(WorkingCalendar house, WorkingCalendar official, QuietHours quiet, int attentionDays) {}
