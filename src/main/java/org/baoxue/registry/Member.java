package org.baoxue.registry;

import org.jspecify.annotations.Nullable;

/// 家庭成员 other than the head and the children of the register.
public record Member(String name, String relation, @Nullable Integer birthYear) {}
