package org.baoxue.answers.filling;

import org.baoxue.answers.Sheet;

import java.util.List;

/// What became of a batch, change by change, and the sheet as it stands.
record AnswersSaved(Sheet sheet, List<ChangeResult> results) {}
