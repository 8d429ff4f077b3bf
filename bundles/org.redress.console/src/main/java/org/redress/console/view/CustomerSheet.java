package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A case as its customer sees it.
 *
 * @param action where its forms go
 * @param promise when they hear from us, as a sentence
 * @param contact who answers for it; empty when it is closed
 * @param phone to call; empty where none is known
 * @param survey whether the survey waits for an answer
 * @param answered thanks are due
 * @param text what was typed in a form that was refused
 */
public record CustomerSheet(
        String number,
        String branch,
        String action,
        String title,
        String promise,
        Optional<Person> contact,
        Optional<String> phone,
        List<Step> steps,
        boolean survey,
        boolean answered,
        String text,
        String until,
        Optional<Refusal> refusal) {

    /**
     * How far it has come.
     *
     * @param state done, now or empty
     */
    public record Step(int no, String title, String more, String state) {}

    /** For the smart attribute of the template engine: digits and the leading sign only. */
    public String dial() {
        return "tel:" + phone.orElse("").replaceAll("[^+0-9]", "");
    }
}
