package org.baoxue.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A field that follows from its record alone: read on the spot, like the record's own components,
/// without what a controller's method needs around it. Lists show hundreds of these at once.
///
/// @param <S> the record
@FunctionalInterface
public interface DerivedField<S> extends TrivialDataFetcher<Object> {

    @Nullable Object of(S source, DataFetchingEnvironment field);

    @Override
    default @Nullable Object get(DataFetchingEnvironment field) {
        return of(Objects.requireNonNull(field.<S>getSource()), field);
    }
}
