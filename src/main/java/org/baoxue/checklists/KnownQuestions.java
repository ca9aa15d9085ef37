package org.baoxue.checklists;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Condition;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Option;
import org.baoxue.checklists.form.Question;
import org.baoxue.checklists.form.Repetition;
import org.baoxue.shared.yaml.Fields;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What has been read of a form so far: keys are unique, and a condition looks only upwards, at an
/// item of the same block or of none.
final class KnownQuestions {

    private record Above(Item item, Fields fields, boolean repeated) {}

    private final FormKind kind;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Above> above = new LinkedHashMap<>();
    private @Nullable Repetition here;
    private boolean repeated;

    KnownQuestions(FormKind kind) {
        this.kind = kind;
    }

    /// Goes on in a section that is, or is not, repeated.
    void enter(@Nullable Repetition repetition) {
        here = repetition;
        repeated |= repetition != null;
    }

    boolean hasRepetition() {
        return repeated;
    }

    /// Reads and checks an item's or field's key.
    String key(Fields fields) {
        var key = fields.required("key", Question.KEY);
        var prefix = here == null ? kind.code() : here.subject();
        if (!key.isEmpty() && !key.startsWith(prefix + ".")) {
            fields.wrong("key", "the key '%s' must start with '%s.'".formatted(key, prefix));
        }
        if (!keys.add(key)) {
            fields.wrong("key", "the key '%s' is given twice".formatted(key));
        }
        return key;
    }

    void add(Item item, Fields fields) {
        above.put(item.key(), new Above(item, fields, here != null));
    }

    /// Once the whole form is read: at most one item sums it up, and its detail is a text that is
    /// asked exactly where a problem is said to be.
    void checkDetails() {
        var summingUp = above.values().stream().filter(each -> each.item().sumsUp()).toList();
        if (summingUp.size() > 1) {
            summingUp.getLast().fields().wrong("detail", "one item of a form sums it up at most");
        }
        summingUp.forEach(this::checkDetail);
    }

    private void checkDetail(Above summary) {
        var key = summary.item().detail();
        var detail = key == null ? null : above.get(key);
        var asked = new Condition(summary.item().key(), new AnswerValue.YesNo(true));
        if (summary.repeated()) {
            summary.fields().wrong("detail", "an item of a repeated section sums nothing up");
        } else if (detail == null
                || detail.item().type() != AnswerType.TEXT
                || !asked.equals(detail.item().condition())) {
            var what = "'%s' must be a text item asked if this one is 有".formatted(key);
            summary.fields().wrong("detail", what);
        }
    }

    /// Reads `asked-if`; null where there is none, or a wrong one.
    @Nullable Condition condition(Fields fields) {
        var condition = fields.map("asked-if");
        if (condition == null) {
            return null;
        }
        var key = condition.required("key");
        var is = condition.required("is");
        condition.nothingElse();
        var other = above.get(key);
        if (other == null) {
            condition.wrong("key", "asked-if names '%s', which is no item above".formatted(key));
            return null;
        }
        if (other.repeated() && here == null) {
            condition.wrong(
                    "key",
                    "asked-if names '%s', which stands in a repeated section".formatted(key));
        }
        var value = value(other.item(), is);
        if (value == null) {
            condition.wrong(
                    "is",
                    "'%s' cannot be the answer to %s, a %s"
                            .formatted(is, key, other.item().type().code()));
        }
        return value == null ? null : new Condition(key, value);
    }

    private static @Nullable AnswerValue value(Item item, String text) {
        var type = item.type();
        if (type.isTicked()) {
            return tick(type, text);
        }
        if (type == AnswerType.CHOICE) {
            var offered = item.options().stream().map(Option::code).anyMatch(text::equals);
            return offered ? new AnswerValue.Choice(text) : null;
        }
        var value = type == AnswerType.WHOLE_NUMBER ? AnswerValue.parse(type, text) : null;
        return value == null || item.faultOf(value) != null ? null : value;
    }

    /// 是, 否, 有 or 无 as the type has it.
    static @Nullable AnswerValue tick(AnswerType type, String word) {
        return word.equals(type.tick(true))
                ? new AnswerValue.YesNo(true)
                : word.equals(type.tick(false)) ? new AnswerValue.YesNo(false) : null;
    }
}
