package org.redress.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.account.Grant;
import org.redress.store.QuietMigration;
import org.redress.store.people.JpaAccountStore;
import org.redress.store.port.AccountStore.StoredAccount;
import org.redress.store.upkeep.SqlDatabaseUpkeep;

/** Opening, closing, refusing. */
class DatabaseTest {

    private static final Access EMBEDDED = new Access("", "", "", 4, "");

    @TempDir
    private Path home;

    @BeforeAll
    static void quiet() {
        QuietMigration.please();
    }

    private static StoredAccount account(String name) {
        return new StoredAccount(
                name, name, true, java.util.List.of(new Grant("r", "u")), Optional.empty(), false, Optional.empty(), 0);
    }

    @Test
    void data_survives_a_restart() throws Exception {
        try (Database database = Database.open(EMBEDDED, home)) {
            new JpaAccountStore(database.unitOfWork()).save(account("kept"));
        }
        assertThat(home.resolve("db")).isDirectory();
        try (Database database = Database.open(EMBEDDED, home)) {
            assertThat(new JpaAccountStore(database.unitOfWork()).find("kept")).isPresent();
        }
    }

    @Test
    void a_copy_made_while_the_database_is_open_opens_with_what_was_committed() throws Exception {
        Path copies = Files.createDirectory(home.resolve("copies"));
        try (Database database = Database.open(EMBEDDED, home)) {
            new JpaAccountStore(database.unitOfWork()).save(account("kept"));
            SqlDatabaseUpkeep upkeep = new SqlDatabaseUpkeep(database.unitOfWork());
            assertThat(upkeep.files()).contains(home.resolve("db"));
            assertThat(upkeep.size()).isPositive();
            upkeep.copyInto(copies);
            new JpaAccountStore(database.unitOfWork()).save(account("later"));
        }
        try (Database copy = Database.open(EMBEDDED, copies)) {
            assertThat(new JpaAccountStore(copy.unitOfWork()).find("kept")).isPresent();
            assertThat(new JpaAccountStore(copy.unitOfWork()).find("later")).isEmpty();
        }
    }

    @Test
    void committed_data_survives_the_death_of_the_process_and_a_second_node_is_refused_before_it() throws Exception {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherNode.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var says = node.inputReader()) {
            assertThat(says.readLine()).isEqualTo("committed");
            assertThatThrownBy(() -> Database.open(EMBEDDED, home))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageStartingWith("RD-STO-002");
        } finally {
            node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        try (Database database = Database.open(EMBEDDED, home)) {
            assertThat(new JpaAccountStore(database.unitOfWork()).find("kept")).isPresent();
        }
    }

    /** A node that commits and then works on until it is killed. */
    static final class OtherNode {

        public static void main(String[] arguments) throws Exception {
            QuietMigration.please();
            Database database = Database.open(EMBEDDED, Path.of(arguments[0]));
            new JpaAccountStore(database.unitOfWork()).save(account("kept"));
            System.out.println("committed");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
        }
    }

    @Test
    void a_schema_from_a_newer_version_is_refused() throws Exception {
        Database.open(EMBEDDED, home).close();
        EmbeddedDataSource raw = new EmbeddedDataSource();
        raw.setDatabaseName("directory:" + home.resolve("db"));
        try (var connection = raw.getConnection()) {
            connection.createStatement().executeUpdate("UPDATE rd_schema SET version = 999");
        }

        assertThatThrownBy(() -> Database.open(EMBEDDED, home))
                .isInstanceOf(StoreRefused.class)
                .hasMessageStartingWith("RD-STO-003");
    }

    @Test
    void a_level_schema_is_opened_without_migrating() throws Exception {
        Database.open(EMBEDDED, home).close();
        EmbeddedDataSource raw = new EmbeddedDataSource();
        raw.setDatabaseName("directory:" + home.resolve("db"));
        try (var connection = raw.getConnection()) {
            // Without its log the migration would run, and fail.
            connection.createStatement().executeUpdate("DROP TABLE databasechangelog");
        }

        Database.open(EMBEDDED, home).close();
    }

    @Test
    void an_unknown_kind_of_database_is_refused_without_telling_its_password() {
        Access oracle = new Access("jdbc:oracle:thin:@x?password=secret", "u", "secret", 4, "");

        assertThatThrownBy(() -> Database.open(oracle, home))
                .isInstanceOf(StoreRefused.class)
                .hasMessageStartingWith("RD-STO-007")
                .hasMessageNotContaining("secret");
        assertThat(oracle.toString()).doesNotContain("u, secret");
    }

    @Test
    void a_server_that_does_not_answer_is_no_refusal() {
        Access nobody = new Access("jdbc:postgresql://127.0.0.1:1/none", "u", "p", 4, "");

        assertThatThrownBy(() -> Database.open(nobody, home)).isInstanceOf(SQLException.class);
    }

    @Test
    void derby_writes_nothing_into_the_working_directory() throws Exception {
        Database.open(EMBEDDED, home).close();

        assertThat(new File("derby.log")).doesNotExist();
    }

    @Test
    void every_changelog_is_run() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/schema"))) {
            assertThat(files.map(file -> "schema/" + file.getFileName())
                            .sorted()
                            .toList())
                    .isEqualTo(Schema.CHANGELOGS);
        }
    }
}
