package org.baoxue.slips.text;

import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What a team found, as far as one slip tells of it.
///
/// @param team its number
/// @param leader 组长, by name
/// @param members 成员, by name, without the leader
/// @param checked the units in printed order, the households last
/// @param replaced the households that could not be visited, in the order of their codes
public record Facts(
        SlipSubject subject,
        int team,
        String leader,
        List<String> members,
        List<Checked> checked,
        List<ReplacedHousehold> replaced) {

    /// One unit as it was checked.
    ///
    /// @param formName such as 镇政府核查表
    /// @param name how the slip calls it: a household by its code
    /// @param day null where nobody entered one and nothing was answered
    /// @param asked how many items were asked
    /// @param children how many children's blocks were filled
    /// @param seen what the inspectors asked to see (核查要点)
    /// @param chosen the options chosen, each by its item's key and its code, such as
    ///   `child.observed.unverified`
    /// @param findings unexpected answers, and problems that were written, in printed order
    public record Checked(
            VisitId visit,
            FormKind form,
            String formName,
            String name,
            @Nullable LocalDate day,
            int asked,
            int children,
            List<String> seen,
            List<String> chosen,
            List<Finding> findings,
            Words words) {

        public Checked {
            seen = List.copyOf(seen);
            chosen = List.copyOf(chosen);
            findings = List.copyOf(findings);
        }

        boolean isHousehold() {
            return form == FormKind.HOUSEHOLD;
        }
    }

    /// What was written by hand, problems apart.
    ///
    /// @param highlights 特色亮点
    /// @param additions more about the problems found
    /// @param suggestions 建议
    public record Words(
            List<String> highlights, List<Addition> additions, List<String> suggestions) {

        static final Words NONE = new Words(List.of(), List.of(), List.of());

        public Words {
            highlights = List.copyOf(highlights);
            additions = List.copyOf(additions);
            suggestions = List.copyOf(suggestions);
        }
    }

    /// More about the problems found in a unit; no problem by itself.
    ///
    /// @param key of the answer in which it was written
    public record Addition(String key, String text) {}

    /// A problem found.
    ///
    /// @param key the answer's: the item and the child's block, if any
    /// @param item the item's key, which rules ask for
    /// @param place how the slip names the item, such as “工作措施”第4项
    /// @param child whose block it is in; null outside the blocks
    /// @param wording what is wrong
    /// @param written what the inspector wrote beside it; null where nothing
    public record Finding(
            String key,
            String item,
            String place,
            @Nullable String child,
            String wording,
            @Nullable String written) {}

    /// A household that could not be visited.
    ///
    /// @param reason such as 两次入户均不在家
    /// @param substitute the code of who was visited instead; null where nobody was left
    public record ReplacedHousehold(String code, String reason, @Nullable String substitute) {}

    public Facts {
        members = List.copyOf(members);
        checked = List.copyOf(checked);
        replaced = List.copyOf(replaced);
    }

    Stream<Checked> units() {
        return checked.stream().filter(unit -> !unit.isHousehold());
    }

    Stream<Checked> households() {
        return checked.stream().filter(Checked::isHousehold);
    }

    int children() {
        return checked.stream().mapToInt(Checked::children).sum();
    }

    Stream<Finding> findings() {
        return checked.stream().flatMap(unit -> unit.findings().stream());
    }
}
