package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.customer.CustomerMatch;

/** A known customer who fits, with the cases that the caller may see. */
@Schema(name = "CustomerMatch")
public record CustomerMatchView(
        String id,
        String name,
        String phone,
        String memberNo,
        String wechat,
        @Schema(description = "numbers, newest first") List<String> openCases,
        int closedCases) {

    public static CustomerMatchView of(CustomerMatch match) {
        CaseView.CustomerView customer = CaseParts.customer(match.customer());
        return new CustomerMatchView(
                customer.id(),
                customer.name(),
                customer.phone(),
                customer.memberNo(),
                customer.wechat(),
                match.openCases(),
                match.closedCases());
    }
}
