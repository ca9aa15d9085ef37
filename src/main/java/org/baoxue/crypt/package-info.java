/// Seals what a stolen data file or dump must not tell: citizen IDs, telephone and roll numbers
/// ({@link org.baoxue.shared.secret.Secret}).
///
/// It is MongoDB's own client-side field level encryption in explicit mode. The data key that seals
/// lies in the database, itself wrapped by a master key that does not: one in a file ({@link
/// org.baoxue.crypt.MasterKeys}), or one that a key management service keeps and never tells
/// ({@link org.baoxue.crypt.CryptSettings}). At start the {@link org.baoxue.crypt.Vault} is opened,
/// or nothing starts.
@ApplicationModule(allowedDependencies = {"shared", "database :: lease"})
@NullMarked
package org.baoxue.crypt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
