package org.baoxue.answers.finishing;

import org.baoxue.shared.Refusal;

import java.util.List;
import java.util.stream.Collectors;

/// The sheet cannot be submitted yet, and here is everything that is missing.
record SheetIncomplete(String visit, List<Gap> missing) implements Refusal {

    @Override
    public String code() {
        return "sheet-incomplete";
    }

    @Override
    public List<Object> details() {
        var named =
                missing.stream()
                        .map(gap ->
                                gap.block() == null ? gap.label() : gap.block() + "：" + gap.label())
                        .collect(Collectors.joining("；"));
        return List.of(missing.size(), named);
    }
}
