package org.baoxue.printing.layout;

/// Type sizes by their Chinese numbers (号), in points.
public enum Size {
    /// 二号
    NO_2(22),
    /// 小二
    SMALL_2(18),
    /// 三号
    NO_3(16),
    /// 小三
    SMALL_3(15),
    /// 四号
    NO_4(14),
    /// 小四
    SMALL_4(12),
    /// 五号
    NO_5(10.5),
    /// 小五
    SMALL_5(9),
    /// 六号
    NO_6(7.5);

    private final double points;

    Size(double points) {
        this.points = points;
    }

    public double points() {
        return points;
    }
}
