package org.baoxue.printing;

import org.baoxue.printing.layout.Face;
import org.baoxue.printing.layout.Size;
import org.baoxue.printing.layout.Style;

/// The type on our papers: 宋体 for what the form says, 黑体 for what names it, 楷体 for what was
/// written.
final class Type {

    /// 五号: the form's own words.
    static final Style TEXT = Style.of(Face.SONG, Size.NO_5).leading(1.28);

    /// 五号黑体
    static final Style LABEL = Style.of(Face.HEI, Size.NO_5).leading(1.3);

    /// 五号楷体
    static final Style WRITTEN = Style.of(Face.KAI, Size.NO_5).leading(1.4);

    /// 小五: long tables of our own papers.
    static final Style SMALL = Style.of(Face.SONG, Size.SMALL_5).leading(1.3);

    /// 小五: hashes and commands.
    static final Style CODE = Style.of(Face.HEI, Size.SMALL_5).leading(1.4).grey(0.2);

    /// The words of an item that is not asked.
    static final double NOT_ASKED = 0.55;

    /// The tone behind the heads of tables.
    static final double HEAD_SHADE = 0.93;

    private Type() {}
}
