package org.baoxue.slips.text;

import org.baoxue.shared.PersonalNumbers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Leaves of people's names the surname, wherever it was written: 王小明 becomes 王某某. A citizen ID is
/// masked.
public record Veil(List<String> names) {

    private static final String HIDDEN = "某";

    public Veil {
        // The longest first, so that no name is hidden only as far as a shorter one goes.
        names =
                names.stream()
                        .filter(name -> name.codePointCount(0, name.length()) > 1)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    public static Veil of(Collection<String> names) {
        return new Veil(List.copyOf(names));
    }

    public String over(String text) {
        var veiled = PersonalNumbers.maskedIn(text);
        for (var name : names) {
            veiled = veiled.replace(name, surname(name));
        }
        return veiled;
    }

    private static String surname(String name) {
        var first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + HIDDEN.repeat(name.codePointCount(first, name.length()));
    }
}
