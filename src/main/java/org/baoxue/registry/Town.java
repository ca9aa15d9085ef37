package org.baoxue.registry;

import org.baoxue.registry.naming.NameKeys;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.TownId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.List;

/// 镇/街道.
@Document("towns")
public record Town(
        @Id TownId id,
        CountyId county,
        String name,
        List<String> nameKeys,
        int version,
        List<Revision> history)
        implements RegistryRecord<Town> {

    public Town {
        nameKeys = List.copyOf(nameKeys);
        history = List.copyOf(history);
    }

    /// As it is first entered.
    public static Town of(TownId id, String name) {
        return new Town(id, id.county(), name, NameKeys.of(name), 0, List.of());
    }

    @Override
    public Town revised(int version, List<Revision> history) {
        return new Town(id, county, name, nameKeys, version, history);
    }
}
