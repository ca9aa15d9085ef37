package org.baoxue.access.account;

import org.baoxue.shared.Refusal;

import java.util.List;

/// The password given as the current one is another.
record WrongPassword() implements Refusal {

    @Override
    public String code() {
        return "wrong-password";
    }

    @Override
    public String field() {
        return "current";
    }

    @Override
    public List<Object> details() {
        return List.of();
    }
}
