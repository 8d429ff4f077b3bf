package org.redress.manager.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Closing;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.PackUse;
import org.redress.api.customer.Customer;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.store.port.PluginDataStore;

/**
 * Cases of a plugin, one after the other. Whoever takes them along gets people's words from the cases that they may see
 * anyway; from the others what the shell shows every administrator: no name, no free text, no value of a form, and the time line
 * as it was hashed, which can be verified all the same.
 */
final class CaseExport {

    private static final int PAGE = 200;

    /** As the node reads its own data; nothing personal of what it reads is written. */
    private static final Caller NODE = Caller.system("plugin-data");

    private final PluginDataStore data;
    private final CaseDesk desk;
    private final Caller caller;
    private final String plugin;
    private int withWords;
    private int without;

    CaseExport(PluginDataStore data, CaseDesk desk, Caller caller, String plugin) {
        this.data = data;
        this.desk = desk;
        this.caller = caller;
        this.plugin = plugin;
    }

    /** What {@link #lines} wrote. */
    Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("included", true);
        counts.put("withWords", withWords);
        counts.put("withoutWords", without);
        return counts;
    }

    /** One JSON document a line. */
    void lines(OutputStream out) throws IOException {
        each(number -> {
            Optional<CaseFile> open = file(caller, number);
            Optional<CaseFile> file = open.or(() -> file(NODE, number));
            if (file.isPresent()) {
                out.write(DataJson.line(document(file.get(), open.isPresent())));
                out.write('\n');
                if (open.isPresent()) {
                    withWords++;
                } else {
                    without++;
                }
            }
        });
    }

    private Map<String, Object> document(CaseFile file, boolean words) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", file.number());
        line.put("id", file.id());
        line.put("branch", file.branch());
        line.put("type", file.type());
        line.put("kind", file.kind());
        line.put("state", file.state());
        line.put("stage", file.stage());
        line.put("receivedAt", file.intake().receivedAt());
        line.put("packs", file.packs());
        line.put("words", words);
        if (words) {
            line.put("customer", desk.customer(file));
            line.put("fields", file.fields());
            line.put("case", file);
        }
        line.put("history", history(file.number(), words));
        return line;
    }

    private List<HistoryEvent> history(String number, boolean words) {
        List<HistoryEvent> all = new ArrayList<>();
        long after = 0;
        while (true) {
            Page<HistoryEvent> page = done(words
                            ? desk.history(caller, number, after, PAGE)
                            : desk.committedHistory(NODE, number, after, PAGE))
                    .orElse(new Page<>(List.of(), Optional.empty()));
            all.addAll(page.items());
            if (page.next().isEmpty() || page.items().isEmpty()) {
                return all;
            }
            after = page.items().get(page.items().size() - 1).seq();
        }
    }

    /** For people, in a spreadsheet. */
    void table(OutputStream out) throws IOException {
        // Without the mark spreadsheets take Chinese for something else.
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        write(
                out,
                "number",
                "branch",
                "type",
                "kind",
                "state",
                "stage",
                "version",
                "received",
                "closed",
                "owner",
                "severity",
                "customer",
                "summary");
        each(number -> {
            Optional<CaseFile> open = file(caller, number);
            Optional<CaseFile> known = open.or(() -> file(NODE, number));
            if (known.isPresent()) {
                CaseFile file = known.get();
                write(
                        out,
                        file.number(),
                        file.branch(),
                        file.type(),
                        code(file.kind()),
                        code(file.state()),
                        file.stage(),
                        version(file),
                        file.intake().receivedAt().toString(),
                        file.closing().map(Closing::at).map(Object::toString).orElse(""),
                        file.ownership().owner().orElse(""),
                        file.assessment().severity().map(CaseExport::code).orElse(""),
                        open.map(desk::customer).flatMap(Customer::name).orElse(""),
                        open.map(seen -> seen.intake().summary()).orElse(""));
            }
        });
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String version(CaseFile file) {
        return file.packs().stream()
                .map(PackUse::pack)
                .filter(pack -> pack.id().equals(plugin))
                .map(pack -> pack.version())
                .findFirst()
                .orElse("");
    }

    private static void write(OutputStream out, String... cells) throws IOException {
        out.write(Csv.line(List.of(cells)).getBytes(StandardCharsets.UTF_8));
    }

    /** Does something with the number of a case. */
    private interface Step {
        void with(String number) throws IOException;
    }

    private void each(Step step) throws IOException {
        List<String> page = data.caseNumbers(plugin, "", PAGE);
        while (!page.isEmpty()) {
            for (String number : page) {
                step.with(number);
            }
            page = data.caseNumbers(plugin, page.get(page.size() - 1), PAGE);
        }
    }

    private Optional<CaseFile> file(Caller who, String number) {
        return done(desk.open(who, number));
    }

    private static <T> Optional<T> done(Outcome<T> outcome) {
        return outcome instanceof Outcome.Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }
}
