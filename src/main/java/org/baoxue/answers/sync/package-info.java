/// How answers from several phones, often offline, come together: pure rules, without Spring,
/// database or clock.
///
/// Each item of a sheet has a log to which things are only ever added, an {@link
/// org.baoxue.answers.sync.Answer}; nothing that was said can be lost. A {@link
/// org.baoxue.answers.sync.Change} names the version of the item that its author saw:
///
/// 1. A change that is in the log already is a **repeat** and changes nothing; it gets the answer
///    that it got.
/// 2. One that says what stands already **agrees** with it, whatever its author saw.
/// 3. One whose author saw what stands is **taken** and stands from now on.
/// 4. Any other is **contested**: what stands goes on standing, what the other said is kept beside
///    it, and both are shown until a person decides.
///
/// Someone offline may change an item again before hearing of the first change. Such a change names
/// the one that it follows and shares its fate: it is taken if the first was taken and still
/// stands, and contested in its place if the first was contested.
@NamedInterface("sync")
@NullMarked
package org.baoxue.answers.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
