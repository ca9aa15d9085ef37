package org.baoxue.shared.store;

import java.util.List;

/// Several acts that change no record, on the trail together; see {@link Look}.
public record Looks(List<Told> told) {

    public Looks {
        told = List.copyOf(told);
    }
}
