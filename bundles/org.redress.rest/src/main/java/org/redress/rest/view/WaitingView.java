package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseSummary;
import org.redress.api.unit.Units;

/** A case with the approvals in it that wait for the caller. */
@Schema(name = "WaitingApprovals")
public record WaitingView(@JsonProperty("case") SummaryView line, List<ApprovalView> approvals) {

    public static WaitingView of(CaseSummary line, CaseFile file, String username, Units units) {
        BranchTime time = BranchTime.at(units, file.branch());
        List<Approval> pending = file.approvals().stream()
                .filter(approval -> approval.state() == Approval.State.PENDING)
                .toList();
        List<Approval> own = pending.stream()
                .filter(approval -> approval.of().equals(username))
                .toList();
        // Who stands in for somebody was not asked by name.
        return new WaitingView(
                SummaryView.of(line, units),
                (own.isEmpty() ? pending : own)
                        .stream()
                                .map(approval -> ApprovalView.of(approval, time))
                                .toList());
    }
}
