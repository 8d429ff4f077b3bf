package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.procedure.Guide;
import org.redress.api.search.Excerpt;
import org.redress.api.search.SearchHit;
import org.redress.api.search.SearchPage;
import org.redress.api.unit.Units;

/** What was found. */
@Schema(name = "SearchPage", description = "what was found, the best first; there is no count")
public record SearchView(
        List<Hit> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true)
        String next,

        @Schema(description = "false where something may be missing: the index is being built, or time was up")
        boolean complete) {

    public static SearchView of(SearchPage page, Units units) {
        return new SearchView(
                page.items().stream().map(hit -> Hit.of(hit, units)).toList(),
                page.next().orElse(null),
                page.complete());
    }

    /** One thing; of case, customer and guide that which its kind says. */
    @Schema(name = "SearchHit")
    public record Hit(
            @Schema(allowableValues = {"case", "customer", "guide"})
            String kind,

            @JsonProperty("case") SummaryView found,

            CustomerMatchView customer,
            GuideView guide,
            List<ExcerptView> excerpts) {

        static Hit of(SearchHit hit, Units units) {
            return new Hit(
                    Codes.of(hit.kind()),
                    hit instanceof SearchHit.OfCase one ? SummaryView.of(one.summary(), units) : null,
                    hit instanceof SearchHit.OfCustomer one ? CustomerMatchView.of(one.match()) : null,
                    hit instanceof SearchHit.OfGuide one ? GuideView.of(one) : null,
                    hit.excerpts().stream().map(ExcerptView::of).toList());
        }
    }

    /** Advice of a pack. */
    @Schema(name = "Guide")
    public record GuideView(
            @Schema(description = "with its pack") String id,
            String pack,
            Map<String, String> title,
            List<Map<String, String>> steps,

            @Schema(description = "words that staff may say")
            Map<String, String> script) {

        static GuideView of(SearchHit.OfGuide hit) {
            Guide guide = hit.guide();
            return new GuideView(
                    guide.id(),
                    hit.pack().id(),
                    Words.of(guide.title()),
                    guide.steps().stream().map(Words::of).toList(),
                    Words.of(guide.script()));
        }
    }

    /** A piece of a text, without markup. */
    @Schema(name = "Excerpt")
    public record ExcerptView(
            @Schema(description = "where it stands: summary, note, field, customer, step…")
            String part,

            Map<String, String> label,
            String text,

            @Schema(description = "where in it the words are")
            List<MarkView> marks) {

        static ExcerptView of(Excerpt excerpt) {
            return new ExcerptView(
                    excerpt.part(),
                    Words.of(excerpt.label()),
                    excerpt.text(),
                    excerpt.marks().stream()
                            .map(mark -> new MarkView(mark.from(), mark.to()))
                            .toList());
        }
    }

    /** A range of UTF-16 units, as languages of browsers count them. */
    @Schema(name = "Mark")
    public record MarkView(
            @Schema(description = "index of the first") int from,
            @Schema(description = "index after the last") int to) {}
}
