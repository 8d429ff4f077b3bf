package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A case as its page shows it.
 *
 * @param version that the reader sees; sent along with every action
 * @param seq last event that the reader has seen, to tell later what has changed since
 * @param key for carrying out once what a button on the page does
 */
public record CaseView(
        String number,
        long version,
        long seq,
        String key,
        String summary,
        String received,
        List<Badge> badges,
        List<Act> acts,
        List<Act> menu,
        Optional<NextCard> next,
        AssessCard assess,
        LadderCard ladder,
        ConductCard conduct,
        List<StageMark> stages,
        int stageNo,
        List<TaskLine> tasks,
        List<BlockedAct> blocked,
        List<ApprovalCard> approvals,
        List<Account> accounts,
        TalkCard talks,
        DocumentsCard documents,
        List<Evidence> evidence,
        List<Field.Option> evidenceKinds,
        boolean attach,
        RecordsCard records,
        AfterCard after,
        LinksCard links,
        List<MeasureLine> measures,
        List<PromiseLine> promises,
        List<PartLine> joint,
        OutsideCard outside,
        Optional<HandOver> handOver,
        IssuesCard issues,
        RelationsCard relations,
        List<Note> notes,
        List<Fact> facts,
        int missing,
        Optional<Act> complete,
        List<Clock> clocks,
        List<Ended> ended,
        Client client,
        List<Guide> guides,
        List<String> duties,
        HistoryCard history) {

    /** A state in a word. */
    public record Badge(String words, String tone, String icon) {}

    /** Something that can be done; blocked ones say why when opened. */
    public record Act(String id, String title, String href, boolean blocked) {}

    /** The three answers. */
    public record NextCard(
            String text,
            Optional<Act> act,
            Person owner,
            String ownerMore,
            String due,
            String left,
            String tone,
            String clock,
            String why) {}

    /** A stage: done, now or to come. */
    public record StageMark(String title, String state, String more) {}

    /** A task: done, now or open. */
    public record TaskLine(String title, String help, String state, String by, Optional<Act> act, String evidence) {}

    /** Something permitted that a gate holds. */
    public record BlockedAct(String title, List<Refusal.Block> reasons) {}

    /**
     * A decision asked for.
     *
     * @param about what the requester calls it beside the remedy
     * @param agree words of the button
     */
    public record ApprovalCard(
            int no,
            String subject,
            String amount,
            String about,
            String agree,
            String asked,
            boolean mine,
            String state,
            String tone,
            String grounds,
            String progress,
            List<VoteLine> votes) {}

    /** Who gave their voice, how and when, and why. */
    public record VoteLine(String words, String reason) {}

    /** One side's account. */
    public record Account(String side, Person who, String name, String more, String text) {}

    /** A file; one under seal has no address. */
    public record Evidence(String href, String title, String icon, String kind, boolean image, String more) {

        public boolean sealed() {
            return href.isEmpty();
        }
    }

    /**
     * A promised answer.
     *
     * @param done nobody owes it any more: kept, or the complaint was withdrawn
     */
    public record PromiseLine(String text, boolean done, boolean kept, String when, String tone) {

        /** Still owed, and late. */
        public boolean missed() {
            return !done && tone.equals("rd-red");
        }
    }

    /** A part that a department answers for; {@code acts} are what the reader may do with it. */
    public record PartLine(
            String role,
            Person person,
            String text,
            String when,
            String tone,
            String state,
            boolean open,
            String answer,
            List<Act> acts) {}

    /** A note or contact. */
    public record Note(Person by, String when, String text) {}

    /** A value of the type's form. */
    public record Fact(String title, String value, boolean missing) {}

    /**
     * A deadline.
     *
     * @param left time that is left or that it is late; empty while it does not run
     * @param bar class of the bar that shows how much time is gone
     * @param badges what is special about it: paused, provisional, unverified…
     * @param notes sentences about that
     */
    public record Clock(
            String id,
            String title,
            String due,
            String left,
            String tone,
            int used,
            String bar,
            List<Badge> badges,
            String why,
            List<String> notes,
            String traceHref) {}

    /** A deadline that nobody owes any more. */
    public record Ended(String title, String words, String tone, String traceHref) {}

    /** Who complains. */
    public record Client(String name, String initial, String line, List<Fact> more) {}

    /** What to say and do now; {@code folded} shows the title only, until it is clicked. */
    public record Guide(String title, List<String> steps, String script, List<ConductCard.Law> laws, boolean folded) {}

    /** What happened. */
    public record HistoryCard(long total, List<Event> events, Optional<String> all) {}

    /** An event; {@code mark} is rd-on for people, rd-warn for what needed seeing to, empty for the system. */
    public record Event(String when, String who, String words, String more, String mark) {}

    public long tasksDone() {
        return tasks.stream().filter(task -> task.state().equals("rd-done")).count();
    }

    public String href() {
        return "/cases/" + number;
    }

    public long keptPromises() {
        return promises.stream().filter(PromiseLine::kept).count();
    }

    /** Whether a phone has the same decision at hand in the bar below. */
    public boolean inBar(Act act) {
        return act.id().equals("approve") && !mine().isEmpty();
    }

    /** The same of a card: the bar decides the first that waits. */
    public boolean inBar(ApprovalCard card) {
        return mine().stream().findFirst().filter(card::equals).isPresent();
    }

    public List<ApprovalCard> mine() {
        return approvals.stream().filter(ApprovalCard::mine).toList();
    }
}
