package org.baoxue.printing;

import org.baoxue.printing.layout.Face;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.Map;

/// `baoxue.printing.*`.
///
/// @param fonts TrueType files that the office has a licence for, by face: `fangsong` for 仿宋,
///   `title` for 小标宋, and `song`, `hei`, `kai`; a face that is not named prints in a free font
@ConfigurationProperties("baoxue.printing")
record PrintingSettings(@DefaultValue Map<Face, Path> fonts) {}
