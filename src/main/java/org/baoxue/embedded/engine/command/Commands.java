package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.figures.Counters;
import org.baoxue.embedded.engine.pipeline.Pipeline;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.store.Store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Every command and option that is understood. A command that is not here, an option that is not
/// named with it, and everything of transactions is refused.
public final class Commands {

    private enum Effect {
        READS,
        ADDS,
        REMOVES
    }

    private record Command(
            String name,
            Set<String> options,
            Function<Args, Effect> effect,
            Function<Args, Document> run) {}

    private final Map<String, Command> known = new HashMap<>();
    private final Store store;

    /// All that are understood.
    ///
    /// @param word what the commands of the one who runs the engine must carry
    public Commands(Catalog catalog, Cursors cursors, Counters counters, String word) {
        this.store = catalog.store();
        addReading(new Reading(catalog, cursors));
        addWriting(new Writing(catalog), new Modifying(catalog));
        addKeeping(new Keeping(catalog));
        addTelling(new Telling(catalog, cursors, counters));
        addOperating(new Operating(store, word));
    }

    /// The answer, without its `ok`.
    public Document answer(Document message) {
        var name = message.keySet().iterator().next();
        var command = known.get(name.toLowerCase(Locale.ROOT));
        if (command == null) {
            throw Errors.unknownCommand(name);
        }
        var args = new Args(name, message);
        if (!command.options.contains("*")) {
            args.only(command.options);
        }
        Session.check(args);
        return switch (command.effect.apply(args)) {
            case READS -> command.run.apply(args);
            case ADDS -> store.write(true, () -> command.run.apply(args));
            case REMOVES -> store.write(false, () -> command.run.apply(args));
        };
    }

    public boolean writes(Document message) {
        var command = known.get(message.keySet().iterator().next().toLowerCase(Locale.ROOT));
        return command != null
                && command.effect.apply(new Args(command.name, message)) != Effect.READS;
    }

    private void addReading(Reading reading) {
        reads(
                "find",
                reading::find,
                "filter",
                "sort",
                "projection",
                "skip",
                "limit",
                "batchSize",
                "singleBatch",
                "hint",
                "collation",
                "allowDiskUse",
                "noCursorTimeout",
                "allowPartialResults",
                "tailable",
                "awaitData",
                "oplogReplay",
                "max",
                "min",
                "returnKey",
                "showRecordId",
                "let");
        reads("count", reading::count, "query", "limit", "skip", "hint", "collation", "fields");
        reads("distinct", reading::distinct, "key", "query", "collation", "hint");
        add(
                "aggregate",
                reading::aggregate,
                args -> Pipeline.writes(args.documents("pipeline")) ? Effect.ADDS : Effect.READS,
                "pipeline",
                "cursor",
                "explain",
                "allowDiskUse",
                "hint",
                "collation",
                "let",
                "bypassDocumentValidation");
        reads("explain", reading::explain, "verbosity");
        reads("getMore", reading::getMore, "collection", "batchSize");
        reads("killCursors", reading::killCursors, "cursors");
    }

    private void addWriting(Writing writing, Modifying modifying) {
        adds("insert", writing::insert, "documents", "ordered", "bypassDocumentValidation");
        adds("update", writing::update, "updates", "ordered", "bypassDocumentValidation", "let");
        removes("delete", writing::delete, "deletes", "ordered", "let");
        add(
                "findAndModify",
                modifying::run,
                args -> args.flag("remove") ? Effect.REMOVES : Effect.ADDS,
                "query",
                "sort",
                "remove",
                "update",
                "new",
                "fields",
                "upsert",
                "collation",
                "arrayFilters",
                "hint",
                "let",
                "bypassDocumentValidation");
    }

    private void addKeeping(Keeping keeping) {
        adds("create", keeping::create, "*");
        removes("drop", keeping::drop);
        removes("dropDatabase", keeping::dropDatabase);
        adds("createIndexes", keeping::createIndexes, "indexes", "commitQuorum");
        removes("dropIndexes", keeping::dropIndexes, "index");
        adds("renameCollection", keeping::rename, "to", "dropTarget");
        reads("listIndexes", keeping::listIndexes, "cursor");
        reads(
                "listCollections",
                keeping::listCollections,
                "filter",
                "nameOnly",
                "authorizedCollections",
                "cursor");
        reads("listDatabases", keeping::listDatabases, "filter", "nameOnly", "authorizedDatabases");
    }

    private void addTelling(Telling telling) {
        reads("hello", telling::hello, "*");
        reads("isMaster", telling::hello, "*");
        reads("ping", args -> new Document());
        reads("buildInfo", args -> telling.buildInfo());
        reads("connectionStatus", args -> telling.connectionStatus(), "showPrivileges");
        reads("serverStatus", args -> telling.serverStatus(), "*");
        reads("endSessions", args -> new Document());
        reads("collStats", telling::collStats, "scale");
        reads("dbStats", telling::dbStats, "scale");
        reads("validate", telling::validate, "full");
    }

    private void addOperating(Operating operating) {
        reads("backUp", operating::backUp, "word");
        reads("shrink", operating::shrink, "word");
    }

    private void reads(String name, Function<Args, Document> run, String... options) {
        add(name, run, args -> Effect.READS, options);
    }

    private void adds(String name, Function<Args, Document> run, String... options) {
        add(name, run, args -> Effect.ADDS, options);
    }

    private void removes(String name, Function<Args, Document> run, String... options) {
        add(name, run, args -> Effect.REMOVES, options);
    }

    private void add(
            String name,
            Function<Args, Document> run,
            Function<Args, Effect> effect,
            String... options) {
        var all = new HashSet<>(Set.of(options));
        all.add(name);
        all.add(name.toLowerCase(Locale.ROOT));
        known.put(name.toLowerCase(Locale.ROOT), new Command(name, all, effect, run));
    }
}
