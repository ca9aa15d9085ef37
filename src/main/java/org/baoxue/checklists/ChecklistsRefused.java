package org.baoxue.checklists;

import static java.util.stream.Collectors.joining;

import org.baoxue.shared.yaml.Mistake;

import java.util.List;

/// Stops the start: the checklists on disk cannot be used, and here is everything that is wrong.
final class ChecklistsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Mistake> mistakes;

    ChecklistsRefused(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(joining("\n")));
        this.mistakes = mistakes;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
