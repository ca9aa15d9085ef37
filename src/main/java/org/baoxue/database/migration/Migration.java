package org.baoxue.database.migration;

import org.baoxue.shared.Sha256;
import org.baoxue.shared.yaml.Fields;
import org.baoxue.shared.yaml.Mistakes;
import org.bson.Document;
import org.bson.json.JsonParseException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One step.
///
/// @param name its file's, without the ending
/// @param does in words, for the log
/// @param seals what stands sealed from now on, after the commands
/// @param doneAlready the error codes by which a server says that a command was done before
record Migration(
        int number,
        String name,
        String does,
        List<Document> commands,
        List<SealedField> seals,
        Set<Integer> doneAlready,
        Sha256 sha256) {

    private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,3})-[a-z0-9-]+");

    Migration {
        commands = List.copyOf(commands);
        seals = List.copyOf(seals);
        doneAlready = Set.copyOf(doneAlready);
    }

    /// Empty where there are mistakes; they are noted.
    static Optional<Migration> read(String name, String content, Mistakes mistakes) {
        var number = NAME.matcher(name);
        if (!number.matches()) {
            mistakes.inFile("its name is no number and words, such as 12-what-it-does.yaml");
            return Optional.empty();
        }
        var fields = Fields.in(content, mistakes);
        if (fields == null) {
            return Optional.empty();
        }
        var migration =
                new Migration(
                        Integer.parseInt(number.group(1)),
                        name,
                        fields.required("does"),
                        fields.words("commands").stream()
                                .flatMap(text -> command(text, fields).stream())
                                .toList(),
                        fields.list("seals").stream().map(SealedField::read).toList(),
                        fields.words("done-already").stream()
                                .filter(code -> code.matches("\\d+"))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()),
                        Sha256.sum(content));
        fields.nothingElse();
        return mistakes.found().isEmpty() ? Optional.of(migration) : Optional.empty();
    }

    private static Optional<Document> command(String text, Fields fields) {
        try {
            return Optional.of(Document.parse(text));
        } catch (JsonParseException noCommand) {
            fields.wrong("commands", "%s is no JSON: %s".formatted(text, noCommand.getMessage()));
            return Optional.empty();
        }
    }
}
