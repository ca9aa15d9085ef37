package org.baoxue.api;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// `baoxue.documents.*`: the documents that front ends are known to send.
///
/// @param directory of files `*.graphql`, each one document, beside those of our own pages
/// @param only whether no other document is answered
@ConfigurationProperties("baoxue.documents")
record TrustedSettings(@Nullable Path directory, @DefaultValue("false") boolean only) {}
