package org.redress.api.search;

import java.util.List;
import org.redress.api.casework.CaseSummary;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.procedure.Guide;
import org.redress.api.procedure.PackRef;

/** Something that was found, as it stands now and as far as the caller may see it. */
public sealed interface SearchHit {

    /** Where the words stand; at most three. */
    List<Excerpt> excerpts();

    HitKind kind();

    /** A case. */
    record OfCase(CaseSummary summary, List<Excerpt> excerpts) implements SearchHit {
        public OfCase {
            excerpts = List.copyOf(excerpts);
        }

        @Override
        public HitKind kind() {
            return HitKind.CASE;
        }
    }

    /** A customer with a case that the caller may see. */
    record OfCustomer(CustomerMatch match, List<Excerpt> excerpts) implements SearchHit {
        public OfCustomer {
            excerpts = List.copyOf(excerpts);
        }

        @Override
        public HitKind kind() {
            return HitKind.CUSTOMER;
        }
    }

    /** A guide of a pack that is active at one of the caller's branches. */
    record OfGuide(PackRef pack, Guide guide, List<Excerpt> excerpts) implements SearchHit {
        public OfGuide {
            excerpts = List.copyOf(excerpts);
        }

        @Override
        public HitKind kind() {
            return HitKind.GUIDE;
        }
    }
}
