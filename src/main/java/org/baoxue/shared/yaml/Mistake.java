package org.baoxue.shared.yaml;

/// What is wrong in a file, and where.
///
/// @param line from 1; 0 where the file as a whole is meant
/// @param column from 1; 0 where the file as a whole is meant
public record Mistake(String file, int line, int column, String what) {

    /// Such as `checklists/town/2019-1.yaml:14:9: unknown key 'hnit'`.
    @Override
    public String toString() {
        return line == 0 ? file + ": " + what : "%s:%d:%d: %s".formatted(file, line, column, what);
    }
}
