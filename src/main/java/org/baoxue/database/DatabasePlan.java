package org.baoxue.database;

import org.baoxue.shared.yaml.Mistakes;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Every collection of the database, as `schema/database.yaml` names them.
record DatabasePlan(List<CollectionPlan> collections) {

    private static final String FILE = "database.yaml";

    DatabasePlan {
        collections = List.copyOf(collections);
    }

    /// The plan that comes with the program.
    static DatabasePlan shipped() {
        try {
            return read(
                    "schema/" + FILE,
                    new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException("the program lacks its " + FILE, cause);
        }
    }

    /// @throws PlanRefused with every mistake there is
    static DatabasePlan read(String file, String content) {
        var mistakes = new Mistakes(file);
        var plan = new DatabasePlan(PlanReading.collections(content, mistakes));
        if (!mistakes.found().isEmpty()) {
            throw new PlanRefused(mistakes.found());
        }
        return plan;
    }

    Optional<CollectionPlan> collection(String name) {
        return collections.stream().filter(plan -> plan.name().equals(name)).findFirst();
    }
}
