/// 迟到数据: what somebody sends who has left a team, or may inspect there no more. It is kept apart,
/// answers by {@link org.baoxue.answers.late.KeepingAnswers} and photos by {@link
/// org.baoxue.answers.late.KeepingPhotos}, until the city's office takes it into the checklist or
/// leaves it out, {@link org.baoxue.answers.late.Deciding}.
@NullMarked
package org.baoxue.answers.late;

import org.jspecify.annotations.NullMarked;
