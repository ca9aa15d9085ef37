package org.baoxue.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.figures.Scan;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Fails a test class in which the service walked a whole collection because no index of
/// `schema/database.yaml` served its query: what is quick on a small county would stand still on a
/// large one.
public class NoScans implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(NoScans.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OURS).put("before", shapes(context));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var before = (Set<?>) Objects.requireNonNull(context.getStore(OURS).get("before"));
        assertThat(shapes(context))
                .as("queries that walked a whole collection")
                .allMatch(before::contains);
    }

    /// As the embedded engine reports them, or a server explains them; of the service's own
    /// database, for tests have others beside it.
    private static Set<String> shapes(ExtensionContext context) {
        var service = SpringExtension.getApplicationContext(context);
        var database = service.getBean(MongoDatabaseFactory.class).getMongoDatabase();
        var engine = service.getBeanProvider(Engine.class).getIfAvailable();
        return engine == null
                ? service.getBean(Questions.class).scans(database)
                : engine.scans().stream()
                        .filter(scan -> scan.namespace().startsWith(database.getName() + "."))
                        .map(NoScans::shape)
                        .collect(Collectors.toSet());
    }

    private static String shape(Scan scan) {
        return scan.namespace() + " " + scan.shape();
    }
}
