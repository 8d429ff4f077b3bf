package org.redress.manager.source;

import java.util.List;
import org.redress.api.procedure.PackError;
import org.redress.api.text.Text;

/** A file or bundle that holds no readable pack. Carries what to tell people; never a stack trace. */
public final class UnfitSource extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient PackError error;

    private UnfitSource(PackError error) {
        super(error.in("en"), null, false, false);
        this.error = error;
    }

    static UnfitSource of(String file, String code, String zh, String en) {
        return at(file, 0, 0, code, Text.of(zh, en));
    }

    public static UnfitSource at(String file, int line, int column, String code, Text message) {
        return new UnfitSource(new PackError(file, line, column, code, message));
    }

    public List<PackError> errors() {
        return List.of(error);
    }
}
