/// Seeds a service with a county read from CSV files, through the doors by which a person enters
/// records; nobody uses it.
///
/// {@link org.baoxue.seed.Seeding} runs at start when `baoxue.seed.directory` names a directory. It
/// reads and checks every file before it enters anything, and refuses all bad rows at once. What
/// stands in the service already is left as it is, so that a load can be repeated, or taken up
/// where one broke off; a file that was loaded whole is not looked into again until it changes.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: account",
            "registry",
            "registry :: keeping",
            "database :: lease"
        })
@NullMarked
package org.baoxue.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
