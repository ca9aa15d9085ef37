package org.baoxue.registry;

import org.baoxue.registry.naming.NameKeys;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Phone;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.List;

/// 农户 with its head (户主). Its children stand in the register of their own, {@link Child}.
///
/// @param exitYear the year in which the household is planned to be lifted (计划脱贫户); null for others
@Document("households")
public record Household(
        @Id HouseholdId id,
        TownId town,
        VillageId village,
        String head,
        List<String> nameKeys,
        HouseholdType type,
        String address,
        @Nullable Phone phone,
        List<Member> members,
        @Nullable Integer exitYear,
        int version,
        List<Revision> history)
        implements RegistryRecord<Household> {

    public Household {
        nameKeys = List.copyOf(nameKeys);
        members = List.copyOf(members);
        history = List.copyOf(history);
    }

    /// As it is first entered.
    public static Household of(
            HouseholdId id,
            VillageId village,
            String head,
            HouseholdType type,
            String address,
            @Nullable Phone phone,
            List<Member> members,
            @Nullable Integer exitYear) {
        return new Household(
                id,
                village.town(),
                village,
                head,
                NameKeys.of(head),
                type,
                address,
                phone,
                members,
                exitYear,
                0,
                List.of());
    }

    @Override
    public Household revised(int version, List<Revision> history) {
        return new Household(
                id, town, village, head, nameKeys, type, address, phone, members, exitYear, version,
                history);
    }

    /// By its code alone: a record is a key where an answer's related fields are loaded together.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// Without a name or number, so that no log line holds one.
    @Override
    public String toString() {
        return "Household[" + id + "]";
    }
}
