package org.baoxue.assignments;

import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 检查组: checks one drawn town with its villages, schools and households; one of the teams checks
/// the county as well.
///
/// @param leader 组长
/// @param members 成员: everybody in the team, the leader first
/// @param left who was in it and is no more; null where nobody ever left
public record Team(
        TeamId id,
        TownId town,
        UserId leader,
        List<UserId> members,
        How how,
        @Nullable Set<UserId> left) {

    /// How its people came into it.
    public enum How {
        /// By the office.
        NAMED,
        /// By lot: the second half of a double random draw.
        DRAWN
    }

    @PersistenceCreator
    public Team {
        members = List.copyOf(members);
    }

    /// As it is staffed at first.
    public Team(TeamId id, TownId town, UserId leader, List<UserId> members, How how) {
        this(id, town, leader, members, how, null);
    }

    /// The same in the place of another, whose members may be in it no more.
    Team after(Team before) {
        var gone = new LinkedHashSet<>(before.left == null ? Set.of() : before.left);
        gone.addAll(before.members);
        members.forEach(gone::remove);
        return new Team(id, town, leader, members, how, gone.isEmpty() ? null : gone);
    }

    /// Whether somebody was in it and is no more.
    public boolean wasLeftBy(UserId person) {
        return left != null && left.contains(person);
    }

    public ReviewId review() {
        return id.review();
    }

    public int number() {
        return id.number();
    }
}
