package org.redress.upkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.upkeep.node.PrivateFiles;

/** What a backup has to be like to be restored, and where it goes. */
class RestoreTest {

    private static final int SCHEMA = 19;

    @TempDir
    private Path home;

    private final List<String> told = new ArrayList<>();
    private Path backup;

    @BeforeEach
    void a_backup_with_a_plugin_and_a_setting() throws Exception {
        backup = home.resolve("backup");
        put("backup/database/db/log/log1.dat", "pages");
        put("backup/deploy/desk.redress.yaml", "redress: 1");
        put("backup/etc/org.redress.node.cfg", "demo = false");
        put("backup/data/ssh-host.key", "key");
        seal(SCHEMA);
        put("home/etc/org.redress.node.cfg", "demo = true");
    }

    private void put(String name, String text) throws Exception {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void seal(int schema) throws Exception {
        Files.deleteIfExists(backup.resolve(Manifest.NAME));
        Files.deleteIfExists(backup.resolve(Manifest.SEAL));
        List<Path> files = PrivateFiles.below(backup);
        new Manifest("0.1.0", "2026-11-27T10:00:00Z", true, schema, 9, Manifest.digests(backup, files)).write(backup);
    }

    private void restore(boolean withSettings) throws Exception {
        new Restore(backup, home.resolve("home/data"), home.resolve("home/deploy"), home.resolve("home/etc"), SCHEMA)
                .run(withSettings, text -> told.add(text.in("en")));
    }

    private String at(String name) throws Exception {
        return Files.readString(home.resolve("home").resolve(name));
    }

    @Test
    void everything_goes_where_a_node_finds_it_and_settings_are_only_compared() throws Exception {
        restore(false);

        assertThat(at("data/redress/db/log/log1.dat")).isEqualTo("pages");
        assertThat(at("data/ssh-host.key")).isEqualTo("key");
        assertThat(at("deploy/desk.redress.yaml")).isEqualTo("redress: 1");
        assertThat(at("etc/org.redress.node.cfg")).isEqualTo("demo = true");
        assertThat(told).anyMatch(line -> line.contains("org.redress.node.cfg differs"));
    }

    @Test
    void settings_are_restored_when_that_is_asked_for() throws Exception {
        restore(true);

        assertThat(at("etc/org.redress.node.cfg")).isEqualTo("demo = false");
    }

    @Test
    void a_changed_file_is_found_before_anything_is_written() throws Exception {
        put("backup/database/db/log/log1.dat", "pagez");

        assertThatThrownBy(() -> restore(false)).hasMessageContainingAll("RD-UPK-302", "database/db/log/log1.dat");
        assertThat(home.resolve("home/data")).doesNotExist();
    }

    @Test
    void a_missing_file_is_found() throws Exception {
        Files.delete(backup.resolve("deploy/desk.redress.yaml"));

        assertThatThrownBy(() -> restore(false)).hasMessageContainingAll("RD-UPK-302", "deploy/desk.redress.yaml");
    }

    @Test
    void a_manifest_that_was_changed_is_no_manifest() throws Exception {
        Path manifest = backup.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("schema=19", "schema=18"));

        assertThatThrownBy(() -> restore(false)).hasMessageContaining("RD-UPK-301");
    }

    @Test
    void a_backup_that_was_broken_off_is_none() throws Exception {
        Files.delete(backup.resolve(Manifest.NAME));

        assertThatThrownBy(() -> restore(false)).hasMessageContaining("RD-UPK-301");
    }

    @Test
    void a_name_that_leads_out_of_the_backup_is_refused() throws Exception {
        put("secret", "else");
        Path manifest = backup.resolve(Manifest.NAME);
        Files.writeString(
                manifest, Files.readString(manifest) + Manifest.sha256(home.resolve("secret")) + "  ../secret\n");
        Files.writeString(backup.resolve(Manifest.SEAL), Manifest.sha256(manifest) + "  MANIFEST\n");

        assertThatThrownBy(() -> restore(false)).hasMessageContainingAll("RD-UPK-302", "../secret");
    }

    @Test
    void a_backup_of_a_newer_schema_is_refused_in_words() throws Exception {
        seal(SCHEMA + 1);

        assertThatThrownBy(() -> restore(false)).isInstanceOfSatisfying(Restore.Refused.class, refused -> assertThat(
                        refused.words().in("zh"))
                .contains("RD-UPK-303", "20", "19"));
        assertThat(home.resolve("home/data")).doesNotExist();
    }

    @Test
    void data_that_are_there_are_not_overwritten() throws Exception {
        put("home/data/redress/db/seg0/c10.dat", "mine");

        assertThatThrownBy(() -> restore(false)).hasMessageContaining("RD-UPK-304");
        assertThat(at("data/redress/db/seg0/c10.dat")).isEqualTo("mine");
    }

    @Test
    void empty_directories_of_a_node_that_never_ran_are_no_data() throws Exception {
        Files.createDirectories(home.resolve("home/data/tmp"));

        restore(false);

        assertThat(at("data/redress/db/log/log1.dat")).isEqualTo("pages");
    }

    @Test
    void another_file_of_the_same_name_in_the_plugin_folder_is_not_overwritten() throws Exception {
        put("home/deploy/desk.redress.yaml", "redress: 2");

        assertThatThrownBy(() -> restore(false)).hasMessageContaining("RD-UPK-305");
        assertThat(at("deploy/desk.redress.yaml")).isEqualTo("redress: 2");
        assertThat(home.resolve("home/data")).doesNotExist();
    }
}
