package org.baoxue.registry;

import org.baoxue.registry.naming.NameKeys;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.List;

/// 村/社区.
///
/// @param exitYear the year in which the village is planned to leave the poverty list (计划退出贫困村);
///   null for others
@Document("villages")
public record Village(
        @Id VillageId id,
        TownId town,
        String name,
        List<String> nameKeys,
        @Nullable Integer exitYear,
        int version,
        List<Revision> history)
        implements RegistryRecord<Village> {

    public Village {
        nameKeys = List.copyOf(nameKeys);
        history = List.copyOf(history);
    }

    /// As it is first entered.
    public static Village of(VillageId id, String name, @Nullable Integer exitYear) {
        return new Village(id, id.town(), name, NameKeys.of(name), exitYear, 0, List.of());
    }

    @Override
    public Village revised(int version, List<Revision> history) {
        return new Village(id, town, name, nameKeys, exitYear, version, history);
    }

    /// By its code alone: a record is a key where an answer's related fields are loaded together.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
