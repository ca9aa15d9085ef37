package org.baoxue.database;

import static java.util.stream.Collectors.joining;

import org.baoxue.shared.yaml.Mistake;

import java.util.List;

/// The file of the database's plan cannot be used, and here is everything that is wrong.
final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlanRefused(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(joining("\n")));
    }
}
