package org.baoxue.seed;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/// That a file of the seed was loaded to its end, and what it held then.
@Document("seedStamps")
record Stamp(@Id String file, String sha256, int rows, Instant loadedAt) {}
