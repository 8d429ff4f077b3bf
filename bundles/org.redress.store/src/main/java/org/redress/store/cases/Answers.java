package org.redress.store.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Remark;
import org.redress.store.jpa.Instants;

/** What reports count of a case: how it came in, when it was answered first, what the customer said in the end. */
final class Answers {

    private Answers() {}

    static void write(CaseFile file, CaseEntity row) {
        row.channel = file.intake().channel();
        row.answeredAt = first(file).map(Instants::nanos).orElse(null);
        List<FollowUp> asked = file.dossier().aftercare().followUps();
        row.resultGrade = last(asked, FollowUp::satisfaction);
        row.processGrade = last(asked, FollowUp::process);
    }

    /** When the customer first heard from the house after the complaint was received; the end of the case counts, too. */
    private static Optional<Instant> first(CaseFile file) {
        Stream<Instant> contacts = file.remarks().stream()
                .filter(remark -> remark.channel().isPresent() && !remark.fromCustomer())
                .map(Remark::at);
        Stream<Instant> words = Stream.of(
                        contacts,
                        file.promises().stream().map(Promise::at),
                        file.offers().stream().map(Offer::at),
                        file.closing().stream()
                                .filter(closing -> !closing.withdrawn())
                                .map(closing -> closing.at()))
                .flatMap(Function.identity());
        return words.filter(at -> !at.isBefore(file.intake().receivedAt())).min(Comparator.naturalOrder());
    }

    private static Short last(List<FollowUp> asked, Function<FollowUp, Optional<Integer>> grade) {
        return asked.stream()
                .flatMap(followUp -> grade.apply(followUp).stream())
                .reduce((earlier, later) -> later)
                .map(Integer::shortValue)
                .orElse(null);
    }
}
