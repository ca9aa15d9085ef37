package org.baoxue.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `baoxue.queries.*`: what one request may ask for.
///
/// @param depth how many fields deep
/// @param cost how many objects its answer may hold, counted before it is carried out
/// @param aliases how often it may give a field another name
/// @param tokens how many words and signs its document may have
@ConfigurationProperties("baoxue.queries")
record QuerySettings(
        @DefaultValue("15") int depth,
        @DefaultValue("20000") int cost,
        @DefaultValue("50") int aliases,
        @DefaultValue("5000") int tokens) {}
