package org.redress.console.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.casework.Intake;
import org.redress.api.plugin.ProcedureCatalog.OfferedType;
import org.redress.api.procedure.ComplaintType;
import org.redress.console.web.Posted;

/**
 * What has been typed so far, and what follows from it.
 *
 * @param branches where the person may register
 * @param suggested type that the words point to
 * @param chosen type ticked by the person, else the suggested one
 */
record Draft(
        Posted form,
        List<String> branches,
        String branch,
        List<OfferedType> types,
        Optional<ComplaintType> suggested,
        Optional<ComplaintType> chosen) {

    static Draft of(
            Posted form, List<String> branches, java.util.function.Function<String, List<OfferedType>> offered) {
        String branch = form.get("branch").filter(branches::contains).orElse(branches.isEmpty() ? "" : branches.get(0));
        List<OfferedType> types = offered.apply(branch);
        Optional<ComplaintType> suggested = suggest(form.text("summary"), types);
        Optional<ComplaintType> chosen = types.stream()
                .map(OfferedType::type)
                .filter(type -> type.id().equals(form.text("type")))
                .findFirst()
                .or(() -> suggested);
        return new Draft(form, branches, branch, types, suggested, chosen);
    }

    /** The type most of whose keywords are in the words; the first of equals, because packs put the usual one first. */
    static Optional<ComplaintType> suggest(String summary, List<OfferedType> types) {
        String words = summary.toLowerCase(Locale.ROOT);
        ComplaintType best = null;
        long most = 0;
        for (OfferedType offered : types) {
            long hits = offered.type().keywords().stream()
                    .filter(word -> words.contains(word.toLowerCase(Locale.ROOT)))
                    .count();
            if (hits > most) {
                most = hits;
                best = offered.type();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Ways in which complaints arrive here, by the types that the branch works by. */
    Set<String> channels() {
        Set<String> used = types.stream()
                .flatMap(offered -> offered.type().channels().stream())
                .collect(Collectors.toSet());
        return used.isEmpty() ? Set.copyOf(Intake.CHANNELS) : used;
    }

    String channel() {
        Set<String> here = channels();
        return form.get("channel").filter(here::contains).orElseGet(() -> Intake.CHANNELS.stream()
                .filter(here::contains)
                .findFirst()
                .orElseThrow());
    }

    /** What to look a customer up by: the telephone number before the name, because names repeat. */
    Optional<String> customerWords() {
        String digits = form.text("customer-phone").replaceAll("[^0-9+]", "");
        if (digits.length() >= 4) {
            return Optional.of(digits);
        }
        return form.get("customer-name").filter(name -> name.codePointCount(0, name.length()) >= 2);
    }
}
