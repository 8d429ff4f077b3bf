package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.rest.json.MaxLength;

/** What opens a customer's link. */
@Schema(
        name = "NewCustomerVisit",
        requiredProperties = {"link", "digits"})
public record CustomerVisitBody(
        @MaxLength(100) @Schema(description = "last part of the link’s address")
        String link,

        @MaxLength(10) @Schema(description = "last four digits of the telephone number")
        String digits) {

    /** Never the link, wherever this is printed. */
    @Override
    public String toString() {
        return "CustomerVisitBody[]";
    }
}
