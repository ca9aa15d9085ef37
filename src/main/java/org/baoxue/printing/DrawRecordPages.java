package org.baoxue.printing;

import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Running;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.Sample;

/// 抽样记录: all that anyone needs to draw again, and what was drawn. Households stand in it by their
/// codes only.
///
/// @param names of towns, villages, schools and people
record DrawRecordPages(Review review, Sample sample, Names names) implements Pages {

    @Override
    public String title() {
        return "抽样记录 " + sample.id();
    }

    @Override
    public String name() {
        return "sample-" + sample.id();
    }

    @Override
    public Running foot() {
        return Running.counted()
                .left("抽样编号 " + sample.id() + "　抽样记录")
                .right(sample.cancelled() == null ? "" : "已作废");
    }

    @Override
    public Attachment data() {
        return Attachment.of(name(), DrawData.of(sample));
    }

    @Override
    public void print(Paper paper) {
        paper.title(review.countyName() + "贫困退出义务教育有保障市级复查\n抽样记录");
        var cancelled = sample.cancelled();
        if (cancelled != null) {
            var words =
                    "本次抽样已于%s作废（%s）。原因：%s"
                            .formatted(
                                    Written.moment(cancelled.at()),
                                    names.of(cancelled.by()),
                                    cancelled.reason());
            paper.table(Parts.box(words)).gap(3);
        }
        var facts = new DrawFacts(review, sample, names);
        facts.frame(paper);
        facts.plan(paper);
        facts.seeds(paper);
        facts.rule(paper);
        var drawn = new DrawnUnits(sample, names);
        sample.teams().forEach(team -> drawn.team(paper, team));
        drawn.shortfalls(paper);
        drawn.replacements(paper);
    }
}
