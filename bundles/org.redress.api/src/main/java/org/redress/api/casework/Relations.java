package org.redress.api.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a case is tied to: other cases, and the treatment, staff, device batch, consent or incident that it is about. What
 * ties two cases stands in both, written in one transaction.
 *
 * @param links to other cases; one for each kind and case
 * @param references in the order added; removed ones stay, so that numbers are not given twice
 * @param merged the case in which this one is dealt with now
 * @param absorbed cases that are dealt with in this one
 * @param unmerged how often a merge of this case was undone
 */
public record Relations(
        List<CaseLink> links,
        List<Reference> references,
        Optional<Merger> merged,
        List<Absorbed> absorbed,
        int unmerged) {

    /** Of a case in which nothing of this has happened. */
    public static final Relations NONE = new Relations(List.of(), List.of(), Optional.empty(), List.of(), 0);

    public Relations {
        links = List.copyOf(links);
        references = List.copyOf(references);
        absorbed = List.copyOf(absorbed);
    }

    public Relations linked(CaseLink link) {
        return new Relations(with(links, link), references, merged, absorbed, unmerged);
    }

    public Relations unlinked(Predicate<CaseLink> which) {
        return new Relations(links.stream().filter(which.negate()).toList(), references, merged, absorbed, unmerged);
    }

    public Relations referring(Reference reference) {
        return new Relations(links, with(references, reference), merged, absorbed, unmerged);
    }

    public Relations without(int reference) {
        List<Reference> left = references.stream()
                .map(one -> one.no() == reference ? one.taken() : one)
                .toList();
        return new Relations(links, left, merged, absorbed, unmerged);
    }

    public Relations into(Merger merger) {
        return new Relations(links, references, Optional.of(merger), absorbed, unmerged);
    }

    /** The same, dealt with on its own again. */
    public Relations onItsOwn() {
        return new Relations(links, references, Optional.empty(), absorbed, unmerged + 1);
    }

    /** Whether it is no complaint of its own: split from another, or dealt with in another. */
    public boolean partOfOther() {
        return merged.isPresent() || links.stream().anyMatch(link -> link.kind() == CaseLink.Kind.SPLIT_FROM);
    }

    public Relations absorbing(Absorbed other) {
        return new Relations(links, references, merged, with(absorbed, other), unmerged);
    }

    public Relations released(String number) {
        return new Relations(
                links,
                references,
                merged,
                absorbed.stream().filter(one -> !one.number().equals(number)).toList(),
                unmerged);
    }

    /** References that count. */
    public List<Reference> standing() {
        return references.stream().filter(reference -> !reference.removed()).toList();
    }

    /** Numbers of issues that went to cases of their own; never given again. */
    public List<Integer> issuesGone() {
        return links.stream().flatMap(link -> link.issues().stream()).toList();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
