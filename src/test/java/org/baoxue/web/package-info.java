/// The pages as a person meets them: in a browser, on a phone and at a desk.
@NullMarked
package org.baoxue.web;

import org.jspecify.annotations.NullMarked;
