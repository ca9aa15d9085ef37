package org.baoxue.printing;

import static java.util.stream.Collectors.groupingBy;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.printing.layout.Fonts;
import org.baoxue.printing.layout.Paper;
import org.baoxue.registry.Registry;
import org.baoxue.registry.Town;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.Sampling;
import org.baoxue.slips.Slip;
import org.baoxue.slips.Slips;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// 材料汇编: every paper of a review in one document, with bookmarks, a table of contents and pages
/// numbered over all. One document, not a merge, so that it holds one subset of each font; the
/// checklists are read a few at a time, so that a long bundle costs little more than its file.
@Component
class Bundles {

    private static final int AT_A_TIME = 20;

    private final Assignments assignments;
    private final Sheets sheets;
    private final Sampling sampling;
    private final Slips slips;
    private final Registry registry;
    private final Printing printing;
    private final Fonts fonts;

    Bundles(
            Assignments assignments,
            Sheets sheets,
            Sampling sampling,
            Slips slips,
            Registry registry,
            Printing printing,
            Fonts fonts) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.sampling = sampling;
        this.slips = slips;
        this.registry = registry;
        this.printing = printing;
        this.fonts = fonts;
    }

    Paper of(Review review) {
        var visits =
                assignments.visitsOf(review.id()).stream()
                        .filter(visit -> visit.state() == Visit.State.ACTIVE)
                        .toList();
        var slipsByTeam =
                Slips.counting(slips.ofReview(review.id())).stream()
                        .filter(slip -> !slip.isErased())
                        .collect(groupingBy(Slip::team));
        var paper = BundleCover.on(review, visits, fonts);
        sampling.ofReview(review.id())
                .map(sample -> printing.of(review, sample))
                .ifPresent(record -> paper.part(1, "抽样记录", record::printAsPart));
        printForms(paper, review, 1, of(visits, visit -> visit.form() == FormKind.COUNTY));
        visits.stream()
                .filter(visit -> visit.town() != null)
                .map(Visit::team)
                .distinct()
                .sorted()
                .forEach(team -> {
                    printTeam(paper, review, team, of(visits, ofTeam(team)));
                    printSlips(paper, review, slipsByTeam.getOrDefault(team, List.of()));
                });
        return paper;
    }

    private static Predicate<Visit> ofTeam(int team) {
        return visit -> visit.team() == team && visit.town() != null;
    }

    /// The town's, its schools', its villages', its households'.
    private void printTeam(Paper paper, Review review, int team, List<Visit> visits) {
        paper.newPage().bookmark(1, "第%d组　%s".formatted(team, town(visits)));
        for (var form : FormKind.values()) {
            var ofForm = of(visits, visit -> visit.form() == form);
            if (!ofForm.isEmpty()) {
                paper.newPage().bookmark(2, printing.formName(form));
                printForms(paper, review, 3, ofForm);
            }
        }
    }

    private void printSlips(Paper paper, Review review, List<Slip> ofTeam) {
        if (!ofTeam.isEmpty()) {
            paper.newPage().bookmark(2, "检查情况报告单");
        }
        for (var slip : ofTeam) {
            paper.part(3, slip.subject().name(), printing.of(review, slip)::printAsPart);
        }
    }

    private String town(List<Visit> visits) {
        return visits.stream()
                .map(Visit::town)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(town -> registry.find(Town.class, town))
                .map(Town::name)
                .orElse("");
    }

    private void printForms(Paper paper, Review review, int level, List<Visit> visits) {
        for (int from = 0; from < visits.size(); from += AT_A_TIME) {
            read(visits.subList(from, Math.min(visits.size(), from + AT_A_TIME)))
                    .forEach(sheet -> {
                        var pages = printing.of(review, sheet);
                        var name = level == 1 ? pages.title() : FormPages.unitCalled(sheet);
                        paper.part(level, name, pages::printAsPart);
                    });
        }
    }

    private Stream<Sheet> read(List<Visit> visits) {
        var found = sheets.findAll(visits.stream().map(Visit::id).toList());
        return visits.stream().map(visit -> found.get(visit.id())).filter(Objects::nonNull);
    }

    private static List<Visit> of(List<Visit> visits, Predicate<Visit> wanted) {
        return visits.stream().filter(wanted).toList();
    }
}
