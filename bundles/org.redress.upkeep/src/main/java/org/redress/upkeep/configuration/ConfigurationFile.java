package org.redress.upkeep.configuration;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a configuration file says, component by component as it is written. Lists are sorted: the same decisions give the
 * same file.
 *
 * @param configuration always {@link #FORMAT}
 * @param plugins what was in use where the file was made, for those plugins that something was decided about
 * @param accounts empty when the file says nothing about accounts
 */
record ConfigurationFile(
        String configuration,
        SortedMap<String, Version> plugins,
        List<Place> units,
        List<Time> calendars,
        List<Decision> activations,
        Optional<List<Person>> accounts) {

    static final String FORMAT = "redress 1";

    /** A version of a plugin and what is in it. */
    record Version(String version, String sha256) {}

    /** A unit. */
    record Place(
            String id,
            String kind,
            String code,
            SortedMap<String, String> name,
            Optional<String> parent,
            ZoneId zone,
            boolean active) {}

    /**
     * Working time that a unit decided.
     *
     * @param week shifts like {@code 09:00-18:00} by day of the week
     */
    record Time(
            String unit,
            Map<String, List<String>> week,
            Optional<Boolean> observesHolidays,
            SortedMap<LocalDate, Day> days,
            Optional<String> quiet,
            Optional<Integer> attentionDays,
            String reason) {}

    /** A special day. */
    record Day(SortedMap<String, String> title, List<String> shifts) {}

    /** What a unit decided about a plugin. */
    record Decision(
            String plugin,
            String unit,
            String state,
            boolean locked,
            Optional<String> versionRange,
            SortedMap<String, Object> settings,
            String reason) {}

    /** An account with its roles. Whether somebody may sign in is decided at each installation, never by a file. */
    record Person(String username, String displayName, List<Role> roles) {}

    /** A role at a unit. */
    record Role(String role, String unit) {}
}
