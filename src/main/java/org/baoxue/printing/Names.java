package org.baoxue.printing;

import org.baoxue.shared.Id;

import java.util.Map;

/// What units and people are called; by their codes where nobody knows.
record Names(Map<String, String> byCode) {

    String of(Id id) {
        return of(id.value());
    }

    String of(String code) {
        return byCode.getOrDefault(code, code);
    }

    /// `青石镇（619901101）`
    String withCode(Id id) {
        return byCode.containsKey(id.value()) ? of(id) + "（" + id.value() + "）" : id.value();
    }
}
