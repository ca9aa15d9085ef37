package org.baoxue.answers.photo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// `baoxue.photos.*`.
///
/// @param largest how large a photo may be
/// @param mostPerVisit how many photos a visit may have
@ConfigurationProperties("baoxue.photos")
record PhotoSettings(
        @DefaultValue("20MB") DataSize largest, @DefaultValue("100") int mostPerVisit) {}
