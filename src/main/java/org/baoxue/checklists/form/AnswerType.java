package org.baoxue.checklists.form;

/// What kind of answer an item takes.
public enum AnswerType {
    /// 是/否
    YES_NO("yes-no"),
    /// 有/无
    HAS_PROBLEM("has-problem"),
    WHOLE_NUMBER("whole-number"),
    TEXT("text"),
    CHOICE("choice"),
    DATE("date");

    private final String code;

    AnswerType(String code) {
        this.code = code;
    }

    /// The word used in files, such as `yes-no`.
    public String code() {
        return code;
    }

    /// The printed word of a ticked answer: 是 or 有 for true, 否 or 无 for false.
    public String tick(boolean yes) {
        if (this == HAS_PROBLEM) {
            return yes ? "有" : "无";
        }
        return yes ? "是" : "否";
    }

    /// Answered by a tick at one of two words.
    public boolean isTicked() {
        return this == YES_NO || this == HAS_PROBLEM;
    }

    /// The largest number, or the longest text in characters, where the form sets no limit.
    public int usualLimit() {
        return this == WHOLE_NUMBER ? 999 : 2_000;
    }
}
