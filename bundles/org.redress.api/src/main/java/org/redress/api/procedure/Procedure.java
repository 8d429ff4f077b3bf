package org.redress.api.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A compiled pack. Immutable, thread-safe, holds no plugin object.
 *
 * @param origin row of the house's procedure list, for example {@code P01}; empty for others
 * @param evidence titles of kinds of files, by kind
 * @param types by full id, in the order of the pack
 * @param duties lines shown on every case
 * @param assessments rows that propose severity, urgency and class
 * @param classes from the lightest to the gravest
 * @param handling documents, conduct, tracks outside the house
 */
public record Procedure(
        PackRef ref,
        PackKind kind,
        Text title,
        Text description,
        String origin,
        Map<String, RoleDecl> roles,
        Map<String, SettingDecl> settings,
        Map<String, ComplaintType> types,
        Map<String, RemedyDecl> remedies,
        List<Gate> gates,
        List<LadderRule> ladder,
        List<AuthorityRule> authority,
        List<ClockDecl> clocks,
        List<Guide> guides,
        List<Text> duties,
        Map<String, Text> evidence,
        List<AssessmentRule> assessments,
        List<ClassDecl> classes,
        Optional<HolidayCalendar> holidays,
        Handling handling) {

    public Optional<ComplaintType> type(String fullId) {
        return Optional.ofNullable(types.get(fullId));
    }

    /**
     * Types that can be registered where these settings hold, in the order of the pack. What runs is not looked at here.
     *
     * @param chosen settings of this pack as they hold at a branch
     */
    public List<ComplaintType> offered(Map<String, Object> chosen) {
        return types.values().stream().filter(type -> type.offeredWith(chosen)).toList();
    }
}
