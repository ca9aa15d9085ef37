package org.baoxue.registry;

import org.baoxue.registry.naming.NameKeys;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.List;
import java.util.Set;

/// 学校.
///
/// @param levels the compulsory levels taught; a nine-year school teaches both
/// @param serviceArea 服务半径: the villages whose children it takes in
@Document("schools")
public record School(
        @Id SchoolId id,
        TownId town,
        String name,
        List<String> nameKeys,
        Kind kind,
        Set<Level> levels,
        boolean boarding,
        List<VillageId> serviceArea,
        Place place,
        int version,
        List<Revision> history)
        implements RegistryRecord<School> {

    /// 学段 of compulsory education.
    public enum Level {
        /// 小学段: grades 1 to 6
        PRIMARY,
        /// 初中段: grades 7 to 9
        JUNIOR_MIDDLE
    }

    /// 办学类型.
    public enum Kind {
        /// 教学点
        TEACHING_POINT,
        /// 村小
        VILLAGE_PRIMARY,
        /// 中心小学
        CENTRAL_PRIMARY,
        /// 初级中学
        JUNIOR_MIDDLE,
        /// 九年制学校
        NINE_YEAR,
        /// 特殊教育学校
        SPECIAL
    }

    public School {
        nameKeys = List.copyOf(nameKeys);
        levels = Set.copyOf(levels);
        serviceArea = List.copyOf(serviceArea);
        history = List.copyOf(history);
    }

    /// As it is first entered; its town is the one whose code it starts with.
    public static School of(
            SchoolId id,
            String name,
            Kind kind,
            Set<Level> levels,
            boolean boarding,
            List<VillageId> serviceArea,
            Place place) {
        var town = new TownId(id.value().substring(0, 9));
        return new School(
                id,
                town,
                name,
                NameKeys.of(name),
                kind,
                levels,
                boarding,
                serviceArea,
                place,
                0,
                List.of());
    }

    @Override
    public School revised(int version, List<Revision> history) {
        return new School(
                id,
                town,
                name,
                nameKeys,
                kind,
                levels,
                boarding,
                serviceArea,
                place,
                version,
                history);
    }

    /// By its code alone: a record is a key where an answer's related fields are loaded together.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
