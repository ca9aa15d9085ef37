package org.baoxue.access;

/// What an account may do. Who leads a team is not a role but a fact of the team in a review.
public enum Role {
    /// 市级复查办公室: plans reviews, draws, watches progress, issues slips.
    CITY_OFFICE,
    /// 县教育局: keeps the county's records.
    COUNTY_OFFICE,
    /// 检查组成员: inspects the units of the own team.
    INSPECTOR
}
