package org.baoxue.registry;

/// 残疾类别 of the national disability certificate.
public enum Disability {
    /// 视力残疾
    VISUAL,
    /// 听力残疾
    HEARING,
    /// 言语残疾
    SPEECH,
    /// 肢体残疾
    PHYSICAL,
    /// 智力残疾
    INTELLECTUAL,
    /// 精神残疾
    MENTAL,
    /// 多重残疾
    MULTIPLE
}
