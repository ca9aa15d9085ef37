/// Filling a sheet: a team's answers are saved in batches, conflicts are decided.
///
/// {@link org.baoxue.answers.filling.SheetChanges} is the one way to change a sheet, for whatever a
/// team does to it. How a change merges with what stands is {@link org.baoxue.answers.sync}; why it
/// cannot be an answer, {@link org.baoxue.answers.filling.ChangeRules}. Answers of somebody who has
/// left the team go to {@link org.baoxue.answers.filling.LateAnswers}.
@NullMarked
package org.baoxue.answers.filling;

import org.jspecify.annotations.NullMarked;
