package org.baoxue.printing.layout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.List;

/// Tells a reader which character each code of a font stands for, so that text can be copied.
final class UnicodeMap {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int CODES_PER_SECTION = 100;
    private static final String HEAD =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String FOOT =
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private UnicodeMap() {}

    /// @param codePoints the character of each code; code 0 stands for none
    static byte[] of(List<Integer> codePoints) {
        var map = new StringBuilder(HEAD);
        for (int from = 1; from < codePoints.size(); from += CODES_PER_SECTION) {
            int to = Math.min(from + CODES_PER_SECTION, codePoints.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int code = from; code < to; code++) {
                map.append('<').append(HEX.toHexDigits((char) code)).append("> <");
                for (char unit : Character.toChars(codePoints.get(code))) {
                    map.append(HEX.toHexDigits(unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append(FOOT).toString().getBytes(US_ASCII);
    }
}
