package org.baoxue.assignments;

import org.baoxue.assignments.Visit.Replacement;

/// A visit is not made any more; told again if the replacing is repeated.
public record VisitReplaced(VisitId visit, Replacement replacement) {}
