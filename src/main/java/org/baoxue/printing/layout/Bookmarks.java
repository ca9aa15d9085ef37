package org.baoxue.printing.layout;

import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

import java.util.ArrayList;
import java.util.List;

/// The tree of bookmarks beside the pages. The first level is open, those below it are folded.
final class Bookmarks {

    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<PDOutlineNode> path = new ArrayList<>(List.of(outline));
    private final List<Entry> entries = new ArrayList<>();

    record Entry(int level, String title, Page page) {}

    /// Adds a bookmark below the last one of a lower level.
    void add(int level, String title, Page page) {
        var place = new PDPageXYZDestination();
        place.setPage(page.pdf);
        place.setTop((int) Math.ceil(page.height() - page.top));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        path.subList(Math.min(level, path.size()), path.size()).clear();
        path.getLast().addLast(item);
        path.add(item);
        entries.add(new Entry(path.size() - 1, title, page));
    }

    /// All bookmarks, in the order of the pages.
    List<Entry> entries() {
        return entries;
    }

    void finish(PDDocumentCatalog catalog) {
        if (outline.hasChildren()) {
            outline.openNode();
            catalog.setDocumentOutline(outline);
            catalog.setPageMode(PageMode.USE_OUTLINES);
        }
    }
}
