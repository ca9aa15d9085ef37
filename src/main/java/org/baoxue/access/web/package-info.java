/// Which address is whose, and the ways in which a request says who sends it: a session, or a
/// token.
@NullMarked
package org.baoxue.access.web;

import org.jspecify.annotations.NullMarked;
