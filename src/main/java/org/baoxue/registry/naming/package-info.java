/// Names are found by their beginning, in Chinese or in pinyin.
@NullMarked
package org.baoxue.registry.naming;

import org.jspecify.annotations.NullMarked;
