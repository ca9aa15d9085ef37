package org.baoxue.slips.text;

/// The rows of form 8, in printed order.
public enum ReportRow {
    TIME("核查时间"),
    TEAM("组别"),
    UNIT("核查单位"),
    PROCESS("核查过程"),
    HIGHLIGHTS("特色亮点"),
    PROBLEMS("存在问题"),
    ASSESSMENT("评估意见"),
    SUGGESTIONS("意见建议");

    private final String label;

    ReportRow(String label) {
        this.label = label;
    }

    /// As printed.
    public String label() {
        return label;
    }
}
