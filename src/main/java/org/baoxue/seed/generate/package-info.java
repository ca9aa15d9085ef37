/// Makes counties that do not exist: divisions, schools, households and children of real shape and
/// any size, from one number.
///
/// The same number and size give the same county on any machine, because {@link java.util.Random}'s
/// sequence is part of its specification. Families come as a stream, one village after the other,
/// so that a million households need no more memory than a thousand. Nobody and no place is real:
/// the division code 619901 is assigned to none, phone numbers begin with 100, schools stand in the
/// Pacific.
@NullMarked
package org.baoxue.seed.generate;

import org.jspecify.annotations.NullMarked;
