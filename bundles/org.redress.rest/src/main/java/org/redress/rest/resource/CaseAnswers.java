package org.redress.rest.resource;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.improvement.Improvements;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.rest.view.CaseViews;

/** Answers that are a case: always with its version as ETag. */
public final class CaseAnswers {
    private final CaseViews views;

    public CaseAnswers(CaseDesk desk, Improvements improvements, Units units, BusinessClock clock) {
        this.views = new CaseViews(desk, improvements, units, clock);
    }

    Response.ResponseBuilder of(Response.ResponseBuilder response, Caller caller, CaseFile file) {
        return response.tag(tag(file)).entity(views.of(caller, file));
    }

    static EntityTag tag(CaseFile file) {
        return new EntityTag(String.valueOf(file.version()));
    }
}
