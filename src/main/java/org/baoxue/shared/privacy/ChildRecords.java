package org.baoxue.shared.privacy;

import org.baoxue.shared.ChildId;

import java.util.List;
import java.util.Map;

/// What a module holds about a child, for whoever has a right to know all of it (查阅、复制): every
/// module that holds any has one. The order of these beans is that of the file in which a family
/// reads it.
public interface ChildRecords {

    /// What it is, as the family reads it, such as 入户核查.
    String heading();

    /// Each record by what its parts are called; a part is a text, a number, a truth, or a list or
    /// such a record of these.
    List<Map<String, Object>> about(ChildId child);
}
