/// What people whose data are held can ask for (个人信息查阅、复制): all that is held about a child, as one
/// file. What they want corrected is corrected where the record is kept.
///
/// Each module that holds something tells it by a bean of its own ({@link
/// org.baoxue.shared.privacy.ChildRecords}), so that this one knows none of their documents.
@ApplicationModule(
        allowedDependencies = {"shared", "api", "access", "registry", "database :: lease"})
@NullMarked
package org.baoxue.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
