/// How far the teams are: visits counted by team, town, form and state, without looking at a sheet.
@NullMarked
package org.baoxue.answers.progress;

import org.jspecify.annotations.NullMarked;
