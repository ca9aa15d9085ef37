/// What tests share: the started service, testers who speak for a role, the count of database
/// commands.
@NullMarked
package org.baoxue.support;

import org.jspecify.annotations.NullMarked;
