package org.baoxue.registry;

import org.baoxue.shared.CountyId;
import org.baoxue.shared.Id;
import org.baoxue.shared.store.Versioned;

import java.util.List;

/// What every record of the registry has: an id, a version that each correction raises by one, and
/// its history.
public sealed interface RegistryRecord<R extends RegistryRecord<R>> extends Versioned
        permits Town, Village, School, Household, Child {

    @Override
    Id id();

    /// 0 when entered, one more with each correction.
    @Override
    int version();

    /// The county's, with which every code begins.
    @Override
    default String stream() {
        return CountyId.ofCode(id().value()).value();
    }

    /// Its corrections, oldest first.
    List<Revision> history();

    /// The same record at another version.
    R revised(int version, List<Revision> history);
}
