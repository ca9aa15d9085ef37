package org.baoxue.registry;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One subsidy paid or owed (两免一补一计划 and others).
///
/// @param semester such as `2019-2020-1`
/// @param yuan the amount in whole yuan, 0 for what is given in kind
/// @param paidOn the day on which it reached the family; null while it is owed
/// @param tripleReceipt whether the 资助发放三联单 is on file
public record Subsidy(
        Kind kind, String semester, int yuan, @Nullable LocalDate paidOn, boolean tripleReceipt) {

    public enum Kind {
        /// 免学杂费
        FREE_TUITION,
        /// 免教科书费
        FREE_BOOKS,
        /// 寄宿生生活补助(一补)
        BOARDING_LIVING,
        /// 非寄宿生生活补助
        DAY_LIVING,
        /// 营养改善计划
        NUTRITION
    }
}
