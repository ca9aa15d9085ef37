package org.baoxue.shared.yaml;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One mapping of a YAML file, read key by key. A mistake is noted with its place and reading goes
/// on with a harmless value, so that one look finds them all. Whoever has read all it knows calls
/// {@link #nothingElse()}: whatever was not asked for by then is an unknown key.
public final class Fields {

    private final Node node;
    private final Mistakes mistakes;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    public Fields(Node node, Mistakes mistakes) {
        this.node = node;
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> put(entry.getKeyNode(), entry.getValueNode()));
        } else {
            mistakes.at(node, "expected keys with values");
        }
    }

    /// The mapping that a file is; null where it is none, which is noted. YAML is composed to nodes
    /// only: nodes know their line, and no file can name a class.
    public static @Nullable Fields in(String content, Mistakes mistakes) {
        try {
            var root = new Yaml(options()).compose(new StringReader(content));
            if (root == null) {
                mistakes.inFile("the file is empty");
                return null;
            }
            return new Fields(root, mistakes);
        } catch (MarkedYAMLException notYaml) {
            mistakes.at(notYaml.getProblemMark(), "not YAML: " + notYaml.getProblem());
        } catch (ReaderException notText) {
            mistakes.at(content, notText.getPosition(), "not YAML: " + notText.getMessage());
        } catch (YAMLException notYaml) {
            mistakes.inFile("not YAML: " + notYaml.getMessage());
        }
        return null;
    }

    /// A tag would name a class; none is ever made from a node, so that a tag says nothing.
    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        return options;
    }

    private void put(Node key, Node value) {
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        keys.put(name, key);
        if (values.put(name, value) != null) {
            mistakes.at(key, "the key '%s' is given twice".formatted(name));
        }
    }

    /// Notes a mistake at a key's value, or at the mapping where it has no such key.
    public void wrong(String key, String what) {
        mistakes.at(values.getOrDefault(key, node), what);
    }

    public boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    public @Nullable String optional(String key) {
        if (!has(key)) {
            return null;
        }
        if (values.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        wrong(key, "'%s' must be a text".formatted(key));
        return null;
    }

    public String required(String key) {
        if (!has(key)) {
            wrong(key, "'%s' is missing".formatted(key));
        }
        return Objects.requireNonNullElse(optional(key), "");
    }

    /// Text that a pattern must match.
    public String required(String key, String pattern) {
        return matching(key, required(key), pattern);
    }

    public @Nullable String optional(String key, String pattern) {
        var text = optional(key);
        return text == null ? null : matching(key, text, pattern);
    }

    private String matching(String key, String text, String pattern) {
        if (!text.isEmpty() && !text.matches(pattern)) {
            wrong(key, "'%s' is no %s: it must match %s".formatted(text, key, pattern));
        }
        return text;
    }

    /// One of the words.
    public <E> E word(String key, Map<String, E> words, E otherwise) {
        var text = optional(key);
        if (text != null && !words.containsKey(text)) {
            wrong(
                    key,
                    "'%s' is no %s: known are %s"
                            .formatted(text, key, listed(words.keySet().stream())));
        }
        return text == null ? otherwise : words.getOrDefault(text, otherwise);
    }

    public int number(String key, int otherwise) {
        var text = optional(key, "[1-9]\\d{0,4}");
        return text == null || !text.matches("\\d{1,5}") ? otherwise : Integer.parseInt(text);
    }

    public boolean flag(String key, boolean otherwise) {
        return word(key, Map.of("true", true, "false", false), otherwise);
    }

    public @Nullable Fields map(String key) {
        return has(key) ? new Fields(values.getOrDefault(key, node), mistakes) : null;
    }

    /// A list of mappings; none where the key is missing.
    public List<Fields> list(String key) {
        return nodes(key).stream().map(each -> new Fields(each, mistakes)).toList();
    }

    public List<Fields> requiredList(String key) {
        var list = list(key);
        if (list.isEmpty()) {
            wrong(key, "'%s' is missing or empty".formatted(key));
        }
        return list;
    }

    /// A list of words.
    public List<String> words(String key) {
        return nodes(key).stream()
                .map(each -> each instanceof ScalarNode scalar ? scalar.getValue() : "?")
                .toList();
    }

    public boolean isList(String key) {
        return has(key) && values.get(key) instanceof SequenceNode;
    }

    public boolean isMap(String key) {
        return has(key) && values.get(key) instanceof MappingNode;
    }

    /// Every key of this mapping, for one whose keys are not ours to know.
    public Stream<String> keys() {
        return keys.keySet().stream();
    }

    public void nothingElse() {
        keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                mistakes.at(
                        key,
                        "unknown key '%s': known are %s".formatted(name, listed(known.stream())));
            }
        });
    }

    private List<Node> nodes(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (values.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        wrong(key, "'%s' must be a list".formatted(key));
        return List.of();
    }

    public static String listed(Stream<String> words) {
        return words.sorted().collect(joining(", "));
    }
}
