package org.redress.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Documents issued and signed, rights that were told, and what is sealed.
 *
 * @param documents in the order of their numbers
 * @param rights in the order told
 * @param seals in the order sealed; opened ones stay
 */
public record Papers(List<CaseDocument> documents, List<RightsNotice> rights, List<Sealing> seals) {

    /** Of a case in which nothing of this has happened. */
    public static final Papers NONE = new Papers(List.of(), List.of(), List.of());

    public Papers {
        documents = List.copyOf(documents);
        rights = List.copyOf(rights);
        seals = List.copyOf(seals);
    }

    public Optional<CaseDocument> document(int no) {
        return documents.stream().filter(document -> document.no() == no).findFirst();
    }

    /** The same with this document, in the place of the one with its number or at the end. */
    public Papers with(CaseDocument document) {
        Stream<CaseDocument> others = documents.stream().filter(one -> one.no() < document.no());
        Stream<CaseDocument> later = documents.stream().filter(one -> one.no() > document.no());
        return new Papers(
                Stream.concat(Stream.concat(others, Stream.of(document)), later).toList(), rights, seals);
    }

    /** SHA-256 of everything that lies in the vault because of documents. */
    public Stream<String> contents() {
        return documents.stream().flatMap(document -> Stream.of(
                        Stream.of(document.print().sha256()),
                        document.signed().map(CaseDocument.Print::sha256).stream(),
                        document.signatures().stream()
                                .flatMap(signature -> signature.given().stream())
                                .map(CaseDocument.Given::sha256))
                .flatMap(shas -> shas));
    }

    public Papers told(RightsNotice notice) {
        List<RightsNotice> more = new ArrayList<>(rights);
        more.add(notice);
        return new Papers(documents, more, seals);
    }

    public Papers sealed(Sealing sealing) {
        List<Sealing> more = new ArrayList<>(seals);
        more.add(sealing);
        return new Papers(documents, rights, more);
    }

    public Papers opened(int seal, Sealing.Opening opening) {
        return new Papers(
                documents,
                rights,
                seals.stream()
                        .map(one -> one.no() == seal ? one.opened(opening) : one)
                        .toList());
    }

    public List<Sealing> closedSeals() {
        return seals.stream().filter(Sealing::closed).toList();
    }

    /** Whether a file of the case lies under seal. */
    public boolean sealed(UUID evidence) {
        return closedSeals().stream().anyMatch(seal -> seal.evidence().contains(evidence));
    }
}
