package org.baoxue.slips.text;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import org.baoxue.checklists.form.Item;
import org.baoxue.slips.text.Rules.Comparison;
import org.baoxue.slips.text.Rules.Condition;
import org.baoxue.slips.text.Rules.Group;
import org.baoxue.slips.text.Rules.Rule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the rules from their file and checks them whole: every mistake is told with its line.
public final class RulesFile {

    private static final Pattern CONDITION =
            Pattern.compile("([a-z0-9.-]+(?: \\+ [a-z0-9.-]+)*) ([=<>]) (\\d{1,4})");
    private static final Map<String, SlipSubject.Kind> KINDS =
            Stream.of(SlipSubject.Kind.values())
                    .collect(toMap(SlipSubject.Kind::code, kind -> kind));

    private final String name;
    private final Set<String> counts;
    private final List<String> mistakes = new ArrayList<>();

    private RulesFile(String name, Collection<Item> items) {
        this.name = name;
        this.counts = items.stream().flatMap(RulesFile::counts).collect(toCollection(HashSet::new));
        this.counts.addAll(Counts.NAMES);
    }

    /// The rules in a text.
    ///
    /// @param name the file's, for messages
    /// @param items all items that forms have
    /// @throws RulesRefused with every mistake there is
    public static Rules read(String name, String text, Collection<Item> items) {
        var file = new RulesFile(name, items);
        var rules = file.rules(text);
        if (!file.mistakes.isEmpty()) {
            throw new RulesRefused(file.mistakes);
        }
        return rules;
    }

    /// How often it raised a problem, and how often each of its options was chosen.
    private static Stream<String> counts(Item item) {
        return Stream.concat(
                Stream.of(item.key()),
                item.options().stream().map(option -> item.key() + "." + option.code()));
    }

    private Rules rules(String text) {
        try {
            var top =
                    new Yaml(new SafeConstructor(new LoaderOptions()))
                            .compose(new StringReader(text));
            var parts = fields(top, Set.of("assessment", "suggestions"));
            return new Rules(groups(parts, "assessment"), groups(parts, "suggestions"));
        } catch (MarkedYAMLException notYaml) {
            wrong(notYaml.getProblemMark(), notYaml.getProblem());
            return new Rules(List.of(), List.of());
        }
    }

    private List<Group> groups(Map<String, Node> parts, String part) {
        var node = parts.get(part);
        if (node == null) {
            mistakes.add("%s: '%s' is missing".formatted(name, part));
            return List.of();
        }
        var groups = list(node).stream().map(this::group).toList();
        if (groups.isEmpty() || !groups.getLast().alwaysSpeaks()) {
            wrong(
                    node,
                    "the last group of '%s' needs a rule for all, without conditions"
                            .formatted(part));
        }
        return groups;
    }

    private Group group(Node node) {
        var rules = fields(node, Set.of("first-of")).get("first-of");
        return new Group(rules == null ? List.of() : list(rules).stream().map(this::rule).toList());
    }

    private Rule rule(Node node) {
        var fields = fields(node, Set.of("for", "when", "say"));
        if (!fields.containsKey("say")) {
            wrong(node, "a rule needs something to 'say'");
        }
        return new Rule(kinds(fields), conditions(fields), sentence(fields));
    }

    private Set<SlipSubject.Kind> kinds(Map<String, Node> fields) {
        var kinds = EnumSet.noneOf(SlipSubject.Kind.class);
        for (var node : texts(fields, "for")) {
            var kind = KINDS.get(node.getValue());
            if (kind == null) {
                wrong(
                        node,
                        "'%s' is no kind of slip: known are %s"
                                .formatted(node.getValue(), listed(KINDS.keySet())));
            } else {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private List<Condition> conditions(Map<String, Node> fields) {
        return texts(fields, "when").stream().flatMap(this::condition).toList();
    }

    private Stream<Condition> condition(ScalarNode node) {
        var matcher = CONDITION.matcher(node.getValue());
        if (!matcher.matches()) {
            wrong(
                    node,
                    "'%s' is no condition such as 'town.letters + school.letters > 0'"
                            .formatted(node.getValue()));
            return Stream.empty();
        }
        var summed = List.of(matcher.group(1).split(" \\+ "));
        summed.stream()
                .filter(count -> !counts.contains(count))
                .forEach(count ->
                        wrong(
                                node,
                                "'%s' is neither an item's key nor one of %s"
                                        .formatted(count, listed(Counts.NAMES))));
        return Stream.of(
                new Condition(
                        summed,
                        Comparison.of(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))));
    }

    private String sentence(Map<String, Node> fields) {
        var node = texts(fields, "say").stream().findFirst();
        node.ifPresent(text ->
                Rule.PLACE
                        .matcher(text.getValue())
                        .results()
                        .map(place -> place.group(1))
                        .filter(place -> !place.equals(Rule.UNIT) && !counts.contains(place))
                        .forEach(place ->
                                wrong(
                                        text,
                                        "'{%s}' cannot be filled: it is neither '{unit}' nor a count"
                                                .formatted(place))));
        return node.map(ScalarNode::getValue).orElse("");
    }

    /// The texts of a field, whether it has one or a list of them.
    private List<ScalarNode> texts(Map<String, Node> fields, String field) {
        var node = fields.get(field);
        var nodes =
                node == null
                        ? List.<Node>of()
                        : node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return nodes.stream().flatMap(this::text).toList();
    }

    private Stream<ScalarNode> text(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Stream.of(scalar);
        }
        wrong(node, "expected a text");
        return Stream.empty();
    }

    private List<Node> list(Node node) {
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        wrong(node, "expected a list");
        return List.of();
    }

    private Map<String, Node> fields(@Nullable Node node, Set<String> known) {
        var fields = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(
                    node == null
                            ? name + ": the file is empty"
                            : at(node.getStartMark(), "expected the keys " + listed(known)));
            return fields;
        }
        for (var field : mapping.getValue()) {
            var key = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                wrong(
                        field.getKeyNode(),
                        "unknown key '%s': known are %s".formatted(key, listed(known)));
            } else if (fields.put(key, field.getValueNode()) != null) {
                wrong(field.getKeyNode(), "the key '%s' is given twice".formatted(key));
            }
        }
        return fields;
    }

    private void wrong(Node node, String what) {
        wrong(node.getStartMark(), what);
    }

    private void wrong(Mark mark, String what) {
        mistakes.add(at(mark, what));
    }

    private String at(Mark mark, String what) {
        return "%s:%d:%d: %s".formatted(name, mark.getLine() + 1, mark.getColumn() + 1, what);
    }

    private static String listed(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
