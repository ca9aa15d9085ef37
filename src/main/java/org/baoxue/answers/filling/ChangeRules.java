package org.baoxue.answers.filling;

import org.baoxue.answers.PhoneMade;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.SheetContent;
import org.baoxue.answers.sync.Change;
import org.baoxue.answers.sync.Entry;
import org.baoxue.answers.sync.Said;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormField.Source;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.PersonalNumbers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a change cannot be an answer on this sheet. One rule, one function; each answers a stable
/// word such as `wrong-type`.
///
/// An answer to an item that is not asked at present is no fault: a phone may send an answer and
/// the one that makes it asked in any order. It is kept and counts nowhere.
record ChangeRules(Sheet sheet, FormVersion form) {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_ADDED_BLOCKS = 20;

    /// A rule answers what is wrong, if anything.
    private interface Rule {
        Optional<String> fault(Change change);
    }

    Optional<String> fault(Change change) {
        return Stream.<Rule>of(
                        this::idIsOne,
                        this::itemExists,
                        this::valueFits,
                        this::blockExists,
                        this::citizenIdIsOne,
                        this::noteIsShort,
                        this::logHasRoom)
                .flatMap(rule -> rule.fault(change).stream())
                .findFirst();
    }

    /// Personal numbers are kept masked, wherever they are written; whole ones belong into the
    /// registry.
    static Said kept(Said said) {
        var value =
                said.value() instanceof AnswerValue.Text(var text)
                        ? new AnswerValue.Text(PersonalNumbers.maskedIn(text))
                        : said.value();
        return new Said(value, PersonalNumbers.maskedInAny(said.note()));
    }

    /// Whether a line of the log is this change's: an id that is known can stand for no other.
    boolean left(Change change, Entry line) {
        return citizenIdIsOne(change).isEmpty() && kept(change.said()).equals(line.said());
    }

    private Optional<String> idIsOne(Change change) {
        return PhoneMade.CODE.matcher(change.id()).matches()
                ? Optional.empty()
                : Optional.of("malformed-id");
    }

    private Optional<String> itemExists(Change change) {
        return form.question(change.key().item()).isPresent()
                ? Optional.empty()
                : Optional.of("unknown-item");
    }

    private Optional<String> valueFits(Change change) {
        var value = change.said().value();
        // What is taken back needs no type, but its place must be right.
        var standsFor = value == null ? sheet.content().value(change.key()) : value;
        return standsFor == null
                ? Optional.empty()
                : Optional.ofNullable(form.faultOf(change.key(), standsFor))
                        .map(fault -> fault.code());
    }

    private Optional<String> blockExists(Change change) {
        var key = change.key();
        var repeated =
                form.sectionOf(key.item()).filter(section -> section.isRepeated()).isPresent();
        if (repeated != (key.block() != null)) {
            return Optional.of(repeated ? "block-missing" : "block-needless");
        }
        if (key.block() == null) {
            return Optional.empty();
        }
        var blocks = sheet.content().blocks().stream().map(Block::id).toList();
        if (blocks.contains(key.block())) {
            return Optional.empty();
        }
        return key.item().equals(SheetContent.BLOCK_NAME)
                ? mayBeAdded(key.block(), blocks)
                : Optional.of("unknown-block");
    }

    private Optional<String> mayBeAdded(String block, List<String> blocks) {
        if (!PhoneMade.CODE.matcher(block).matches()) {
            return Optional.of("malformed-block");
        }
        return blocks.size() < sheet.recordBlocks().size() + MOST_ADDED_BLOCKS
                ? Optional.empty()
                : Optional.of("too-many-blocks");
    }

    private Optional<String> citizenIdIsOne(Change change) {
        if (!(change.said().value() instanceof AnswerValue.Text(var text))
                || !isCitizenId(change.key())
                || CitizenId.isMasked(text)) {
            return Optional.empty();
        }
        try {
            new CitizenId(text);
            return Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.of("not-a-citizen-id");
        }
    }

    private Optional<String> noteIsShort(Change change) {
        var note = change.said().note();
        return note == null || note.length() <= LONGEST_NOTE
                ? Optional.empty()
                : Optional.of("note-too-long");
    }

    /// A sheet is one document: its logs cannot grow for ever.
    private Optional<String> logHasRoom(Change change) {
        return sheet.content().answer(change.key()).entries().size() < MOST_ENTRIES
                ? Optional.empty()
                : Optional.of("too-many-changes");
    }

    private boolean isCitizenId(AnswerKey key) {
        return form.question(key.item()).orElse(null) instanceof FormField field
                && field.filledFrom() == Source.CHILD_CITIZEN_ID;
    }
}
