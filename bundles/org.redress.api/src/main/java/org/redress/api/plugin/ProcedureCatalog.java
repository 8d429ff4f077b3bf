package org.redress.api.plugin;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.PackUse;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.RoleDecl;

/**
 * Which rules hold where. Implemented by the registry of live plugins; called by the engine and the entries. Thread-safe;
 * answers from memory but for packs that are no longer installed, whose source is read and compiled once.
 */
@ProviderType
public interface ProcedureCatalog {

    /** A type that can be registered at a branch now. */
    record OfferedType(PackRef pack, ComplaintType type) {}

    /** Types active at a branch and offered with its settings, in the order of their packs. */
    List<OfferedType> offered(String branch);

    /** What a new case of a type at a branch runs on: the procedure first, then the overlays; empty when it cannot be registered there. */
    Optional<List<PackUse>> rulesFor(String branch, String type);

    /**
     * The compiled rules of packs that a case has frozen.
     *
     * @throws RulesUnavailable when the source of one of them is not there, or does not compile any more
     */
    CaseRules frozen(List<PackUse> packs);

    /** A live version of a plugin, whether or not any unit uses it; empty when that version is not live. */
    Optional<Procedure> live(String plugin, String version);

    /**
     * A live version as a case at a branch would freeze it if it were in use there: with what the units chose of its settings,
     * as far as it has them, and its own values for the rest.
     *
     * @return empty where the key that signed the version does not count
     */
    Optional<PackUse> asFrozen(Procedure live, String branch);

    /**
     * Who may decide what in a case at a branch at this moment. Limits of authority are never frozen: each pack of the case
     * speaks with the rows and settings that are active at the branch now, and only one that is no longer active there with
     * the frozen ones. Overlays that came to the branch since count as well.
     *
     * @param packs what the case froze
     * @return the procedure first, then the overlays from those that are no longer active over those decided on at the top
     *     of the chain down to those of the branch, which have the last word; of one unit by id
     */
    List<AuthorityInForce> authority(String branch, List<PackUse> packs);

    /** Packs that are active at a unit now, by id, with the settings that hold there. */
    List<PackInForce> inForce(String unit);

    /** Packs with periodic duties that are active at a unit now, by id, with the settings that hold there. */
    List<PackInForce> withDuties(String unit);

    /** Public holidays that packs active at a unit bring now, in the order of their packs. */
    List<HolidayCalendar> holidays(String unit);

    /** Roles that live packs declare, by code; the first declaration of a code counts. */
    List<RoleDecl> roles();
}
