package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.printing.layout.PdfA;
import org.baoxue.printing.layout.Reading;
import org.junit.jupiter.api.Test;

class DrawRecordPagesTests {

    @Test
    void saysAllThatIsNeededToDrawAgain() throws Exception {
        var sample = ASample.drawn();
        var text = FormPagesTests.text(FormPagesTests.pdf(ASample.pages()));

        assertThat(text)
                .contains(sample.frame().hash().hex())
                .contains("53096217404418835127")
                .contains("王见证、赵见证")
                .contains("镇5个，村15个，小学5所，初中5所，户240户")
                .contains("|sha256sum");
        for (var team : sample.teams()) {
            assertThat(text)
                    .contains(team.town().value())
                    .contains(team.ticket().value().substring(0, 16));
            team.villages()
                    .forEach(village -> assertThat(text).contains(village.village().value()));
            team.schools().forEach(school -> assertThat(text).contains(school.school().value()));
            team.households()
                    .forEach(household -> assertThat(text).contains(household.household().value()));
        }
    }

    @Test
    void writesDownWhatCouldNotBeFilledAndWhoWasReplaced() throws Exception {
        var text = FormPagesTests.text(FormPagesTests.pdf(ASample.pages()));

        assertThat(text).contains("青石镇：户缺8").contains("未能入户：两次入户均不在家").contains("本村备选户");
    }

    @Test
    void keepsWhatWasSaidAtADoorToItself() throws Exception {
        var note = "10月22日、23日两次上门无人";
        var pdf = FormPagesTests.pdf(ASample.pages());

        assertThat(ASample.drawn().replacements().getFirst().note()).isEqualTo(note);
        assertThat(FormPagesTests.text(pdf)).doesNotContain(note);
        assertThat(FormPagesTests.attached(pdf, "sample-2019-PR-01.json")).doesNotContain(note);
    }

    @Test
    void saysOnEveryPageThatItWasCancelled() throws Exception {
        var pages = Reading.pages(FormPagesTests.pdf(ASample.cancelledPages()));

        assertThat(pages.getFirst()).contains("作废（李主任）。原因：抽样框漏列一镇");
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("已作废"));
    }

    @Test
    void isFitForTheArchiveWithTheWholeTicketsAttached() throws Exception {
        var pdf = FormPagesTests.pdf(ASample.pages());
        var household = ASample.drawn().teams().getFirst().households().getFirst();

        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(FormPagesTests.attached(pdf, "sample-2019-PR-01.json"))
                .contains(household.ticket().value());
        assertThat(pdf).isEqualTo(FormPagesTests.pdf(ASample.pages()));
    }
}
