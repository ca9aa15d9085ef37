package org.baoxue.registry;

/// 就学状态: where and how a child is taught; the kinds of form R2, which add up to the population.
public enum Schooling {
    /// 县内就读
    IN_COUNTY,
    /// 县外就读
    OUTSIDE_COUNTY,
    /// 随班就读
    REGULAR_CLASS,
    /// 特校
    SPECIAL_SCHOOL,
    /// 送教上门
    SENT_IN_TEACHING,
    /// 延缓入学
    DEFERRED,
    /// 休学
    SUSPENDED,
    /// 提前毕业: has finished grade 9
    GRADUATED_EARLY,
    /// 失学辍学
    DROPPED_OUT,
    /// 未到入学年龄: below school age, and so in no count of school-age children
    NOT_YET_DUE;

    /// Whether the child sits in a school of the county, so that its record must name one.
    public boolean atCountySchool() {
        return this == IN_COUNTY || this == REGULAR_CLASS || this == SPECIAL_SCHOOL;
    }
}
