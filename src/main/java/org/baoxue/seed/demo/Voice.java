package org.baoxue.seed.demo;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/// Somebody who speaks to the API.
public interface Voice {

    /// What the one field of a document answers.
    ///
    /// @param document the name of a GraphQL document in `demo/`
    /// @throws IllegalStateException where the API answers errors or refuses
    JsonNode say(String document, Map<String, ?> variables);
}
