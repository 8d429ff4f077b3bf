package org.redress.api.casework;

import java.util.List;
import java.util.Optional;
import org.redress.api.procedure.FormField;

/**
 * What gathers beside the handling of a case. A part that a case from before its time does not have is none.
 *
 * @param relations other cases and things that it is about
 * @param conduct disruptive conduct, and services refused
 * @param papers documents, rights told, seals
 * @param outside external tracks and visits
 * @param corrections corrective and preventive action
 * @param aftercare follow-up and improvement
 * @param reckoning preparation of the talks, compensation sheets, staff time
 * @param links that the customer was given, in order
 * @param transfers moves from branch to branch, in order
 * @param former fields that were filled in and that the form of the present version does not ask for: what it takes to read them
 * @param moved what it had before the move to another version of a plugin that was the last thing to happen in it; empty after
 *     any other change
 */
public record Dossier(
        Relations relations,
        Conduct conduct,
        Papers papers,
        Outside outside,
        Corrections corrections,
        Aftercare aftercare,
        Reckoning reckoning,
        List<CustomerLink> links,
        List<BranchTransfer> transfers,
        List<FormField> former,
        Optional<VersionMove> moved) {

    public static final Dossier EMPTY = new Dossier(
            Relations.NONE,
            Conduct.NONE,
            Papers.NONE,
            Outside.NONE,
            Corrections.NONE,
            Aftercare.NONE,
            Reckoning.NONE,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    public Dossier {
        relations = relations == null ? Relations.NONE : relations;
        conduct = conduct == null ? Conduct.NONE : conduct;
        papers = papers == null ? Papers.NONE : papers;
        outside = outside == null ? Outside.NONE : outside;
        corrections = corrections == null ? Corrections.NONE : corrections;
        aftercare = aftercare == null ? Aftercare.NONE : aftercare;
        reckoning = reckoning == null ? Reckoning.NONE : reckoning;
        links = links == null ? List.of() : List.copyOf(links);
        transfers = transfers == null ? List.of() : List.copyOf(transfers);
        former = former == null ? List.of() : List.copyOf(former);
        moved = moved == null ? Optional.empty() : moved;
    }
}
