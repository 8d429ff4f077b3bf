package org.redress.console.worklist;

import java.util.List;
import org.redress.api.casework.CaseDesk;
import org.redress.console.view.BulkForm;
import org.redress.console.view.Field;
import org.redress.console.web.Visit;

/** What a list offers for the cases that are chosen on it. */
final class BulkBar {

    private BulkBar() {}

    static BulkForm.Bar of(Visit visit, CaseDesk desk) {
        List<Field.Option> actions = desk.bulkActions().stream()
                .map(action -> new Field.Option(action.id(), visit.words().of(action.title())))
                .toList();
        return new BulkForm.Bar(actions, visit.here());
    }
}
