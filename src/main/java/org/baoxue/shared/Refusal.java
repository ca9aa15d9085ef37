package org.baoxue.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expected no: the request was understood, nothing was changed, and here is why. A member of
/// the mutations' payload unions; the simple name of each is its GraphQL type, its wording stands
/// in `messages*.properties` under `refusal.<code>`.
public interface Refusal {

    /// Stable, for programs: `unknown-id`, `wrong-stage`, …
    String code();

    /// The input's field that is at fault, by its path such as `plan.towns`; null where it is the
    /// request as a whole.
    default @Nullable String field() {
        return null;
    }

    /// What the wording's placeholders are filled with, in order.
    List<Object> details();

    /// No record of that kind has that id (or the caller may not see it).
    record UnknownId(String kind, String id) implements Refusal {
        @Override
        public String code() {
            return "unknown-id";
        }

        @Override
        public List<Object> details() {
            return List.of(kind, id);
        }
    }

    /// The act does not fit the stage at which the subject stands.
    record WrongStage(String subject, String stage, String needed) implements Refusal {
        @Override
        public String code() {
            return "wrong-stage";
        }

        @Override
        public List<Object> details() {
            return List.of(subject, stage, needed);
        }
    }

    /// Someone was faster: read the record again and repeat on its current version.
    record StaleVersion(String id, int yours, int current) implements Refusal {
        @Override
        public String code() {
            return "stale-version";
        }

        @Override
        public List<Object> details() {
            return List.of(id, yours, current);
        }
    }

    /// A value that cannot be right; the fault is a stable word such as `too-long` or `not-a-date`.
    record InvalidValue(String path, String value, String fault) implements Refusal {

        public InvalidValue {
            value = PersonalNumbers.maskedIn(value);
        }

        @Override
        public String code() {
            return "invalid-value";
        }

        @Override
        public String field() {
            return path;
        }

        @Override
        public List<Object> details() {
            return List.of(path, value, fault);
        }
    }

    /// The caller's role or team does not allow the act.
    record NotPermitted(String act) implements Refusal {
        @Override
        public String code() {
            return "not-permitted";
        }

        @Override
        public List<Object> details() {
            return List.of(act);
        }
    }
}
