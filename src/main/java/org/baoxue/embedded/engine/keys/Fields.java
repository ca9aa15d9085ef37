package org.baoxue.embedded.engine.keys;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Takes the fields of an index out of a document. An array on the way gives one row for each of
/// its elements; two different arrays in one index would give each with each, and are refused.
public final class Fields {

    /// A row of values, and which fields of it came out of an array.
    record Row(List<@Nullable Object> values, long arrays) {

        boolean allMissing() {
            return values.stream().allMatch(Missing.class::isInstance);
        }
    }

    private Fields() {}

    public static List<String> path(String dotted) {
        return List.of(dotted.split("\\.", -1));
    }

    /// All rows of the document.
    static List<Row> rows(Document document, List<List<String>> paths) {
        var rows = new ArrayList<Row>(1);
        var places = paths.stream().map(path -> new Place(document, path, 0, false)).toList();
        expand(places, 0, rows::add);
        return rows;
    }

    /// All values of one field.
    public static List<@Nullable Object> values(Document document, List<String> path) {
        var values = new ArrayList<@Nullable Object>(1);
        expand(
                List.of(new Place(document, path, 0, false)),
                0,
                row -> values.add(row.values().getFirst()));
        return values;
    }

    @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
    private static void expand(List<Place> from, long arrays, Consumer<Row> rows) {
        var places = from.stream().map(Place::down).toList();
        List<?> array = null;
        for (int at = 0; at < places.size(); at++) {
            var found = places.get(at).stuck();
            if (found != null) {
                if (array != null && array != found) {
                    throw new MongoServerError(
                            171, "CannotIndexParallelArrays", "cannot index parallel arrays");
                }
                array = found;
                arrays |= 1L << at;
            }
        }
        if (array == null) {
            rows.accept(new Row(values(places), arrays));
        } else if (array.isEmpty()) {
            expand(places.stream().map(Place::withoutElement).toList(), arrays, rows);
        } else {
            for (Object element : array) {
                expand(places.stream().map(place -> place.with(element)).toList(), arrays, rows);
            }
        }
    }

    private static List<@Nullable Object> values(List<Place> places) {
        var values = new @Nullable Object[places.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = places.get(at).value();
        }
        return Arrays.asList(values);
    }

    /// Where a path has come to in a document.
    ///
    /// @param closed whether the value is an element, which is not taken apart any further
    private record Place(@Nullable Object value, List<String> path, int at, boolean closed) {

        Place down() {
            Object here = value;
            int next = at;
            while (next < path.size() && !closed) {
                var step = path.get(next);
                if (here instanceof Document document) {
                    here = document.getOrMissing(step);
                } else if (here instanceof List<?> list) {
                    if (!isIndex(step)) {
                        return new Place(list, path, next, false);
                    }
                    int index = Integer.parseInt(step);
                    here = index < list.size() ? list.get(index) : Missing.getInstance();
                } else {
                    return missing();
                }
                next++;
            }
            return next == at ? this : new Place(here, path, next, closed);
        }

        @Nullable List<?> stuck() {
            return !closed && value instanceof List<?> list ? list : null;
        }

        Place with(@Nullable Object element) {
            if (stuck() == null) {
                return this;
            }
            if (at == path.size()) {
                return new Place(element, path, at, true);
            }
            return element instanceof Document ? new Place(element, path, at, false) : missing();
        }

        Place withoutElement() {
            if (stuck() == null) {
                return this;
            }
            return at == path.size() ? new Place(Keys.EMPTY_ARRAY, path, at, true) : missing();
        }

        private Place missing() {
            return new Place(Missing.getInstance(), path, path.size(), true);
        }

        private static boolean isIndex(String step) {
            return !step.isEmpty()
                    && step.length() < 9
                    && step.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
