package org.redress.api.plugin;

/**
 * The rules that a case has frozen cannot be read: their source is not in the database, or does not compile. Thrown by
 * {@link ProcedureCatalog#frozen}; the engine then goes on by the caretaker's rules (architecture rule 7).
 */
public class RulesUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RulesUnavailable(String message) {
        super(message);
    }

    public RulesUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
