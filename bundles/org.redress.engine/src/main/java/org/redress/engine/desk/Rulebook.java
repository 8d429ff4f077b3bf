package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.plugin.RulesUnavailable;
import org.redress.api.procedure.Procedure;
import org.redress.engine.rule.Caretaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that a case froze; where some of them cannot be read any more, those that can, and the caretaker's in place of
 * a lost procedure (architecture rules 7 and 8): a case is never out of reach because a pack is.
 */
final class Rulebook {

    private static final Logger LOG = LoggerFactory.getLogger(Rulebook.class);
    private static final int MOST_REMEMBERED = 1_000;

    private final ProcedureCatalog catalog;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Rulebook(ProcedureCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Rules of a case, as far as they can be read.
     *
     * @param readable packs behind them
     */
    record Rules(CaseRules rules, List<PackUse> readable) {}

    Rules of(CaseFile file) {
        try {
            return new Rules(catalog.frozen(file.packs()), file.packs());
        } catch (RulesUnavailable lost) {
            tell(lost);
            return whatIsLeft(file);
        }
    }

    private Rules whatIsLeft(CaseFile file) {
        List<PackUse> readable = new ArrayList<>();
        Optional<CaseRules> rules = tryOut(file.packs().subList(0, 1));
        if (rules.isEmpty()) {
            Procedure caretaker = Caretaker.procedure(file, catalog.roles());
            Map<String, Map<String, Object>> settings =
                    Map.of(caretaker.ref().id(), file.procedure().settings());
            return new Rules(new CaseRules(caretaker, List.of(), settings), readable);
        }
        readable.add(file.procedure());
        for (PackUse use : file.packs().subList(1, file.packs().size())) {
            List<PackUse> more = new ArrayList<>(readable);
            more.add(use);
            Optional<CaseRules> found = tryOut(more);
            if (found.isPresent()) {
                rules = found;
                readable = more;
            }
        }
        return new Rules(rules.get(), readable);
    }

    private Optional<CaseRules> tryOut(List<PackUse> packs) {
        try {
            return Optional.of(catalog.frozen(packs));
        } catch (RulesUnavailable lost) {
            return Optional.empty();
        }
    }

    /** Once for each loss, not for each look at a case. */
    private void tell(RulesUnavailable lost) {
        if (told.size() >= MOST_REMEMBERED) {
            told.clear();
        }
        if (told.add(lost.getMessage())) {
            LOG.error("RD-CASE-501 cases go on by the caretaker's rules: {}", lost.getMessage());
        }
    }
}
