package org.baoxue.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `baoxue.database.*`.
///
/// @param indexes what is done about the indexes at start
@ConfigurationProperties("baoxue.database")
record DatabaseSettings(@DefaultValue("create") AtStart indexes) {

    enum AtStart {
        /// Makes the missing ones and tells what else differs
        CREATE,
        /// Only tells
        CHECK
    }
}
