package org.baoxue.checklists.form;

import java.util.List;
import java.util.stream.Stream;

/// A piece of a printed line: words, or the place where the answer goes. A wording says where by
/// `是( )否( )`, `有( )无( )` or `( )`; one that does not is followed by its answer.
public sealed interface PrintedPart {

    record Words(String text) implements PrintedPart {}

    /// The answer's place: the two words to tick, or a blank to write into.
    record AnswerPlace(boolean withinWords) implements PrintedPart {}

    static List<PrintedPart> of(String wording, AnswerType type) {
        var place = type.isTicked() ? type.tick(true) + "( )" + type.tick(false) + "( )" : "( )";
        var at = wording.indexOf(place);
        if (at < 0) {
            return List.of(new Words(wording), new AnswerPlace(false));
        }
        // A blank keeps its brackets as words; ticks are drawn whole.
        var kept = type.isTicked() ? 0 : 1;
        return Stream.<PrintedPart>of(
                        new Words(wording.substring(0, at + kept)),
                        new AnswerPlace(true),
                        new Words(wording.substring(at + place.length() - kept)))
                .filter(part -> !(part instanceof Words(var text) && text.isEmpty()))
                .toList();
    }
}
