package org.baoxue.slips.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The numbers that rules ask for: those named here, for every item how often it raised a problem,
/// and for every option of a choice how often it was chosen.
record Counts(Map<String, Integer> named) {

    static final String ITEMS = "items";
    static final String PROBLEMS = "problems";
    static final String CHECKLISTS = "checklists";
    static final String HOUSEHOLDS = "households";
    static final String HOUSEHOLDS_WITH_PROBLEM = "households-with-problem";
    static final String CHILDREN = "children";
    static final String REPLACED = "replaced";

    static final Set<String> NAMES =
            Set.of(
                    ITEMS,
                    PROBLEMS,
                    CHECKLISTS,
                    HOUSEHOLDS,
                    HOUSEHOLDS_WITH_PROBLEM,
                    CHILDREN,
                    REPLACED);

    static Counts of(Facts facts) {
        var named = new HashMap<String, Integer>();
        facts.findings()
                .collect(groupingBy(Facts.Finding::item, counting()))
                .forEach((item, times) -> named.put(item, times.intValue()));
        facts.checked().stream()
                .flatMap(unit -> unit.chosen().stream())
                .forEach(option -> named.merge(option, 1, Integer::sum));
        named.put(ITEMS, facts.checked().stream().mapToInt(Facts.Checked::asked).sum());
        named.put(PROBLEMS, (int) facts.findings().count());
        named.put(CHECKLISTS, facts.checked().size());
        named.put(HOUSEHOLDS, (int) facts.households().count());
        named.put(
                HOUSEHOLDS_WITH_PROBLEM,
                (int) facts.households().filter(home -> !home.findings().isEmpty()).count());
        named.put(CHILDREN, facts.children());
        named.put(REPLACED, facts.replaced().size());
        return new Counts(named);
    }

    int of(String name) {
        return named.getOrDefault(name, 0);
    }
}
