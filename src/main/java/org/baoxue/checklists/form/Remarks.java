package org.baoxue.checklists.form;

import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.Evaluation.Remark;
import org.baoxue.checklists.form.Evaluation.Remark.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Sorts, sentence by sentence, what was written by hand under 存在问题: most forms ask for problems
/// and suggestions in one text, and many a text only says that there is none. Whatever is neither
/// of these is a problem: none is lost to a phrase that nobody thought of.
///
/// @param raised the problems that items raise, which the text may repeat
record Remarks(AnswerKey key, Item item, List<Problem> raised) {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！!？?\\n]+[。；;！!？?\\n]*");
    private static final Pattern NUMBER = Pattern.compile("^\\s*[（(]?\\d{1,2}[)）.．、]\\s*");
    private static final Pattern LABEL =
            Pattern.compile("^(存在的?|主要)?问题(及建议)?[:：]\\s*|^((工作|整改|意见)?建议)[:：]\\s*");
    private static final Pattern NOTHING =
            Pattern.compile(
                    "((本次|此次|经|通过)?(核查|检查|抽查|复查|入户)(中|组)?[,，]?)?(均|暂|尚|目前|总体|基本)*"
                            + "(无|没有|没发现|未见|未发现|未查出|不存在)(有)?(任何|其他|其它|明显|突出|较大|重大)*(的)?"
                            + "(问题|异常|异常情况)?(存在)?");
    private static final Pattern WELL = Pattern.compile("(均|总体|一切|各项工作)*(正常|良好|符合要求)");
    private static final Pattern SUGGESTION = Pattern.compile("(工作|整改|意见)?建议(?!书).*");
    private static final String BETWEEN = "^[\\s。；;，,、]+";

    /// @param text as it was written
    List<Remark> of(String text) {
        var problems = new StringBuilder();
        var suggestions = new StringBuilder();
        SENTENCE.matcher(beyondRaised(text))
                .results()
                .map(MatchResult::group)
                .forEach(sentence -> {
                    var said = said(sentence);
                    if (isSuggestion(sentence, said)) {
                        suggestions.append(sentence);
                    } else if (!saysNothing(said)) {
                        problems.append(sentence);
                    }
                });
        var remarks = new ArrayList<Remark>();
        add(remarks, raised.isEmpty() ? Kind.PROBLEM : Kind.ADDITION, problems);
        add(remarks, Kind.SUGGESTION, suggestions);
        return remarks;
    }

    private void add(List<Remark> remarks, Kind kind, StringBuilder text) {
        var said = text.toString().strip();
        if (!said.isEmpty()) {
            remarks.add(new Remark(key, item, kind, said));
        }
    }

    /// The text behind what it repeats of the problems that items raise, as the form proposes them.
    private String beyondRaised(String text) {
        var rest = text.strip();
        while (true) {
            var from = rest;
            var repeated =
                    raised.stream()
                            .map(Problem::labelled)
                            .filter(from::startsWith)
                            .max(Comparator.comparingInt(String::length));
            if (repeated.isEmpty()) {
                return rest;
            }
            rest = from.substring(repeated.get().length()).replaceFirst(BETWEEN, "");
        }
    }

    private static boolean isSuggestion(String sentence, String said) {
        return !saysNothing(said)
                && SUGGESTION
                        .matcher(NUMBER.matcher(sentence.strip()).replaceFirst(""))
                        .lookingAt();
    }

    private static boolean saysNothing(String said) {
        return said.isEmpty() || NOTHING.matcher(said).matches() || WELL.matcher(said).matches();
    }

    /// A sentence without its number, label and stops.
    private static String said(String sentence) {
        var words = NUMBER.matcher(sentence.strip()).replaceFirst("");
        return LABEL.matcher(words).replaceFirst("").replaceAll("[\\s。；;！!？?]+$", "").strip();
    }
}
