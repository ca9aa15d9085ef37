package org.baoxue.assignments;

import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;

import java.util.List;

/// 检查组: checks one drawn town with its villages, schools and households; one of the teams checks
/// the county as well.
///
/// @param leader 组长
/// @param members 成员: everybody in the team, the leader first
public record Team(TeamId id, TownId town, UserId leader, List<UserId> members, How how) {

    /// How its people came into it.
    public enum How {
        /// By the office.
        NAMED,
        /// By lot: the second half of a double random draw.
        DRAWN
    }

    public Team {
        members = List.copyOf(members);
    }

    public ReviewId review() {
        return id.review();
    }

    public int number() {
        return id.number();
    }
}
