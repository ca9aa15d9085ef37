package org.baoxue.access.password;

import org.baoxue.shared.Refusal;

import java.util.List;

/// The password that a person would like does not keep the rules.
///
/// @param faults stable words such as `shorter-than-10`
public record WeakPassword(List<String> faults) implements Refusal {

    @Override
    public String code() {
        return "weak-password";
    }

    @Override
    public String field() {
        return "chosen";
    }

    @Override
    public List<Object> details() {
        return List.of(faults);
    }
}
