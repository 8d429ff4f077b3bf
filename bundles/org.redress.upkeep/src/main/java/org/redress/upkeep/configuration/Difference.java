package org.redress.upkeep.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.redress.api.text.Text;
import org.redress.api.upkeep.ConfigurationPlan.Kind;
import org.redress.api.upkeep.ConfigurationPlan.Line;
import org.redress.upkeep.configuration.ConfigurationFile.Decision;
import org.redress.upkeep.configuration.ConfigurationFile.Person;
import org.redress.upkeep.configuration.ConfigurationFile.Place;
import org.redress.upkeep.configuration.ConfigurationFile.Time;
import org.redress.upkeep.configuration.ConfigurationFile.Version;

/**
 * What a file would change. Pure.
 *
 * @param installed versions here of the plugins that the file names
 */
record Difference(ConfigurationFile present, ConfigurationFile wanted, SortedMap<String, Version> installed) {

    private static final int ID_LENGTH = 12;

    List<Change<Place>> units() {
        return Change.between(
                Part.UNIT,
                byKey(present.units(), Place::id),
                keys(wanted.units(), Place::id),
                byKey(wanted.units(), Place::id));
    }

    List<Change<Time>> calendars() {
        return Change.between(
                Part.CALENDAR,
                byKey(present.calendars(), Time::unit),
                keys(wanted.calendars(), Time::unit),
                byKey(wanted.calendars(), Time::unit));
    }

    List<Change<Decision>> activations() {
        return Change.between(
                Part.ACTIVATION,
                byKey(present.activations(), Difference::key),
                keys(wanted.activations(), Difference::key),
                byKey(wanted.activations(), Difference::key));
    }

    /** Nothing when the file says nothing of accounts. */
    List<Change<Person>> accounts() {
        if (wanted.accounts().isEmpty()) {
            return List.of();
        }
        List<Person> people = wanted.accounts().get();
        return Change.between(
                Part.ACCOUNT,
                byKey(present.accounts().orElse(List.of()), Person::username),
                keys(people, Person::username),
                byKey(people, Person::username));
    }

    List<Change<?>> all() {
        List<Change<?>> all = new ArrayList<>(units());
        all.addAll(accounts());
        all.addAll(calendars());
        all.addAll(activations());
        return all;
    }

    /** Plugins that bring something else here than where the file was made. */
    List<Line> versions() {
        List<Line> notes = new ArrayList<>();
        wanted.plugins().forEach((plugin, there) -> {
            Optional<Version> here = Optional.ofNullable(installed.get(plugin));
            if (!here.equals(Optional.of(there))) {
                notes.add(new Line(
                        Kind.NOTE, "plugin " + plugin, versionWords(here, there).with("plugin", plugin), List.of()));
            }
        });
        return notes;
    }

    private static Text versionWords(Optional<Version> here, Version there) {
        Text words = here.isEmpty()
                ? Text.of(
                        "插件 {plugin} 在此没有安装（文件来自 {there} 版）；放入后决定才会生效",
                        "plugin {plugin} is not installed here (the file comes from {there}); decisions about it work once"
                                + " it is")
                : here.get().version().equals(there.version())
                        ? Text.of(
                                "插件 {plugin} {there} 在此的内容与文件来源处不同",
                                "plugin {plugin} {there} has other content here than where the file comes from")
                        : Text.of(
                                "插件 {plugin} 在此使用 {here} 版，文件来自 {there} 版",
                                "plugin {plugin} is {here} here, {there} where the file comes from");
        return words.with("here", here.map(Version::version).orElse("")).with("there", there.version());
    }

    /** Another file, another state of what it speaks of, or other plugins give another one. */
    String id() {
        ConfigurationFile normal = new ConfigurationFile(
                wanted.configuration(),
                installed,
                present.units(),
                present.calendars(),
                present.activations(),
                present.accounts());
        String both = FileText.write(normal) + FileText.write(wanted);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String key(Decision decision) {
        return decision.plugin() + "@" + decision.unit();
    }

    private static <T> SortedMap<String, T> byKey(List<T> entries, Function<T, String> key) {
        SortedMap<String, T> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(key.apply(entry), entry));
        return byKey;
    }

    /** Each once: of an entry that is there twice the second one counts, and the reader refuses it. */
    private static <T> List<String> keys(List<T> entries, Function<T, String> key) {
        return entries.stream().map(key).distinct().toList();
    }
}
