package org.redress.api.procedure;

import java.util.Map;

/**
 * The facts that conditions of packs may speak of. The engine supplies them, the pack compiler checks expressions against
 * them. {@code fields} and {@code settings} are typed by the pack itself.
 *
 * <p>Dates are ISO strings ({@code 2026-11-19}); amounts are doubles, exact enough for comparing; lists hold codes. An
 * absent text is empty, an absent number is 0; fields of the form that nobody filled are missing, so ask {@code
 * has(fields.x)} first.
 */
public final class FactVocabulary {

    /** Type of a fact. */
    public enum Type {
        TEXT,
        WHOLE,
        AMOUNT,
        TRUTH,
        TEXTS
    }

    /** Facts in groups: {@code case.type}, {@code demand.amount}… */
    public static final Map<String, Map<String, Type>> GROUPS = Map.ofEntries(
            Map.entry(
                    "case",
                    Map.ofEntries(
                            // type id without its pack: side-effect
                            Map.entry("type", Type.TEXT),
                            // inquiry, complaint
                            Map.entry("kind", Type.TEXT),
                            Map.entry("channel", Type.TEXT),
                            Map.entry("state", Type.TEXT),
                            Map.entry("stage", Type.TEXT),
                            // general, major; empty while nobody has confirmed one
                            Map.entry("severity", Type.TEXT),
                            // general, major; empty while no rule proposes one
                            Map.entry("proposedSeverity", Type.TEXT),
                            // confirmed class; empty while nobody has confirmed one
                            Map.entry("class", Type.TEXT),
                            // as confirmed, until then as claimed at intake
                            Map.entry("urgent", Type.TRUTH),
                            // fault class; empty until both accounts are there and somebody has classified
                            Map.entry("fault", Type.TEXT),
                            Map.entry("branch", Type.TEXT),
                            Map.entry("owner", Type.TEXT),
                            // what the owner is at the branch, by role code
                            Map.entry("ownerRoles", Type.TEXTS),
                            // earlier complaints of the same customer within 12 months
                            Map.entry("repeat", Type.WHOLE),
                            Map.entry("reopened", Type.WHOLE),
                            // changes of owner, moves to another branch among them
                            Map.entry("transfers", Type.WHOLE),
                            // 1, and one for each other department that was asked for its part
                            Map.entry("departments", Type.WHOLE),
                            // the customer came in person: complaining at the front desk, and contacts there that
                            // the customer began
                            Map.entry("visits", Type.WHOLE),
                            // different people who took down the customer's story: the first receiver and whoever
                            // recorded an account of the customer
                            Map.entry("tellings", Type.WHOLE),
                            // lower offers after higher ones of the same kind, and findings changed after they were
                            // given: fault, outcome of an issue
                            Map.entry("contradictions", Type.WHOLE),
                            // outside bodies that have stepped in or that a track leads to, by code
                            Map.entry("bodies", Type.TEXTS),
                            // the media are among them
                            Map.entry("media", Type.TRUTH),
                            // any body other than the media is among them
                            Map.entry("authorities", Type.TRUTH),
                            // ended because the customer withdrew it
                            Map.entry("withdrawn", Type.TRUTH),
                            // the customer was told of their rights
                            Map.entry("rightsTold", Type.TRUTH),
                            // tracks outside that run now, by code
                            Map.entry("tracks", Type.TEXTS),
                            // what ended tracks brought back: track:result
                            Map.entry("trackResults", Type.TEXTS),
                            // whole calendar days since receipt
                            Map.entry("ageDays", Type.WHOLE),
                            // what the customer sees as the remedy, as typed at intake
                            Map.entry("remedySought", Type.TEXT))),
            Map.entry(
                    "demand",
                    Map.of("made", Type.TRUTH, "kind", Type.TEXT, "amount", Type.AMOUNT, "channel", Type.TEXT)),
            Map.entry(
                    "offer",
                    Map.of(
                            // the offer that the action is about, else the latest
                            "made", Type.TRUTH,
                            "kind", Type.TEXT,
                            "amount", Type.AMOUNT,
                            "channel", Type.TEXT,
                            // open, accepted, refused, expired, carried-out
                            "state", Type.TEXT)),
            Map.entry(
                    "issues",
                    Map.of(
                            "made", Type.WHOLE,
                            // without an outcome
                            "open", Type.WHOLE,
                            // upheld, in full or partly
                            "upheld", Type.WHOLE)),
            Map.entry(
                    "documents",
                    Map.of(
                            // by code of the template: given out or signed, and not void
                            "issued", Type.TEXTS,
                            // signed by everybody who has to
                            "signed", Type.TEXTS,
                            // waiting for somebody to agree to the text
                            "inReview", Type.TEXTS)),
            Map.entry(
                    "seals",
                    Map.of(
                            // seals that are closed
                            "closed", Type.WHOLE,
                            // those of them whose time has passed
                            "passed", Type.WHOLE)),
            // of the pack's own clocks, those of its tracks among them: the latest run of each has passed unmet
            Map.entry("clocks", Map.of("passed", Type.TEXTS)),
            Map.entry(
                    "parts",
                    Map.of(
                            // answers of departments that the owner has not judged
                            "unjudged", Type.WHOLE,
                            // answers that went back
                            "returned", Type.WHOLE,
                            // asked, and neither answered nor taken back
                            "open", Type.WHOLE,
                            // departments of which an answer was taken, by role code
                            "accepted", Type.TEXTS,
                            // those of them whose answer names a cause
                            "causes", Type.TEXTS)),
            Map.entry(
                    "measures",
                    Map.of(
                            "planned", Type.WHOLE,
                            // to be carried out
                            "open", Type.WHOLE,
                            // carried out, nobody has looked whether they work
                            "unchecked", Type.WHOLE,
                            "effective", Type.WHOLE,
                            // do not work, and no other was planned since
                            "unanswered", Type.WHOLE,
                            // of the kinds that are planned and not given up
                            "kinds", Type.TEXTS,
                            // departments that one was planned for and not given up, by role code
                            "departments", Type.TEXTS)),
            Map.entry(
                    "followUps",
                    Map.of(
                            "made", Type.WHOLE,
                            // with something still open: the second of them is the second follow-up about it
                            "unresolved", Type.WHOLE,
                            // settled, unresolved, not-reached: of the latest
                            "last", Type.TEXT,
                            // 1 to 5, of the latest that told it; 0 where none did
                            "satisfaction", Type.WHOLE,
                            "process", Type.WHOLE)),
            Map.entry(
                    "negotiation",
                    Map.of(
                            "rounds", Type.WHOLE,
                            "refused", Type.WHOLE,
                            // demands that differ from the one before in kind or amount
                            "shifts", Type.WHOLE,
                            // the house has written down its principles and what it can offer
                            "prepared", Type.TRUTH)),
            Map.entry(
                    "compensation",
                    Map.of(
                            // the law has been asked; the rest is of the latest sheet
                            "reckoned", Type.TRUTH,
                            "supported", Type.AMOUNT,
                            "ceiling", Type.AMOUNT)),
            Map.entry(
                    "costs",
                    Map.of(
                            // booked for what was carried out
                            "remedies", Type.AMOUNT,
                            // of everybody's time
                            "minutes", Type.WHOLE)),
            Map.entry(
                    "conduct",
                    Map.of(
                            // of the present incident: warnings given, the highest stage reached, steps taken
                            "warnings", Type.WHOLE,
                            "stage", Type.WHOLE,
                            "steps", Type.TEXTS,
                            // in the present incident a recording was announced
                            "recording", Type.TRUTH,
                            // in the present incident talks are held
                            "stopped", Type.TRUTH,
                            // one was recorded, in this incident or an earlier one
                            "emergency", Type.TRUTH,
                            "incidents", Type.WHOLE,
                            // grounds on which a service was refused
                            "refusals", Type.TEXTS,
                            // ground on which the complaint was not accepted; empty once it is opened again
                            "declined", Type.TEXT)),
            Map.entry("actor", Map.of("username", Type.TEXT, "roles", Type.TEXTS)));

    /** Facts without a group: lists of codes, and today's date at the branch. */
    public static final Map<String, Type> SINGLES = Map.of(
            // kinds of the files attached: photo-before, diagnosis-certificate…
            "evidence", Type.TEXTS,
            // ids of tasks done
            "tasks", Type.TEXTS,
            // sides whose account is recorded: customer, staff
            "accounts", Type.TEXTS,
            // subjects approved
            "approvals", Type.TEXTS,
            // who has signed off since the case was opened last: owner, manager
            "signatures", Type.TEXTS,
            // kinds of what the case is about: treatment, staff, device-batch…
            "references", Type.TEXTS,
            // names of required form fields that nobody has filled
            "missing", Type.TEXTS,
            "today", Type.TEXT);

    private FactVocabulary() {}
}
