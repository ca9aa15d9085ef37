package org.baoxue.answers;

import java.util.List;

/// What became of a batch, change by change, and the sheet as it stands.
record AnswersSaved(Sheet sheet, List<ChangeResult> results) {}
