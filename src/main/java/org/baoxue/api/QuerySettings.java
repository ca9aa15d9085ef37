package org.baoxue.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/// `baoxue.queries.*`: what one request may ask for.
///
/// @param depth how many fields deep
/// @param cost how many objects its answer may hold, counted before it is carried out
/// @param aliases how often it may give a field another name
/// @param directives how often it may use a directive
/// @param tokens how many words and signs its document may have
/// @param characters how long its document may be
/// @param size how large it may be with its variables; a photo has limits of its own
/// @param time how long it may take; then what it has not begun is left undone
@ConfigurationProperties("baoxue.queries")
record QuerySettings(
        @DefaultValue("15") int depth,
        @DefaultValue("20000") int cost,
        @DefaultValue("50") int aliases,
        @DefaultValue("50") int directives,
        @DefaultValue("5000") int tokens,
        @DefaultValue("100000") int characters,
        @DefaultValue("2MB") DataSize size,
        @DefaultValue("30s") Duration time) {}
