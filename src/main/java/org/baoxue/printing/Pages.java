package org.baoxue.printing;

import org.baoxue.printing.layout.Fonts;
import org.baoxue.printing.layout.PageFormat;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Running;

/// What stands on paper, alone or as a part of the review's bundle.
interface Pages {

    /// A4 with margins that let an ordinary checklist stand on one page.
    PageFormat A4 = new PageFormat(210, 297, 20, 20, 19, 22);

    /// What a reader's window and the bundle's table of contents call it.
    String title();

    /// What its file is called, without a person's name.
    String name();

    /// What stands at the foot of its pages, beside the page's number.
    Running foot();

    /// What it prints, as data.
    Attachment data();

    void print(Paper paper);

    /// Printed as a document of its own.
    default Paper paper(Fonts fonts) {
        var paper = Paper.on(A4, fonts).titled(title());
        printAsPart(paper);
        return paper;
    }

    /// Printed from the top of a page on, with its own foot, and its data attached.
    default void printAsPart(Paper paper) {
        paper.foot(foot());
        print(paper);
        data().to(paper);
    }
}
