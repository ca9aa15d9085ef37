/// 现场照片: announced by {@link org.baoxue.answers.photo.Announcing}, received piece by piece over a
/// bad line by {@link org.baoxue.answers.photo.Receiving}, and safe once {@link
/// org.baoxue.answers.photo.PhotoFiling} has put together and verified all of it.
///
/// Which photos belong to a sheet stands in the sheet. Those of somebody who has left the team go
/// to {@link org.baoxue.answers.photo.LatePhotos}.
@NullMarked
package org.baoxue.answers.photo;

import org.jspecify.annotations.NullMarked;
