package org.redress.console.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registration form with what was typed.
 *
 * @param key for registering once only, however often the button is pressed
 * @param staff colleagues whom the complaint may be about
 * @param detail fields of the chosen type
 * @param missing how many of those are wanted and not filled
 */
public record IntakeForm(
        String key,
        List<Field.Option> branches,
        String branch,
        String summary,
        String channel,
        List<Channel> channels,
        List<Type> types,
        String type,
        String typeTitle,
        String phone,
        String name,
        String memberNo,
        boolean inquiry,
        boolean urgent,
        List<Field.Option> staff,
        List<String> involved,
        String remedy,
        List<Field> detail,
        int missing,
        Aside aside,
        Optional<Refusal> refusal) {

    /** A way in which complaints arrive. */
    public record Channel(String code, String title, String icon) {}

    /** A kind of complaint to choose. */
    public record Type(String id, String title, String hint, boolean chosen, boolean suggested) {}

    /** What stands beside the form and follows the typing. */
    public record Aside(List<Match> matches, List<Twin> twins, List<String> doNow) {}

    /**
     * A known customer who fits.
     *
     * @param fill values for the form's fields, as JSON
     */
    public record Match(String name, String initial, String line, int open, int closed, String fill) {}

    /**
     * A case that may be about this very matter.
     *
     * @param sure how sure that is, in a word
     * @param line when, where it stands, whose it is
     * @param why what speaks for it
     * @param open whether what was typed can be added to it
     * @param linked to be tied to the new case
     */
    public record Twin(
            String number,
            String summary,
            String sure,
            boolean probable,
            String line,
            String why,
            boolean open,
            boolean linked) {}

    public String error(String id) {
        return refusal.map(Refusal::errors).orElse(Map.of()).getOrDefault(id, "");
    }

    public boolean wrong(String id) {
        return !error(id).isEmpty();
    }
}
