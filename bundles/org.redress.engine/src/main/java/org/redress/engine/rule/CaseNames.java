package org.redress.engine.rule;

import java.util.Objects;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** What people and remedies of a case are called, in the words of next steps. */
record CaseNames(Snapshot snapshot) {

    String person(String username) {
        return snapshot.staffing().find(username).map(Account::displayName).orElse(username);
    }

    /** As the first pack calls it that knows it; the code itself where none does. */
    Text remedy(String kind) {
        Optional<Text> title = snapshot.rules().all().stream()
                .map(pack -> pack.remedies().get(kind))
                .filter(Objects::nonNull)
                .map(RemedyDecl::title)
                .findFirst();
        return title.orElse(Text.same(kind));
    }
}
