package org.baoxue.api;

/// A query's argument that cannot be right; answered as a GraphQL error with code, field and fault.
/// (A mutation refuses with a {@link org.baoxue.shared.Refusal} instead.)
public class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String fault;

    public BadInput(String field, String value, String fault) {
        super("%s: %s".formatted(field, fault));
        this.field = field;
        this.value = value;
        this.fault = fault;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    String fault() {
        return fault;
    }
}
