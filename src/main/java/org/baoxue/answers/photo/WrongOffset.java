package org.baoxue.answers.photo;

import org.baoxue.shared.Refusal;

import java.util.List;

/// Bytes in between are missing: go on from the offset that is given.
record WrongOffset(String photo, long yours, long current) implements Refusal {

    @Override
    public String code() {
        return "wrong-offset";
    }

    @Override
    public String field() {
        return "Upload-Offset";
    }

    @Override
    public List<Object> details() {
        return List.of(yours, current);
    }
}
