package org.redress.rest.view;

import org.redress.api.casework.Assessment;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Intervention;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Remark;
import org.redress.api.casework.Representative;
import org.redress.api.casework.Statement;
import org.redress.api.customer.Customer;

/** The parts of a case that need no rules to be shown. */
record CaseParts(BranchTime time) {

    static CaseView.PackView pack(PackUse use) {
        return new CaseView.PackView(use.pack().id(), use.pack().version(), Codes.of(use.role()));
    }

    CaseView.FaultView fault(Assessment.Fault fault) {
        return new CaseView.FaultView(Codes.of(fault.finding()), fault.text(), fault.by(), time.of(fault.at()));
    }

    CaseView.HandOverView handOver(Ownership.HandOver offered) {
        return new CaseView.HandOverView(
                offered.from(),
                offered.to(),
                time.of(offered.at()),
                offered.note().orElse(null));
    }

    CaseView.TransferView transfer(BranchTransfer made) {
        return new CaseView.TransferView(made.from(), made.to(), time.of(made.at()), made.by(), made.reason());
    }

    CaseView.NextStepView nextStep(NextStep next) {
        return new CaseView.NextStepView(
                Words.of(next.text()),
                next.action().orElse(null),
                next.owner(),
                time.of(next.dueAt()),
                Words.of(next.reason()));
    }

    CaseView.AccountView account(Statement statement) {
        return new CaseView.AccountView(
                statement.no(),
                statement.text(),
                statement.person().isEmpty() ? null : statement.person(),
                time.of(statement.at()),
                statement.recordedBy());
    }

    CaseView.PromiseView promise(CaseFile file, Promise promise) {
        // By its clock: a promise is missed once that was noticed, like every other deadline.
        boolean missed = file.clocks().stream()
                .anyMatch(clock -> clock.id().equals("promise/" + promise.no())
                        && clock.breachedAt().isPresent());
        return new CaseView.PromiseView(
                promise.no(),
                time.of(promise.dueAt()),
                promise.text(),
                promise.channel(),
                time.of(promise.at()),
                promise.by(),
                time.of(promise.keptAt()),
                Codes.of(promise.state(missed ? promise.dueAt() : promise.at())));
    }

    CaseView.InterventionView intervention(Intervention met) {
        return new CaseView.InterventionView(
                met.no(), met.body(), met.name().orElse(null), met.text(), time.of(met.at()), met.by());
    }

    CaseView.NoteView note(Remark remark) {
        return new CaseView.NoteView(
                remark.no(),
                remark.text(),
                remark.channel().orElse(null),
                remark.channel()
                        .map(channel -> remark.fromCustomer() ? "customer" : "us")
                        .orElse(null),
                time.of(remark.at()),
                remark.by());
    }

    static CaseView.CustomerView customer(Customer customer) {
        return new CaseView.CustomerView(
                customer.id().toString(),
                customer.name().orElse(null),
                customer.phone().orElse(null),
                customer.memberNo().orElse(null),
                customer.wechat().orElse(null));
    }

    static CaseView.RepresentativeView representative(Representative who) {
        return new CaseView.RepresentativeView(who.name(), who.phone(), who.relation());
    }

    CaseView.RecusalView recusal(Ownership.Recusal recusal) {
        return new CaseView.RecusalView(recusal.user(), recusal.reason(), time.of(recusal.at()), recusal.by());
    }

    CaseView.ClosingView closing(Closing closing) {
        return new CaseView.ClosingView(closing.result(), time.of(closing.at()), closing.by(), closing.reopened());
    }
}
