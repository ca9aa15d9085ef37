package org.baoxue.printing.layout;

/// Where a line of Chinese may end (避头尾), and where two marks close up.
///
/// Breaks stand between any two characters, but for: no closing mark opens a line, no opening mark
/// ends one, Latin words and numbers stay whole, and a pair of dashes or dots stays a pair.
final class Kinsoku {

    private static final String CLOSING = "、。，．：；！？‼⁇”’）》〉」』】〕〗］｝〞";
    private static final String NEVER_FIRST =
            CLOSING + ")]}>,.:;!?%‰℃°·•…—～~/／％々〻ーﾞ゛゜′″†‡" + "\u00a0\u2060";
    private static final String OPENING = "“‘（《〈「『【〔〖［｛〝";
    private static final String NEVER_LAST = OPENING + "([{<￥¥$＄£№#＃@" + "\u00a0\u2060";

    private Kinsoku() {}

    static boolean breaks(int left, int right) {
        if (left == '\n') {
            return true;
        }
        if (right == ' ' || right == '\n') {
            return false;
        }
        if (left == ' ') {
            return !in(NEVER_FIRST, right);
        }
        if (in(NEVER_LAST, left) || in(NEVER_FIRST, right)) {
            return false;
        }
        return !(western(left) && western(right));
    }

    /// Whether `left` gives up its blank half before `right`, as in `。”` and `）（`.
    static boolean closesUp(int left, int right) {
        return closing(left) ? closing(right) || opening(right) : opening(left) && opening(right);
    }

    /// A mark whose right half is blank, and may be lost at the end of a line.
    static boolean closing(int codePoint) {
        return in(CLOSING, codePoint);
    }

    static boolean opening(int codePoint) {
        return in(OPENING, codePoint);
    }

    private static boolean western(int codePoint) {
        return codePoint < 0x2000;
    }

    private static boolean in(String marks, int codePoint) {
        return codePoint < 0x10000 && marks.indexOf(codePoint) >= 0;
    }
}
