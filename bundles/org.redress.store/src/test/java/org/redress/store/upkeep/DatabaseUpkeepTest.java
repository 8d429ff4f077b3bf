package org.redress.store.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.store.EveryDatabase;

/** What the database says about itself. */
class DatabaseUpkeepTest extends EveryDatabase {

    private final SqlDatabaseUpkeep upkeep = new SqlDatabaseUpkeep(opened.work());

    @Test
    void product_schema_and_rows_are_told() {
        assertThat(upkeep.product()).containsPattern("Derby|PostgreSQL").containsPattern("\\d");
        assertThat(upkeep.schema()).isPositive();
        assertThat(upkeep.rows()).containsKeys("rd_case", "rd_event").containsEntry("rd_schema", 1L);
    }

    @Test
    void a_database_that_has_no_directory_here_is_not_copied(@TempDir Path directory) {
        assertThat(upkeep.files()).isEmpty();
        assertThatThrownBy(() -> upkeep.copyInto(directory)).isInstanceOf(IllegalStateException.class);
    }
}
