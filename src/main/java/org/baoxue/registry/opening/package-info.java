/// 紧急调阅 (break-glass): a record beyond a person's scope is open to that person for a while, to be
/// read. What is opened lies in the database, so that it is open on every instance, and the offices
/// in whose places the record lies are told of it. [OpeningRecords] is how records are opened, and
/// how whoever shows records finds those that are.
@NullMarked
package org.baoxue.registry.opening;

import org.jspecify.annotations.NullMarked;
