package org.baoxue.slips.text;

import java.util.List;

/// The rules in a file cannot be used, and here is everything that is wrong with them.
public final class RulesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulesRefused(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
