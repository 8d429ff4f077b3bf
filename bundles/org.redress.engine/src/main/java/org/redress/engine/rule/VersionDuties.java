package org.redress.engine.rule;

import java.util.Objects;
import java.util.Optional;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Offer;
import org.redress.api.plugin.MovePlan.Change;
import org.redress.api.plugin.MovePlan.Kind;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.TrackDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/**
 * What somebody still owes in a case, and what people wait for, against another version of one of its packs: it has to be known
 * there. What is over stays in the record as it is.
 */
final class VersionDuties {

    private final Snapshot now;
    private final CaseFile file;
    private final CaseRules after;
    private final VersionFindings found;

    VersionDuties(Snapshot now, CaseRules after, VersionFindings found) {
        this.now = now;
        this.file = now.file();
        this.after = after;
        this.found = found;
    }

    void look() {
        remedies();
        departments();
        papers();
        tracks();
        classes();
    }

    private void remedies() {
        for (Offer offer : file.offers()) {
            boolean standing = offer.state() == Offer.State.ACCEPTED || offer.state() == Offer.State.OPEN;
            remedy(offer.kind(), Kind.REMEDY, standing, VersionWords.OFFER.with("no", offer.no()));
        }
        file.approvals().forEach(approval -> approval.kind()
                .ifPresent(kind -> remedy(
                        kind, Kind.APPROVAL, approval.pending(), VersionWords.APPROVAL.with("no", approval.no()))));
    }

    private void remedy(String kind, Kind what, boolean standing, Text words) {
        Optional<RemedyDecl> known = remedy(now.rules(), kind);
        if (known.isEmpty() || remedy(after, kind).isPresent()) {
            found.fits(what);
        } else {
            found.add(VersionFindings.difference(
                    what,
                    Change.GONE,
                    kind,
                    standing,
                    (standing ? words : VersionWords.REMEDY_OVER)
                            .with("remedy", known.get().title())));
        }
    }

    private static Optional<RemedyDecl> remedy(CaseRules rules, String kind) {
        return rules.all().stream()
                .map(pack -> pack.remedies().get(kind))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void departments() {
        file.joint().stream()
                .filter(part -> part.open() || part.unjudged())
                .forEach(part -> department(Kind.PART, part.role(), VersionWords.PART));
        file.dossier().corrections().measures().stream()
                .filter(measure -> measure.open() || measure.unchecked())
                .forEach(measure -> department(Kind.MEASURE, measure.role(), VersionWords.MEASURE));
    }

    private void department(Kind kind, String role, Text words) {
        Optional<RoleDecl> known = now.rules().role(role);
        if (known.isEmpty() || after.role(role).isPresent()) {
            found.fits(kind);
        } else {
            found.blocking(
                    kind, Change.GONE, role, words.with("role", known.get().title()));
        }
    }

    private void papers() {
        for (CaseDocument document : file.dossier().papers().documents()) {
            Optional<DocumentTemplate> known =
                    Optional.ofNullable(now.rules().documents().get(document.template()));
            if (known.isEmpty() || after.documents().containsKey(document.template())) {
                found.fits(Kind.DOCUMENT);
            } else if (document.inReview() || document.state() == CaseDocument.State.ISSUED && !document.complete()) {
                found.blocking(
                        Kind.DOCUMENT,
                        Change.GONE,
                        document.template(),
                        VersionWords.DOCUMENT.with("document", document.title()));
            } else {
                found.told(
                        Kind.DOCUMENT,
                        Change.GONE,
                        document.template(),
                        VersionWords.DOCUMENT_OVER.with("document", document.title()));
            }
        }
    }

    private void tracks() {
        file.dossier().outside().running().forEach(track -> {
            Optional<TrackDecl> known = now.rules().track(track.code());
            if (known.isEmpty() || after.track(track.code()).isPresent()) {
                found.fits(Kind.TRACK);
            } else {
                found.blocking(Kind.TRACK, Change.GONE, track.code(), VersionWords.TRACK.with("track", track.title()));
            }
        });
    }

    private void classes() {
        file.assessment().classCode().ifPresent(code -> {
            boolean known = after.classes().stream()
                    .anyMatch(declared -> declared.code().equals(code));
            if (known) {
                found.fits(Kind.CLASS);
            } else {
                found.told(Kind.CLASS, Change.GONE, code, VersionWords.CLASS.with("class", code));
            }
        });
    }
}
