package org.baoxue.registry;

/// 特殊群体: children to be watched first.
public enum SpecialGroup {
    /// 留守儿童
    LEFT_BEHIND,
    /// 事实无人抚养儿童
    WITHOUT_EFFECTIVE_CARE,
    /// 流动儿童
    MIGRANT,
    /// 服刑人员子女
    PRISONERS_CHILD,
    /// 孤儿
    ORPHAN,
    /// 单亲家庭
    SINGLE_PARENT,
    /// 特困
    EXTREME_POVERTY,
    /// 学习困难
    LEARNING_DIFFICULTY,
    /// 行为偏差
    BEHAVIOUR_DIFFICULTY
}
