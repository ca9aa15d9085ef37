/// What an inspection report slip (form 8) says: its rows, and how they follow from what a team
/// found, the assessment and the suggestions by rules that are data. Pure: no Spring, no database,
/// no clock.
///
/// A slip names a household by its code and its people by surname only (王某某): whoever puts a
/// problem right finds them by the code, and whoever else reads the slip learns no child's name.
@NamedInterface("text")
@NullMarked
package org.baoxue.slips.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
