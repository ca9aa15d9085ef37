package org.baoxue.registry;

/// What a household is registered as: 建档立卡户 (until 2020) or 监测户 (since 2021).
public enum HouseholdType {
    /// 未脱贫
    NOT_LIFTED(true),
    /// 已脱贫
    LIFTED(true),
    /// 返贫
    FALLEN_BACK(true),
    /// 新识别
    NEWLY_IDENTIFIED(true),
    /// 脱贫不稳定户
    UNSTABLE(false),
    /// 边缘易致贫户
    MARGINAL(false),
    /// 突发严重困难户
    SUDDEN_HARDSHIP(false),
    /// 一般农户
    ORDINARY(false);

    private final boolean registeredPoor;

    HouseholdType(boolean registeredPoor) {
        this.registeredPoor = registeredPoor;
    }

    /// 建档立卡户: one of the four types that a review draws from.
    public boolean registeredPoor() {
        return registeredPoor;
    }
}
