package org.baoxue.printing.layout;

/// The faces of an official document, by their traditional names.
///
/// The two that exist only as licensed fonts print in the nearest free face unless the operator
/// points a setting at a font file ([Fonts]).
public enum Face {
    /// 宋体, for tables and running text.
    SONG("fonts/NotoSerifSC_400Regular.ttf"),
    /// 黑体, for headings; the emphasis of Chinese print.
    HEI("fonts/ttf/NotoSansSC/NotoSansSC-Medium.ttf"),
    /// 楷体, for second headings and what a person wrote.
    KAI("fonts/lxgw-wenkai-latin-500-normal.woff"),
    /// 小标宋, for titles; a bold Song stands in for it.
    TITLE("fonts/NotoSerifSC_700Bold.ttf"),
    /// 仿宋, the body of official documents; Song stands in for it.
    FANGSONG("fonts/NotoSerifSC_400Regular.ttf");

    private final String resource;

    Face(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }
}
