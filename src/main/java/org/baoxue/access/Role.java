package org.baoxue.access;

/// What a person may do; where, a {@link Grant} says. Who leads a team is not a role but a fact of
/// the team in a review. Which operations are open to which role stands in `schema/access.yaml`.
public enum Role {
    /// 市级复查办公室: plans reviews, draws, watches progress, issues slips.
    CITY_OFFICE,
    /// 县教育局: keeps the county's records.
    COUNTY_OFFICE,
    /// 镇(街道): keeps its households and children.
    TOWN,
    /// 学校: keeps the children who attend it.
    SCHOOL,
    /// 村(社区): keeps its households and children.
    VILLAGE,
    /// 检查组成员: inspects the units of the own team.
    INSPECTOR,
    /// 审计人员: reads all that concerns a review, and changes nothing.
    AUDITOR,
    /// 系统管理员: keeps the accounts, and sees no record of a child.
    ADMINISTRATOR
}
