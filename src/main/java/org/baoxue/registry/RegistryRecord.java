package org.baoxue.registry;

import org.baoxue.shared.Id;

import java.util.List;

/// What every record of the registry has: an id, a version that each correction raises by one, and
/// its history.
public sealed interface RegistryRecord<R extends RegistryRecord<R>>
        permits Town, Village, School, Household, Child {

    Id id();

    /// 0 when entered, one more with each correction.
    int version();

    /// Its corrections, oldest first.
    List<Revision> history();

    /// The same record at another version.
    R revised(int version, List<Revision> history);
}
