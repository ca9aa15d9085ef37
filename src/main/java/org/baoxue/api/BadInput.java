package org.baoxue.api;

import org.baoxue.shared.Fault;

/// An argument that cannot be right; answered as a GraphQL error with code, field and fault. (What
/// a mutation looks at in substance, it refuses with a {@link org.baoxue.shared.Refusal} instead.)
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /// @param field by its path from the argument on, such as `filter.age.to`
    /// @param fault a stable word as in {@link Fault}
    public BadInput(String field, String value, String fault) {
        super("%s: %s".formatted(field, fault));
        this.fault = new Fault(field, value, fault);
    }

    Fault fault() {
        return fault;
    }
}
