/// Personal access tokens, by which a program acts in a person's name: how they are made and
/// revoked, and how their owner is recognised. They are kept in the owner's account.
@NullMarked
package org.baoxue.access.token;

import org.jspecify.annotations.NullMarked;
