package org.baoxue.checklists.form;

import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One published version of a form, whole: enough for a screen to ask it and for paper to print it.
///
/// @param name such as 入户核查表
/// @param titlePattern the printed title with `{county}` for the county's name
/// @param head the fields above the sections
/// @param foot the fields beside the signatures
/// @param sha256 the hash of the file that says all this
public record FormVersion(
        FormKind kind,
        String version,
        String name,
        String titlePattern,
        List<FormField> head,
        List<Section> sections,
        List<FormField> foot,
        List<SignatureLine> signatures,
        Sha256 sha256) {

    public String title(String county) {
        return titlePattern.replace("{county}", county);
    }

    /// Every item in printed order, those of blocks once.
    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    /// Every field: the head's, the sections', the foot's.
    public Stream<FormField> fields() {
        return Stream.of(
                        head.stream(),
                        sections.stream().flatMap(section -> section.fields().stream()),
                        foot.stream())
                .flatMap(fields -> fields);
    }

    public Optional<Item> item(String key) {
        return items().filter(item -> item.key().equals(key)).findFirst();
    }

    /// The item or field of that key.
    public Optional<Question> question(String key) {
        return Stream.<Question>concat(items(), fields())
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    /// The section that an item or field stands in; empty for the form's own head and foot.
    public Optional<Section> sectionOf(String key) {
        return sections.stream()
                .filter(section ->
                        Stream.<Question>concat(section.items().stream(), section.fields().stream())
                                .anyMatch(question -> question.key().equals(key)))
                .findFirst();
    }

    /// Why the value cannot be the answer under that key; null where it can. That its block exists
    /// is for the checklist to say that has the blocks.
    public @Nullable AnswerFault faultOf(AnswerKey key, AnswerValue value) {
        var question = question(key.item());
        if (question.isEmpty()) {
            return AnswerFault.UNKNOWN_ITEM;
        }
        var repeated = sectionOf(key.item()).filter(Section::isRepeated).isPresent();
        if (repeated != (key.block() != null)) {
            return repeated ? AnswerFault.BLOCK_MISSING : AnswerFault.BLOCK_NEEDLESS;
        }
        return question.get().faultOf(value);
    }
}
