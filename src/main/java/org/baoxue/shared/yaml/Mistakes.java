package org.baoxue.shared.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

import java.util.ArrayList;
import java.util.List;

/// Collects the mistakes of one file, so that all are told at once.
public final class Mistakes {

    private final String file;
    private final List<Mistake> found = new ArrayList<>();

    public Mistakes(String file) {
        this.file = file;
    }

    public void at(Node node, String what) {
        at(node.getStartMark(), what);
    }

    public void at(Mark mark, String what) {
        found.add(new Mistake(file, mark.getLine() + 1, mark.getColumn() + 1, what));
    }

    /// At a character of the text, counted in code points from 0.
    public void at(String content, int position, String what) {
        var before = content.substring(0, content.offsetByCodePoints(0, position));
        var lineStart = before.lastIndexOf('\n') + 1;
        var line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        found.add(new Mistake(file, line, before.length() - lineStart + 1, what));
    }

    public void inFile(String what) {
        found.add(new Mistake(file, 0, 0, what));
    }

    public List<Mistake> found() {
        return List.copyOf(found);
    }
}
