package org.baoxue.checklists.form;

/// The row of the inspection report slip (form 8) that a written answer flows into.
public enum SlipRow {
    /// 特色亮点
    HIGHLIGHTS,
    /// 存在问题
    PROBLEMS
}
