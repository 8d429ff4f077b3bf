package org.redress.upkeep.configuration;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.upkeep.configuration.ConfigurationFile.Decision;
import org.redress.upkeep.configuration.ConfigurationFile.Person;
import org.redress.upkeep.configuration.ConfigurationFile.Place;
import org.redress.upkeep.configuration.ConfigurationFile.Role;
import org.redress.upkeep.configuration.ConfigurationFile.Time;
import org.redress.upkeep.configuration.ConfigurationFile.Version;

/** Files of a small chain: lanhu, its region east, its branch hz-xihu. */
final class Samples {

    final List<Place> units = new ArrayList<>(List.of(
            place("lanhu", "chain", Optional.empty()),
            place("east", "region", Optional.of("lanhu")),
            place("hz-xihu", "branch", Optional.of("east"))));
    final List<Decision> decisions = new ArrayList<>();
    final List<Time> times = new ArrayList<>();
    final List<Person> people = new ArrayList<>();

    static Place place(String id, String kind, Optional<String> parent) {
        return new Place(
                id,
                kind,
                id.toUpperCase(java.util.Locale.ROOT).replace("-", ""),
                new TreeMap<>(Map.of("zh", "单位 " + id, "en", "Unit " + id)),
                parent,
                ZoneId.of("Asia/Shanghai"),
                true);
    }

    static Decision decision(String plugin, String unit, boolean locked, Map<String, Object> settings) {
        return new Decision(plugin, unit, "on", locked, Optional.empty(), new TreeMap<>(settings), "试点");
    }

    static Time week(String unit, String hours) {
        return new Time(
                unit,
                Map.of("monday", List.of(hours)),
                Optional.of(true),
                new TreeMap<>(),
                Optional.of("21:00-08:00"),
                Optional.empty(),
                "夏季");
    }

    static Person person(String name, String role, String unit) {
        return new Person(name, name, List.of(new Role(role, unit)));
    }

    ConfigurationFile file() {
        return new ConfigurationFile(
                ConfigurationFile.FORMAT,
                new TreeMap<>(Map.of("clinic-chain", new Version("1.0.0", "ab"))),
                List.copyOf(units),
                List.copyOf(times),
                List.copyOf(decisions),
                people.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(people)));
    }
}
