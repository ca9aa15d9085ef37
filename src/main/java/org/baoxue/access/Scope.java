package org.baoxue.access;

import org.baoxue.shared.Id;
import org.springframework.data.mongodb.core.query.Criteria;

import java.io.Serializable;
import java.util.regex.Pattern;

/// 管辖范围: the code of a division or a school. A division holds all divisions and schools below it;
/// the code of a province or a city ends in zeros as in the official list: `619900` is a city with
/// all counties whose codes begin with `6199`, and `000000` holds them all.
public record Scope(String value) implements Id, Serializable {

    private static final Pattern FORM = Pattern.compile("\\d{6}(\\d{3}(\\d{3}|-S\\d{2,3})?)?");

    /// The whole country.
    public static final Scope EVERYWHERE = new Scope("000000");

    public Scope {
        Id.require("Scope", value, FORM);
    }

    public boolean isSchool() {
        return value.contains("S");
    }

    /// What the codes of all divisions and schools in it begin with.
    public String prefix() {
        return value.length() > 6 ? value : value.replaceFirst("(00){1,3}$", "");
    }

    /// Whether a division or a school lies in it.
    public boolean holds(Id place) {
        return holds(place.value());
    }

    /// Whether the division or school of a code lies in it; `-S012` is no part of `-S01`.
    public boolean holds(String place) {
        return isSchool() ? place.equals(value) : place.startsWith(prefix());
    }

    /// Finds a code that lies in none of it.
    public Criteria without(String field) {
        return isSchool()
                ? Criteria.where(field).ne(value)
                : new Criteria()
                        .orOperator(
                                Criteria.where(field).lt(prefix()),
                                Criteria.where(field).gte(prefix() + "~"));
    }

    /// Whether it lies in a division or holds it.
    public boolean concerns(Id division) {
        return holds(division) || value.startsWith(division.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
