package org.redress.engine.action;

import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** Name, title and input of an action whose input does not depend on the case. */
abstract class SimpleAction implements CaseAction {

    private final String id;
    private final Text title;
    private final InputSpec input;

    SimpleAction(String id, String zh, String en, InputField... input) {
        this.id = id;
        this.title = Text.of(zh, en);
        this.input = InputSpec.of(input);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Text title() {
        return title;
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return input;
    }
}
