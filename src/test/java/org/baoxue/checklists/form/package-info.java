@NullMarked
package org.baoxue.checklists.form;

import org.jspecify.annotations.NullMarked;
