package org.baoxue.assignments;

import org.baoxue.shared.Refusal;

import java.util.Optional;

/// What another module knows against replacing a visit, such as a checklist that is filled already.
public interface ReplacingRule {

    Optional<Refusal> objection(Visit visit);
}
