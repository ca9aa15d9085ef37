package org.baoxue.registry.keeping;

import org.baoxue.shared.Fault;
import org.baoxue.shared.Refusal;

import java.util.List;

/// The record breaks rules of its kind; every fault is named.
public record InvalidRecord(String id, List<Fault> faults) implements Refusal {

    public InvalidRecord {
        faults = List.copyOf(faults);
    }

    /// Whether it tells of a citizen ID that it is another child's.
    boolean tellsOfAnotherChild() {
        return faults.stream().anyMatch(fault -> fault.fault().equals(RecordRules.OF_ANOTHER));
    }

    @Override
    public String code() {
        return "invalid-record";
    }

    @Override
    public String field() {
        return faults.getFirst().field();
    }

    @Override
    public List<Object> details() {
        return List.of(id, faults);
    }
}
